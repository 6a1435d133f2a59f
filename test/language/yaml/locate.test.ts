import { describe, expect, it } from 'vitest';
import type { Path } from '../../../src/diagnostics/finding.ts';
import { lineIndex } from '../../../src/language/lines.ts';
import { read, stretch } from './reading.ts';

const text = `# ñandú 😀
segments:
  hogar: &h
    name: { es: Hogar 😀, "en": Home }
    empty:
    null: ~
    note: |
      una línea
        y otra

    tags:
      - uno
      -
      - dos: 2
        tres: 3
  copy: *h
1.10: x
`;

/** What stands at a path, and where. */
function at(path: Path, on?: 'key' | 'value', of = text): [string, string] {
  const [document] = read(of).documents;
  const span = document?.locate(path, on) ?? { start: -1, end: -1 };
  const { line, column } = lineIndex(of).at(span.start);
  return [stretch(of, span), `${line}:${column}`];
}

describe('where a value stands', () => {
  const cases: [Path, string, string][] = [
    [['segments', 'hogar', 'name', 'es'], 'Hogar 😀', '4:17'],
    [['segments', 'hogar', 'name', 'en'], 'Home', '4:33'],
    [['segments', 'hogar', 'name'], '{ es: Hogar 😀, "en": Home }', '4:11'],
    [['segments', 'hogar', 'null'], '~', '6:11'],
    [['segments', 'hogar', 'note'], '|\n      una línea\n        y otra', '7:11'],
    [['segments', 'hogar', 'tags', 0], 'uno', '12:9'],
    [['segments', 'hogar', 'tags', 2], 'dos: 2\n        tres: 3', '14:9'],
    [['segments', 'hogar', 'tags', 2, 'tres'], '3', '15:15'],
    [['segments', 'copy'], '*h', '16:9'],
    [['1.10'], 'x', '17:7'],
  ];
  it.each(cases)('%j', (path, covered, place) => {
    expect(at(path)).toEqual([covered, place]);
  });

  it('is its key, or its dash, where it is empty', () => {
    expect(at(['segments', 'hogar', 'empty'])).toEqual(['empty', '5:5']);
    expect(at(['segments', 'hogar', 'tags', 1])).toEqual(['-', '13:7']);
  });

  it('of a block is all of it, without the end of the last line', () => {
    const [covered, place] = at(['segments']);
    expect(place).toBe('3:3');
    expect(covered.startsWith('hogar: &h\n')).toBe(true);
    expect(covered.endsWith('copy: *h')).toBe(true);
  });

  it('of the empty path is the document', () => {
    expect(at([])).toEqual([text.slice(text.indexOf('segments'), -1), '2:1']);
    expect(at([], 'value', '---\n')).toEqual(['', '1:4']);
  });
});

describe('where a key stands', () => {
  const cases: [Path, string, string][] = [
    [['segments'], 'segments', '2:1'],
    [['segments', 'hogar', 'name', 'en'], '"en"', '4:27'],
    [['segments', 'hogar', 'empty'], 'empty', '5:5'],
    [['1.10'], '1.10', '17:1'],
    [['segments', 'hogar', 'tags', 2, 'dos'], 'dos', '14:9'],
  ];
  it.each(cases)('%j', (path, covered, place) => {
    expect(at(path, 'key')).toEqual([covered, place]);
  });

  it('is the entry itself in a list', () => {
    expect(at(['segments', 'hogar', 'tags', 0], 'key')).toEqual(['uno', '12:9']);
  });
});

describe('what does not exist stands at its nearest ancestor', () => {
  const cases: [Path, string, string][] = [
    [['segments', 'hogar', 'owner'], 'hogar', '3:3'],
    [['segments', 'hogar', 'owner', 'x', 0], 'hogar', '3:3'],
    [['segments', 'hogar', 'name', 'es', 'x'], 'es', '4:13'],
    [['segments', 'hogar', 'tags', 9], 'tags', '11:5'],
    [['segments', 'copy', 'name', 'es'], 'copy', '16:3'],
    [['segments', 'hogar', 'tags', 2, 'cuatro'], 'dos: 2\n        tres: 3', '14:9'],
    [['__proto__', 'x'], text.slice(text.indexOf('segments'), -1), '2:1'],
  ];
  it.each(cases)('%j', (path, covered, place) => {
    expect(at(path)).toEqual([covered, place]);
  });
});

it('is right in a document that follows another, with CRLF and a byte order mark', () => {
  const of = '\uFEFFa: 1\r\n---\r\nb:\r\n  ñ: |\r\n    x\r\n    y\r\nc: 1\r\n';
  const span = read(of).documents[1]?.locate(['b', 'ñ']);
  expect(stretch(of, span)).toBe('|\r\n    x\r\n    y');
  expect(lineIndex(of).at(span?.start ?? 0)).toEqual({ line: 4, column: 6 });
});

it('is right behind mistakes that were repaired', () => {
  const of = 'a: b: c\nd: [x, y z\ne:\n\tf: 😀\n\tg: 1\nh: "x\ni: j\n';
  expect(at(['a'], 'value', of)).toEqual(['b: c', '1:4']);
  expect(at(['d', 1], 'value', of)).toEqual(['y z', '2:8']);
  expect(at(['e', 'f'], 'value', of)).toEqual(['😀', '4:5']);
  expect(at(['e', 'g'], 'key', of)).toEqual(['g', '5:2']);
  expect(at(['i'], 'value', of)).toEqual(['j', '7:4']);
});

it('finds the first of two keys', () => {
  expect(at(['a'], 'value', 'a: 1\na: 2\n')).toEqual(['1', '1:4']);
});
