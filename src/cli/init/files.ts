import { join } from 'node:path';
import { parseDocument } from 'yaml';
import packageJson from '../../../package.json' with { type: 'json' };
import type { NewFile } from '../../io/new-files.ts';
import { packageRoot, readPackageFile } from '../../io/package.ts';
import { walk } from '../../io/walk.ts';
import { escapeMarkdown } from '../../reports/render/escape.ts';
import type { Plan, Template } from './answers.ts';
import { countries } from './countries.ts';
import { moveToFront, setScalar, withSchemaLine } from './edit-yaml.ts';

/** What every engagement is given, and where in the package it comes from: hidden names would not be published. */
const common: Readonly<Record<string, string>> = {
  '.github/workflows/tom.yml': 'github.yml',
  '.gitignore': 'gitignore',
  '.gitlab-ci.yml': 'gitlab-ci.yml',
};

/** Every file of a new engagement, ready to be written, in the order of their names. */
export function prepareFiles(plan: Plan): NewFile[] {
  const { language, template } = plan;
  const own = `templates/init/${template}/${language}`;
  const source = template === 'pharmacy' ? 'examples/pharmacy' : own;
  const model = filesBelow(source).filter((file) => file !== 'README.md');
  const files = model.map((file) => ({ file, text: modelText(file, readPackageFile(`${source}/${file}`), plan) }));
  const tom = files.find(({ file }) => file === 'tom.yaml');
  const words = { client: escapeMarkdown(clientIn(tom?.text ?? '')), version: packageJson.version };
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
  return template === 'pharmacy' ? clientIn(readPackageFile('examples/pharmacy/tom.yaml')) : undefined;
}

function filesBelow(folder: string): string[] {
  return walk(join(packageRoot(), folder)).map(({ file }) => file);
}

/** A file of the template as the plan wants it. */
function modelText(file: string, text: string, plan: Plan): string {
  if (!/\.ya?ml$/.test(file)) return text;
  if (file !== 'tom.yaml') return withSchemaLine(text, `${'../'.repeat(depthOf(file))}.tom/model.schema.json`);
  return engagementText(withSchemaLine(text, '.tom/engagement.schema.json'), plan);
}

function engagementText(text: string, { client, country, language, template }: Plan): string {
  let edited = moveToFront(text, ['languages'], language);
  if (client !== undefined) edited = setScalar(edited, ['client', 'name'], client);
  if (country === undefined) return edited;
  edited = setScalar(edited, ['client', 'country'], country);
  return template === 'minimal' ? inCountry(edited, country) : edited;
}

/** The zone and the currency of the country. Where they are not known, universal time, and no currency is claimed. */
function inCountry(text: string, country: string): string {
  const known = Object.hasOwn(countries, country) ? countries[country] : undefined;
  if (!known) return setScalar(text, ['timezone'], 'UTC').replace(/^currency:.*\n/m, '');
  return setScalar(setScalar(text, ['timezone'], known.timezone), ['currency'], known.currency);
}

function depthOf(file: string): number {
  return file.split('/').length - 1;
}

function clientIn(tom: string): string {
  return String(parseDocument(tom).getIn(['client', 'name']) ?? '');
}

/** The text with each `{{word}}` replaced. */
function fill(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (placeholder, word: string) => words[word] ?? placeholder);
}
