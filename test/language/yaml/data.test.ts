import { describe, expect, it } from 'vitest';
import { pointer } from '../../../src/language/document.ts';
import { data, found, read } from './reading.ts';

/** What `written` says of the value of `a`. */
function written(value: string): string | undefined {
  return read(`a: ${value}\n`).documents[0]?.written.get('/a');
}

describe('data', () => {
  it.each([
    ['a text', 'a: x y # note\n', 'x y'],
    ['a number', 'a: 350.5\n', 350.5],
    ['a truth value', 'a: true\n', true],
    ['nothing', 'a:\n', null],
    ['a time, which is a text in YAML 1.2', 'a: 22:00\n', '22:00'],
    ['a date', 'a: 2026-12-28\n', '2026-12-28'],
    ['a word that YAML 1.1 took for a truth value', 'a: no\n', 'no'],
    ['quotes', 'a: "1"\n', '1'],
    ['a text block', 'a: |\n  x\n  y\n', 'x\ny\n'],
    ['a folded text', 'a: >-\n  x\n  y\n', 'x y'],
    ['a list and a map', 'a:\n  - x\n  - { b: 1 }\n', ['x', { b: 1 }]],
    ['tags of the core schema', 'a: !!str 1\n', '1'],
    ['a tag of a map', 'a: !!map { b: !!int "2" }\n', { b: 2 }],
    ['tabs that do not indent', 'a:\tx\n', 'x'],
    ['a comma in quotes', 'a: { es: "Venta, encargo" }\n', { es: 'Venta, encargo' }],
    ['JSON', '{"a": {"b": [1, 2.5, null, "x"]}}', { b: [1, 2.5, null, 'x'] }],
    ['lines that end with CR', 'a: x\rb: y\r', 'x'],
    ['lines that end with CRLF', 'a: |\r\n  x\r\n  y\r\n', 'x\ny\n'],
  ])('of %s', (_, text, value) => {
    expect(found(text)).toEqual([]);
    expect(data(text)).toEqual([expect.objectContaining({ a: value })]);
  });

  it('keeps the order of the keys, and their text where they are no texts', () => {
    const [map] = data('b: 1\n1.10: 2\nno: 3\ntrue: 4\n2026-01-01: 5\n~: 6\n"7": 7\n? h\n: 8\n');
    expect(Object.entries(map as object).sort((x, y) => x[1] - y[1])).toEqual([
      ['b', 1],
      ['1.10', 2],
      ['no', 3],
      ['true', 4],
      ['2026-01-01', 5],
      ['~', 6],
      ['7', 7],
      ['h', 8],
    ]);
    expect(Object.keys(data('z: 1\nb: 2\na: 3\n')[0] as object)).toEqual(['z', 'b', 'a']);
  });

  it('takes keys such as __proto__ for keys', () => {
    const text = '__proto__:\n  polluted: 1\nconstructor: { prototype: { polluted: 1 } }\ntoString: x\n';
    const [map] = data(text) as Record<string, unknown>[];
    expect(Object.keys(map ?? {})).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(map)).toBe(Object.prototype);
    expect(Object.getOwnPropertyDescriptor(map, '__proto__')?.value).toEqual({ polluted: 1 });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(found(`${text}__proto__: 2\n`)).toEqual(['5:1 INT009 twice']);
  });

  it('gives every alias a copy of its own, with what was written', () => {
    const [document] = read('a: &x { n: 1.10, l: [no] }\nb: *x\nc: [*x]\n').documents;
    const { a, b, c } = (document?.data ?? {}) as Record<string, unknown>;
    expect([b, c]).toEqual([{ n: 1.1, l: ['no'] }, [{ n: 1.1, l: ['no'] }]]);
    expect(b).not.toBe(a);
    expect([...(document?.written ?? [])]).toEqual([
      ['/a/n', '1.10'],
      ['/a/l/0', 'no'],
      ['/b/n', '1.10'],
      ['/b/l/0', 'no'],
      ['/c/0/n', '1.10'],
      ['/c/0/l/0', 'no'],
    ]);
  });

  it('lets an anchor be given again, and an alias mean what it meant where it stands', () => {
    expect(data('a: &x 1\nl: &l [*x]\nb: &x 2\nc: *x\nd: *l\n*x : e\n')).toEqual([
      { a: 1, l: [1], b: 2, c: 2, d: [1], '2': 'e' },
    ]);
  });

  it('accepts an anchor of an empty value that is used', () => {
    expect(found('a: &x\nb: *x\n')).toEqual([]);
  });
});

