import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { catalogue } from '../../src/rules/catalogue.ts';
import banned from '../support/banned-words.json' with { type: 'json' };

const root = new URL('../../', import.meta.url).pathname;

interface Told {
  where: string;
  es: string[];
  en: string[];
}

/** The texts of both languages in a tree of data: the values of the keys that say the language, and Spanish descriptions. */
function textsIn(value: unknown, told: Told, language?: 'es' | 'en'): void {
  if (typeof value === 'string') {
    if (language) told[language].push(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      const own =
        key === 'es' || key === 'x-description-es' ? 'es' : key === 'en' || key === 'description' ? 'en' : language;
      textsIn(inner, told, own);
    }
  }
}

function filesIn(folder: string, end: string): string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => `${folder}/${file}`);
}

function fromFile(where: string, read: (text: string) => unknown): Told {
  const told: Told = { where, es: [], en: [] };
  textsIn(read(readFileSync(root + where, 'utf8')), told);
  return told;
}

const schemas = filesIn('schemas', '.schema.json').map((file) => fromFile(file, JSON.parse));
const examples = filesIn('examples', '.yaml').map((file) =>
  fromFile(file, (text) => parse(text, { logLevel: 'silent' })),
);
const commands = fromFile('src/cli/commands.yaml', parse);
const codes = catalogue.map(({ code, summary, why, messages, hints }) => {
  const told: Told = { where: code, es: [], en: [] };
  textsIn([summary, why, messages, hints], told);
  return told;
});
const readmes = filesIn('examples', 'README.md').map((where): Told => {
  const [es = ''] = readFileSync(root + where, 'utf8').split(/^## .*English/m);
  return { where, es: [es], en: [] };
});
/** What the program says besides: the words that stand beside their use. */
const sources = ['src/cli', 'src/formats', 'src/reports', 'src/feasibility']
  .flatMap((folder) => filesIn(folder, '.ts'))
  .map((where): Told => {
    const text = readFileSync(root + where, 'utf8');
    const said = (language: 'es' | 'en'): string[] =>
      [...text.matchAll(new RegExp(`\\b${language}:\\s*(['"\`])((?:(?!\\1)[^\\\\]|\\\\.)*)\\1`, 'gs'))].map(
        ([, , words = '']) => words,
      );
    return { where, es: said('es'), en: said('en') };
  });
/** The tables of words that code takes them from. */
const tables = filesIn('src', '.yaml')
  .filter((file) => file.includes('/words/'))
  .map((file) => fromFile(file, parse));
const all = [...schemas, ...examples, commands, ...codes, ...readmes, ...sources, ...tables];

it('there are texts to look at', () => {
  for (const told of [schemas, examples, codes, [...sources, ...tables]])
    expect(told.flatMap(({ es }) => es).length).toBeGreaterThan(100);
});

it('Spanish parts a figure and its per cent by a space that does not break, English by none', () => {
  const found = all.flatMap(({ where, es, en }) => [
    ...es.filter((text) => /[\d}] %/.test(text)).map((text) => `${where}: ${text}`),
    ...en.filter((text) => /\d[ \u00a0]%/.test(text)).map((text) => `${where}: ${text}`),
  ]);
  expect(found).toEqual([]);
});

it.each(['es', 'en'] as const)('no text says in %s what has another word, or is talk', (language) => {
  const found = all.flatMap(({ where, ...told }) =>
    told[language].flatMap((text) =>
      Object.entries(banned[language])
        .filter(([word]) => new RegExp(`(?<![\\p{L}-])(?:${word})(?![\\p{L}-])`, 'iu').test(text))
        .map(([word, better]) => `${where}: “${word}”, say “${better}”: ${text.slice(0, 120)}`),
    ),
  );
  expect(found).toEqual([]);
});
