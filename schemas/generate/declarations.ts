import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { codes } from '../../src/diagnostics/codes.ts';
import { formatMessage } from '../../src/diagnostics/messages.ts';
import { stepFields } from '../../src/generated/rule-shapes.ts';
import { checkRule } from '../../src/rules/declared/check-step.ts';
import type { Mistake } from '../../src/rules/declared/mistake.ts';
import { treeOf } from '../../src/rules/declared/read.ts';
import { expressionsIn, type Step } from '../../src/rules/declared/step.ts';
import { expressionsOfPack, packMessages, type WrittenPack } from './packs.ts';
import { parsed } from './read.ts';

interface Localised {
  en: string;
  es: string;
}

type Words = Record<'messages' | 'hints', Record<string, Localised>>;

/** The words and examples of a code, as `<CODE>-<slug>.yaml` writes them. */
interface Written {
  code: string;
  with?: string[];
  messages?: Words['messages'];
  /** What the facts of packs say through it. */
  told?: Words['messages'];
  hints?: Words['hints'];
  valid: unknown[];
  invalid: unknown[];
  [field: string]: unknown;
}

const root = new URL('../../', import.meta.url);
const ruleFields = ['scope', 'relies', 'concludesFrom'];
const fields = [
  'code',
  'severity',
  'phase',
  'serves',
  'yieldsTo',
  'summary',
  'why',
  'with',
  'messages',
  'hints',
  'valid',
  'invalid',
];

/** The modules that are made from what codes say: `declarations`, `words`, `examples` and the list of `rules`. */
export function declarationModules(packs: readonly WrittenPack[]): Readonly<Record<string, string>> {
  const files = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' }).sort();
  const words = files
    .filter((file) => /^[a-z]+\/words\/[a-z-]+\.yaml$/.test(file))
    .map((file): WordsFile => ({ file, ...read(file) }));
  const written = files
    .filter((file) => /\/[A-Z]{3}\d{3}-[a-z0-9-]+\.yaml$/.test(file))
    .map((file) => ({ file, declared: checked(file, read(file)) }))
    .sort((a, b) => (a.declared.code < b.declared.code ? -1 : 1));
  const rules = written.filter(({ declared }) => declared.scope !== undefined);
  return {
    ...wordsModules(inOrder(words)),
    declarations: [
      "import { type Declaration, declare, type Saying } from '../diagnostics/declaration.ts';",
      `import { ${[...new Set(written.flatMap(({ declared }) => declared.with ?? []))].map(constantOf).join(', ')} } from './words/feasibility.ts';`,
      '',
      ...written.map(({ declared }) =>
        declaration({ ...declared, told: packMessages(packs, declared.code) }, wordsNamed(words)),
      ),
      '/** Every code that reading a file, building a model and the rules find, in their order. */',
      `export const declarations: readonly Declaration[] = [${written.map(({ declared }) => nameOf(declared.code)).join(', ')}];`,
      '',
      '/** Each by its code, for the names of its messages and hints. */',
      `export interface Declared { ${written.map(({ declared: { code } }) => `${code}: typeof ${nameOf(code)};`).join(' ')} }`,
      '',
    ].join('\n'),
    examples: [
      "import type { Examples } from '../diagnostics/declaration.ts';",
      "import { lazily } from '../diagnostics/once.ts';",
      '',
      'export const examples = lazily({',
      ...written.map(
        ({ declared: { code, valid, invalid } }) => `  ${code}: (): Examples => ${parsed({ valid, invalid })},`,
      ),
      '});',
      '',
    ].join('\n'),
    expressions: expressionsModule([
      ...rules
        .map(({ declared }) => declared)
        .filter(isData)
        .flatMap((declared) => expressionsIn(declared as Step)),
      ...packs.flatMap(expressionsOfPack),
    ]),
    rules: [
      "import type { Rule } from '../rules/rule.ts';",
      "import { checkOf } from '../rules/declared/declared.ts';",
      "import { computed } from '../rules/found.ts';",
      ...rules
        .filter(({ declared }) => !isData(declared))
        .map(({ file, declared }) => `import * as ${declared.code} from '../${file.replace(/yaml$/, 'ts')}';`),
      `import { ${rules.map(({ declared }) => nameOf(declared.code)).join(', ')} } from './declarations.ts';`,
      '',
      '/** Every rule, in the order of their codes. */',
      'export const rules: readonly Rule[] = [',
      ...rules.map(({ file, declared }) => `  { ...${nameOf(declared.code)}, ${checkIn(file, declared)} },`),
      '];',
      '',
    ].join('\n'),
  };
}

/** What expressions say, as the text of data: a run reads it at once, and many times as fast as the expressions. */
function expressionsModule(written: readonly string[]): string {
  const read = Object.fromEntries([...new Set(written)].map((one) => [one, treeOf(one)]));
  return [
    "import type { Tree } from '../rules/declared/tree.ts';",
    '',
    'let read: Readonly<Record<string, Tree | undefined>> | undefined;',
    '',
    '/** The expressions of rules and of packs of law, by what is written. */',
    'export function expressions(): Readonly<Record<string, Tree | undefined>> {',
    `  read ??= ${parsed(read)} as Readonly<Record<string, Tree>>;`,
    '  return read;',
    '}',
    '',
  ].join('\n');
}