describe('documents', () => {
  it.each([
    ['no document', '', []],
    ['only comments', '# x\n\n# y\n', []],
    ['only a byte order mark', '\uFEFF', []],
    ['one', 'a: 1\n', [{ a: 1 }]],
    ['two', 'a: 1\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
    ['two, with an end', 'a: 1\n...\nb: 2\n', [{ a: 1 }, { b: 2 }]],
    ['an instruction', '%YAML 1.2\n---\na: 1\n', [{ a: 1 }]],
    ['an older version, read as the current one', '%YAML 1.1\n---\na: no\n', [{ a: 'no' }]],
    ['an empty one', '---\n---\na: 1\n', [null, { a: 1 }]],
    ['a single text', 'x\n', ['x']],
  ])('%s', (_, text, expected) => {
    expect(data(text)).toEqual(expected);
    expect(read(text).documents.map(({ index }) => index)).toEqual(expected.map((_one, index) => index));
    expect(found(text)).toEqual([]);
  });

  it('says which of them is broken, and reads the others', () => {
    const text = 'a: 1\n---\nb: c: d\n---\ne: 2\n';
    expect(found(text)).toEqual(['3:4 INT000 colonInside']);
    expect(read(text).documents.map(({ broken }) => broken)).toEqual([false, true, false]);
    expect(data(text)).toEqual([{ a: 1 }, { b: 'c: d' }, { e: 2 }]);
  });

  it('is not broken by a text that a comma cut, or by a key written twice', () => {
    expect(read('a: { b: x, y }\na: 1\n').documents[0]?.broken).toBe(false);
  });
});

describe('what was written', () => {
  it.each([
    ['350.000', '350.000'],
    ['1.10', '1.10'],
    ['007', '007'],
    ['0900', '0900'],
    ['1e3', '1e3'],
    ['.5', '.5'],
    ['+5', '+5'],
    ['-0', '-0'],
    ['0x1F', '0x1F'],
    ['12345678901234567890', '12345678901234567890'],
    ['.inf', '.inf'],
    ['True', 'True'],
    ['', ''],
    ['# only a comment', ''],
    ['~', '~'],
    ['null', 'null'],
    ['Null', 'Null'],
    ['no', 'no'],
    ['Yes', 'Yes'],
    ['ON', 'ON'],
    ['off', 'off'],
    ['y', 'y'],
    ['N', 'N'],
  ])('%j is kept, because the data does not show it', (value, expected) => {
    expect(written(value)).toBe(expected);
  });

  it.each(['5', '-5', '1.5', '350', 'true', 'false', 'x', 'not', 'nope', '"no"', "'007'", '"350.000"', '""', '[]'])(
    '%j is not: the data shows it',
    (value) => {
      expect(written(value)).toBeUndefined();
    },
  );

  it('stands under the path as a JSON pointer', () => {
    const [document] = read('a/b:\n  - x\n  - ~c: 007\n').documents;
    expect([...(document?.written ?? [])]).toEqual([[pointer(['a/b', 1, '~c']), '007']]);
    expect(read('~\n').documents[0]?.written.get('')).toBe('~');
  });

  it('of a key that is written twice is that of the first', () => {
    const [document] = read('a: 1.10\na: 1.20\nb: { c: no }\nb: { c: yes }\n').documents;
    expect([...(document?.written ?? [])]).toEqual([
      ['/a', '1.10'],
      ['/b/c', 'no'],
    ]);
  });
});
