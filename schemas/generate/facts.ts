import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../src/reports/facts/', import.meta.url);

/** What is computed of entities and of the whole model, and the lists of entities, of every file of `reports/facts/` that has some. */
export function factsModule(): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const found = files.sort().map((file, index) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const kind = /^export const facts: Facts<'(\w+)'>/m.exec(text)?.[1];
    const has = (name: string) => new RegExp(`^export const ${name}\\b`, 'm').test(text);
    return { file, name: `file${index}`, kind, isWhole: has('whole'), isList: has('lists') };
  });
  const used = found.filter(({ kind, isWhole, isList }) => kind || isWhole || isList);
  const kinds = used.filter(({ kind }) => kind).sort((one, other) => (`${one.kind}` < `${other.kind}` ? -1 : 1));
  return [
    "import type { Kind } from './kinds.ts';",
    "import type { Facts, Lists, WholeFacts } from '../reports/facts/fact.ts';",
    ...used.map(({ file, name }) => `import * as ${name} from '../reports/facts/${file}';`),
    '',
    '/** The facts of each kind: `(withWhom)` in a table of decisions. */',
    'export const facts: { readonly [K in Kind]?: Facts<K> } = {',
    ...kinds.map(({ kind, name }) => `  ${kind}: ${name}.facts,`),
    '};',
    '',
    '/** What is computed of the whole model: `(fact "health")`. */',
    'export const wholeFacts: WholeFacts = {',
    ...used.filter(({ isWhole }) => isWhole).map(({ name }) => `  ...${name}.whole,`),
    '};',
    '',
    '/** Entities chosen or put in order by more than their fields: `(list "boardKpis")`. */',
    'export const lists: Lists = {',
    ...used.filter(({ isList }) => isList).map(({ name }) => `  ...${name}.lists,`),
    '};',
    '',
  ].join('\n');
}
