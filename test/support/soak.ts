import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { check } from '../../src/check.ts';
import { languages } from '../../src/diagnostics/language.ts';
import { byCodeUnits } from '../../src/diagnostics/order.ts';
import type { Source } from '../../src/language/document.ts';
import { publicHolidays } from './example.ts';

/** A mutant that was not borne: its number gives it again with the same seed. */
export interface Fault {
  number: number;
  what: string;
  file: string;
  text: string;
}

/** Milliseconds for which one mutant may be checked, six times what is bearable, for machines that have other work to do. */
const patience = 30_000;

const examples = ['pharmacy', 'telecom-alliance', 'water-utility'].map((name): Source[] => {
  const root = new URL(`../../examples/${name}/`, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:yaml|csv)$/.test(file))
    .sort(byCodeUnits)
    .map((file) => ({ file, text: readFileSync(new URL(file, root), 'utf8') }));
});

/** Checks mutants of the examples, in both languages by turns, and gives those that were not borne. */
export function soak(seed: number, first: number, count: number, tell: (number: number) => void = () => {}): Fault[] {
  const faults: Fault[] = [];
  for (let number = first; number < first + count; number += 1) {
    const { sources, mutated } = mutant(seed, number);
    const what = faultOf(sources, languages[number % languages.length] ?? 'en');
    if (what !== undefined) faults.push({ number, what, ...mutated });
    tell(number);
  }
  return faults;
}

const leaks = /\bundefined\b|\bNaN\b|\[object |\{[a-z]\w*(?:, (?:plural|select|number)|\})/;

function faultOf(sources: readonly Source[], language: 'en' | 'es'): string | undefined {
  const start = performance.now();
  try {
    const { result, crashes } = check(sources, { language, version: '0', upTo: 'control', publicHolidays });
    const [crash] = crashes;
    if (crash) return `${crash.code} crashed: ${crash.error instanceof Error ? crash.error.stack : crash.error}`;
    const texts = [
      ...result.diagnostics.flatMap(({ message, hint = '', related }) => [
        message,
        hint,
        ...related.map((other) => other.message),
      ]),
      ...result.notAssessed.map(({ missing }) => missing),
    ];
    // What the files write themselves may be quoted.
    const written = sources.map(({ text }) => text).join('\n');
    for (const text of texts) {
      const [leak] = leaks.exec(text) ?? [];
      if (leak !== undefined && !written.includes(leak)) return `“${leak}” in: ${text}`;
    }
  } catch (error) {
    return String(error instanceof Error ? error.stack : error);
  }
  const time = performance.now() - start;
  return time > patience ? `${Math.round(time)} ms` : undefined;
}

type Random = (below: number) => number;

/** Numbers that look random and are the same for the same seed (mulberry32). */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function mutant(seed: number, number: number): { sources: Source[]; mutated: Source } {
  const random = randomOf(seed * 1_000_003 + number);
  const example = pick(examples, random) ?? [];
  const index = random(example.length);
  const { file = '', text = '' } = example[index] ?? {};
  const isText = file.endsWith('.csv') || random(2) === 0;
  const mutated = { file, text: isText ? mutateText(text, random) : mutateValue(text, random) };
  return { sources: example.map((source, at) => (at === index ? mutated : source)), mutated };
}

function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[random(Math.max(1, list.length))];
}

const snippets = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ': ',
  '- ',
  '#',
  ' # ',
  '"',
  "'",
  '\t',
  '\n',
  '---\n',
  '&a ',
  '*a',
  '!',
  '|',
  '>',
  '%',
  '@',
  '<<: ',
  '“',
  '\u00A0',
  '\u0000',
  '\uFEFF',
  '\\',
  ',',
  '~',
  '?',
  'null',
  '0',
  '-1',
  '1e999',
  '24:00',
  '2026-02-30',
];

/** One to three small changes of the characters and lines of a text. */
function mutateText(text: string, random: Random): string {
  let result = text;
  for (let times = 1 + random(3); times > 0; times -= 1) {
    const at = random(result.length + 1);
    const lines = result.split('\n');
    const line = random(lines.length);
    switch (random(7)) {
      case 0:
        result = result.slice(0, at) + result.slice(at + 1 + random(20));
        break;
      case 1:
        result = result.slice(0, at) + (pick(snippets, random) ?? '') + result.slice(at);
        break;
      case 2:
        result = lines.filter((_, index) => index !== line).join('\n');
        break;
      case 3:
        result = lines.toSpliced(line, 0, lines[random(lines.length)] ?? '').join('\n');
        break;
      case 4:
        result = lines.with(line, ' '.repeat(random(9)) + (lines[line] ?? '').trimStart()).join('\n');
        break;
      case 5:
        result = result.slice(0, at);
        break;
      default:
        result = lines.with(line, (lines[line] ?? '').replace(/:.*$/, `: ${pick(snippets, random)}`)).join('\n');
    }
  }
  return result;
}

const values = [
  null,
  '',
  ' ',
  'x',
  'nowhere',
  'segment:x#y',
  '#',
  0,
  -1,
  0.5,
  1e308,
  7,
  true,
  false,
  [],
  {},
  [null],
  [[]],
  [{}],
  { x: {} },
  '24:00',
  '25:61-09:00',
  '2026-02-30',
  '9999-12-31',
  '0 %',
  '100 %',
  '-5 %',
  '0 h',
  '1 business day',
  'undefined',
  '__proto__',
  'constructor',
  '*',
];

/** The file as data, with one to three of its values replaced, dropped, doubled, renamed or moved. */
function mutateValue(text: string, random: Random): string {
  const root: unknown = parse(text);
  const holders: Record<string, unknown>[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    // A list is a map from its positions for what is done here.
    holders.push(value as Record<string, unknown>);
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(root);
  for (let times = 1 + random(3); times > 0; times -= 1) {
    const holder = pick(holders, random) ?? {};
    const key = pick(Object.keys(holder), random) ?? 'x';
    const other = pick(holders, random) ?? {};
    switch (random(5)) {
      case 0:
        if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else delete holder[key];
        break;
      case 1: {
        const moved = pick(Object.values(other), random);
        holder[key] = moved === undefined ? null : structuredClone(moved);
        break;
      }
      case 2:
        if (!Array.isArray(holder)) {
          holder[`${key}x`] = holder[key];
          delete holder[key];
        }
        break;
      default:
        holder[key] = structuredClone(pick(values, random));
    }
  }
  return JSON.stringify(root, null, 1);
}
