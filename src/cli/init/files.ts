import { join } from 'node:path';
import { parseDocument } from 'yaml';
import packageJson from '../../../package.json' with { type: 'json' };
import { escapeMarkdown } from '../../diagnostics/escape.ts';
import type { Language } from '../../diagnostics/language.ts';
import { packageRoot, readPackageFile } from '../../io/package.ts';
import { walk } from '../../io/walk.ts';
import type { NewFile } from '../../io/write.ts';
import { addFields, moveToFront, replaceName, setScalar, withoutComments, withSchemaLine } from '../edit-yaml.ts';
import type { Plan, Template } from './answers.ts';
import countries from './countries.json' with { type: 'json' };
import { clientFields } from './law.ts';

/** What every engagement is given, and where in the package it comes from: hidden names would not be published. */
const common: Readonly<Record<string, string>> = {
  '.github/workflows/tom.yml': 'github.yml',
  '.gitignore': 'gitignore',
  '.gitlab-ci.yml': 'gitlab-ci.yml',
  'AGENTS.md': 'AGENTS.md',
};

/** Where a client may be based, with the time zone of its capital and its currency. */
const places: Readonly<Record<string, { timezone: string; currency: string }>> = countries;

/** The complete example, with the one language that its comments are in. */
const example = { folder: 'examples/pharmacy', comments: 'es' };

/** Every file of a new engagement, ready to be written, in the order of their names. */
export function prepareFiles(plan: Plan): NewFile[] {
  const { language, template } = plan;
  const own = `templates/init/${template}/${language}`;
  const files = template === 'pharmacy' ? exampleFiles(plan) : minimalFiles(own, plan);
  const tom = files.find(({ file }) => file === 'tom.yaml');
  if (tom) tom.text = withLaw(tom.text, plan);
  const { name, version } = packageJson;
  const words = { client: escapeMarkdown(clientIn(tom?.text ?? '')), package: name, version };
  files.push({ file: 'README.md', text: fill(readPackageFile(`${own}/README.md`), words) });
  for (const [file, name] of Object.entries(common))
    files.push({ file, text: fill(readPackageFile(`templates/init/common/${language}/${name}`), words) });
  for (const name of ['engagement', 'model'])
    files.push({
      file: `.tom/${name}.schema.json`,
      text: readPackageFile(`schemas/generated/${name}.${language}.json`),
    });
  return files.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** The client's name that a template has. */
export function clientOfTemplate(template: Template): string | undefined {
  return template === 'pharmacy' ? clientIn(readPackageFile(`${example.folder}/tom.yaml`)) : undefined;
}

/** The country that a template is written for. */
export function countryOfTemplate(template: Template, language: Language): string {
  const folder = template === 'pharmacy' ? example.folder : `templates/init/${template}/${language}`;
  return String(parseDocument(readPackageFile(`${folder}/tom.yaml`)).getIn(['client', 'country']) ?? '');
}

/** The currency of a country; the euro where it is not known, since only packs of its countries ask. */
export function currencyIn(country: string): string {
  return (Object.hasOwn(places, country) ? places[country]?.currency : undefined) ?? 'EUR';
}

/** What tom.yaml says of the law: what decides whether it applies, and the packs that are switched on. */
function withLaw(text: string, { packs, law }: Plan): string {
  const named = addFields(text, ['client'], clientFields(law));
  return packs.length === 0 ? named : addFields(named, [], { packs });
}

function minimalFiles(folder: string, { client, country }: Plan): NewFile[] {
  return filesBelow(folder).map(({ file, text }) => {
    if (file !== 'tom.yaml') return { file, text };
    const named = client === undefined ? text : setScalar(text, ['client', 'name'], client);
    return { file, text: country === undefined ? named : inCountry(named, country) };
  });
}

/** The example in the language of the plan: its texts are in every language, so that only their order changes. */
function exampleFiles({ client, country, language }: Plan): NewFile[] {
  const name = clientOfTemplate('pharmacy');
  return filesBelow(example.folder).map(({ file, text: written }) => {
    if (!/\.ya?ml$/.test(file)) return { file, text: written };
    let text = withSchemaLine(written, schemaOf(file));
    if (language !== example.comments) text = withSchemaLine(withoutComments(text).trimStart(), schemaOf(file));
    if (client !== undefined && name) text = replaceName(text, name, client);
    if (file !== 'tom.yaml') return { file, text };
    text = moveToFront(text, ['languages'], language);
    return { file, text: country === undefined ? text : setScalar(text, ['client', 'country'], country) };
  });
}

/** The files of a folder of the package but its README.md, which is about the package. */
function filesBelow(folder: string): NewFile[] {
  const files = walk(join(packageRoot(), folder)).map(({ file }) => file);
  return files
    .filter((file) => file !== 'README.md')
    .map((file) => ({ file, text: readPackageFile(`${folder}/${file}`) }));
}

/** Where a file of an engagement finds its schema. */
function schemaOf(file: string): string {
  if (file === 'tom.yaml') return '.tom/engagement.schema.json';
  return `${'../'.repeat(file.split('/').length - 1)}.tom/model.schema.json`;
}

/** The zone and the currency of the country. Where they are not known, universal time, and no currency is claimed. */
function inCountry(tom: string, country: string): string {
  const text = setScalar(tom, ['client', 'country'], country);
  const known = Object.hasOwn(places, country) ? places[country] : undefined;
  if (!known) return setScalar(text, ['timezone'], 'UTC').replace(/^currency:.*\n/m, '');
  return setScalar(setScalar(text, ['timezone'], known.timezone), ['currency'], known.currency);
}

function clientIn(tom: string): string {
  return String(parseDocument(tom).getIn(['client', 'name']) ?? '');
}

/** The text with each `{{word}}` replaced. */
function fill(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (placeholder, word: string) => words[word] ?? placeholder);
}
