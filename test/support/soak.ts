import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { languages } from '../../src/diagnostics/language.ts';
import { byCodeUnits } from '../../src/diagnostics/lists.ts';
import type { Source } from '../../src/language/document.ts';

/** A mutant that was not borne: its number gives it again with the same seed. */
export interface Fault {
  number: number;
  what: string;
  file: string;
  text: string;
}

/** The large one less often than the others: it takes four times as long. */
const examples = ['pharmacy', 'telecom-alliance', 'water-utility', 'telecom-alliance', 'water-utility'].map(
  (name): Source[] => {
    const root = new URL(`../../examples/${name}/`, import.meta.url);
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:yaml|csv)$/.test(file))
      .sort(byCodeUnits)
      .map((file) => ({ file, text: readFileSync(new URL(file, root), 'utf8') }));
  },
);

/** Runs `tom` over mutants of the examples, in both languages by turns, and tells of each that it is begun and whether it was borne. */
export async function soak(
  seed: number,
  first: number,
  count: number,
  tell: { begun(number: number): Promise<void>; fault(fault: Fault): void },
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tom-soak-'));
  try {
    // What is loaded at its first use is no work of the first mutant.
    for (const format of ['text', 'json']) await faultOf(folder, examples[0] ?? [], 0, format);
    for (let number = first; number < first + count; number += 1) {
      await tell.begun(number);
      const { sources, mutated } = mutant(seed, number);
      const what = await faultOf(folder, sources, number, number % 3 === 0 ? 'text' : 'json');
      if (what !== undefined) tell.fault({ number, what, ...mutated });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The mutant of a number, for who could not ask it. */
export function mutatedBy(seed: number, number: number): Source {
  return mutant(seed, number).mutated;
}

const leaks = /(?<!-)\bundefined\b|\bNaN\b|\[object |\{[a-z]\w*(?:, (?:plural|select|number)|\})/;

/** Each is validated, and of every fiftieth the reports are made. */
async function faultOf(
  folder: string,
  sources: readonly Source[],
  number: number,
  format: string,
): Promise<string | undefined> {
  const root = mkdtempSync(join(folder, 'mutant-'));
  for (const { file, text } of sources) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const lang = languages[number % languages.length] ?? 'en';
  const calls = [['validate', root, '--phase', 'control', '--lang', lang, '--format', format]];
  if (number % 50 === 0) calls.push(['report', '--workspace', root, '--format', 'md', '--lang', 'all']);
  for (const args of calls) {
    let said = '';
    const stream = { write: (text: string) => (said += text) };
    const code = await run(args, { cwd: root, env: {}, stdout: stream, stderr: stream, interactive: false });
    if (code === 3) return `exit 3 of ${args[0]}: ${said}`;
    // What the files write themselves may be quoted.
    const written = sources.map(({ text }) => text).join('\n');
    const [leak] = leaks.exec(said) ?? [];
    if (leak !== undefined && !written.includes(leak)) {
      const at = said.indexOf(leak);
      return `“${leak}” in what ${args[0]} says: ${said.slice(Math.max(0, at - 200), at + 100)}`;
    }
  }
  rmSync(root, { recursive: true });
  return undefined;
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