/** How a rule is checked: by what it says as data, else by the function beside it. */
function checkIn(file: string, { code, relies, messages = {}, hints = {}, ...rest }: Written): string {
  // What a rule relies on stands in its words, unless its check computes it.
  if (!isData(rest))
    return `${relies ? '' : `relies: ${code}.relies, `}check: computed(${nameOf(code)}, ${code}.check)`;
  const step = Object.fromEntries(Object.entries(rest).filter(([key]) => stepFields.includes(key))) as Step;
  const { relies: read, mistakes } = checkRule({ messages, hints }, step);
  if (mistakes.length > 0) throw new Error(`src/${file}: ${mistakes.map(inWords).join('; ')}`);
  return `relies: ${JSON.stringify(relies ?? read)}, check: checkOf(${nameOf(code)}, () => ${parsed(step)})`;
}

/** A mistake as it is told of a rule of a workspace. */
export function inWords({ message, hint, values, path }: Mistake): string {
  const { messages, hints } = read('check/codes/RUL001-house-rule-faulty.yaml') as unknown as Words;
  const said = [messages[message], hint && hints[hint]].flatMap((text) =>
    text ? formatMessage(text.en, values, 'en') : [],
  );
  return `${path.join('.')}: ${said.join(' ')}`;
}

/** A rule that says what it goes over. */
function isData({ for: each, checks }: Record<string, unknown>): boolean {
  return each !== undefined || checks !== undefined;
}

function read(file: string): Record<string, unknown> {
  return parse(readFileSync(new URL(`src/${file}`, root), 'utf8'));
}

/** Stops the build where a file of a code is not what it should be: messages and examples are looked at by tests. */
function checked(file: string, content: Record<string, unknown>): Written {
  const declared = content as Written;
  const allowed = declared.scope === undefined ? fields : [...fields, ...ruleFields, ...stepFields];
  const wrong = Object.keys(declared).filter((key) => !allowed.includes(key));
  if (wrong.length > 0) throw new Error(`src/${file}: there is no ${wrong.join(', ')}`);
  if (!basename(file).startsWith(`${declared.code}-`)) throw new Error(`src/${file} has the code ${declared.code}`);
  return declared;
}

function declaration(
  {
    code,
    with: shared = [],
    messages = {},
    told = {},
    hints = {},
    summary,
    why,
    valid: _,
    invalid: __,
    ...rest
  }: Written,
  wordsOf: (name: string) => object,
): string {
  const coded = Object.fromEntries(Object.entries({ code, ...rest }).filter(([key]) => !stepFields.includes(key)));
  const own = { ...messages, ...told };
  const says = [Object.assign({}, ...shared.map(wordsOf), own), hints].map(
    (one) =>
      Object.keys(one)
        .map((name) => JSON.stringify(name))
        .join(' | ') || 'never',
  );
  return `export const ${nameOf(code)} = declare(${JSON.stringify(coded)}, (): Saying<${says.join(', ')}> => ${parsed({ summary, why, messages: own, hints })}${shared.map((name) => `, ${constantOf(name)}`).join('')});\n`;
}

/** The words of a file by its name, with those that it takes in. */
function wordsNamed(files: readonly WordsFile[]): (name: string) => object {
  const of = (name: string): object => {
    const { with: shared = [], words = {} } = files.find(({ file }) => basename(file, '.yaml') === name) ?? {};
    return Object.assign({}, ...shared.map(of), words);
  };
  return of;
}

interface WordsFile {
  file: string;
  with?: readonly string[];
  words?: object;
}

/** A module for each room that has words, so that a command reads no more of them than it says: `words/cli`. */
function wordsModules(files: readonly WordsFile[]): Record<string, string> {
  const roomOf = (file: string): string => file.slice(0, file.indexOf('/'));
  const rooms = [...new Set(files.map(({ file }) => roomOf(file)))];
  const homes = new Map(files.map(({ file }) => [basename(file, '.yaml'), roomOf(file)]));
  const moduleOf = (room: string): string => {
    const own = files.filter(({ file }) => roomOf(file) === room);
    const foreign = own.flatMap((one) => one.with ?? []).filter((name) => homes.get(name) !== room);
    const imports = [...new Set(foreign)].map(
      (name) => `import { ${constantOf(name)} } from './${homes.get(name)}.ts';\n`,
    );
    return [...imports, ...own.map(wordsConstant)].join('\n');
  };
  return Object.fromEntries(rooms.map((room) => [`words/${room}`, moduleOf(room)]));
}

function wordsConstant({ file, with: shared = [], words = {} }: WordsFile): string {
  const inner = [...shared.map((name) => `...${constantOf(name)}`), ...entries(words)];
  return `export const ${constantOf(file)} = { ${inner.join(', ')} } as const;\n`;
}

/** Those that others take in stand before them. */
function inOrder(words: readonly WordsFile[]): WordsFile[] {
  const sorted: WordsFile[] = [];
  const add = (one: WordsFile): void => {
    for (const name of one.with ?? []) {
      const inner = words.find(({ file }) => basename(file, '.yaml') === name);
      if (!inner) throw new Error(`src/${one.file}: there are no words “${name}”`);
      add(inner);
    }
    if (!sorted.includes(one)) sorted.push(one);
  };
  words.forEach(add);
  return sorted;
}

function entries(values: object): string[] {
  return Object.entries(values).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
}

/** `coverWords` of `words/cover.yaml`, or of `cover`. */
function constantOf(file: string): string {
  return `${camelCase(basename(file, '.yaml'))}Words`;
}

/** `hoursNotCovered` of CAL001; of a slug that several codes have, with the code: `decisionContradictedSrc006`. */
function nameOf(code: string): string {
  const slug = codes[code as keyof typeof codes];
  const isShared = Object.values(codes).filter((one) => one === slug).length > 1;
  return camelCase(isShared ? `${slug}-${code.toLowerCase()}` : slug);
}

function camelCase(slug: string): string {
  return slug.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
