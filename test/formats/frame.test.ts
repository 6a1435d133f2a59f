import { describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { diagnostic, marked, options, result } from './result.ts';

const print = await formats.text();

/** The frame that the text format draws around the range between « and ». */
function frameOf(source: string, width = 80): string[] {
  const { text, range } = marked(source);
  const printed = print(
    result({ diagnostics: [diagnostic({ range })] }),
    options({ width, quiet: true, sources: new Map([['model/a.yaml', text]]) }),
  );
  const blocks = printed.split('\n\n');
  return blocks.length < 3 ? [] : (blocks[1] ?? '').split('\n');
}

describe('the exact range is underlined', () => {
  test.each<[string, string, string[]]>([
    [
      'with two lines before it and one after it',
      'one: 1\ntwo: 2\nthree: 3\nfour: «4»\nfive: 5\nsix: 6\n',
      ['  2 │ two: 2', '  3 │ three: 3', '  4 │ four: 4', '    │       ─', '  5 │ five: 5'],
    ],
    ['in the first line', '«team»: x\n', ['  1 │ team: x', '    │ ────']],
    ['in a line without a break', 'team: «x»', ['  1 │ team: x', '    │       ─']],
    [
      'where line numbers get longer',
      `${'#\n'.repeat(8)}a: «b»\nc: d\n`,
      ['   7 │ #', '   8 │ #', '   9 │ a: b', '     │    ─', '  10 │ c: d'],
    ],
    ['after a byte order mark', '\ufeff«team»: x\n', ['  1 │ team: x', '    │ ────']],
    ['with CRLF', 'a: 1\r\nb: «x y»\r\nc: 2\r\n', ['  1 │ a: 1', '  2 │ b: x y', '    │    ───', '  3 │ c: 2']],
    ['with CR', 'a: 1\rb: «x»\rc: 2\r', ['  1 │ a: 1', '  2 │ b: x', '    │    ─', '  3 │ c: 2']],
    ['after a tab', 'a:\n\tb:\t«c»\n', ['  1 │ a:', '  2 │ →   b:→ c', '    │         ─']],
    ['on a tab', '«\t»b: c\n', ['  1 │ →   b: c', '    │ ────']],
    ['after accents of one and of two code points', 'é: e\u0301: «x»\n', ['  1 │ é: e\u0301: x', '    │       ─']],
    ['after wide letters', '日本: «値»\n', ['  1 │ 日本: 値', '    │       ──']],
    ['after fullwidth forms', 'Ａ： «x»\n', ['  1 │ Ａ： x', '    │      ─']],
    ['after emoji', '👩‍👩‍👧: 🇪🇸 «x»\n', ['  1 │ 👩‍👩‍👧: 🇪🇸 x', '    │        ─']],
    ['on an emoji', 'mood: «😀»\n', ['  1 │ mood: 😀', '    │       ──']],
    ['after escape codes, which are spelled', 'a: \u001b[31m«x»\n', ['  1 │ a: ␛[31mx', '    │         ─']],
    ['after a mark of writing direction', 'a\u202e: «x»\n', ['  1 │ a<U+202E>: x', '    │            ─']],
    ['where nothing stands', 'a: «»\nb: 1\n', ['  1 │ a:', '    │    ─', '  2 │ b: 1']],
    ['at the end of the text', 'a: 1\n«»', ['  1 │ a: 1', '  2 │', '    │ ─']],
    [
      'over two lines, without the indentation',
      'a: «one\n   two»\nb: 1\n',
      ['  1 │ a: one', '    │    ───', '  2 │    two', '    │    ───', '  3 │ b: 1'],
    ],
    [
      'without the break and the blank lines that a block ends with',
      'a:\n  «b: 1\n\n  »\nc: 1\n',
      ['  1 │ a:', '  2 │   b: 1', '    │   ────'],
    ],
    [
      'over many lines: the first two and the last',
      'a:\n  «b: 1\n  c: 2\n  d: 3\n  e: 4\n\n  f: 5\n»g: 6\n',
      [
        '  1 │ a:',
        '  2 │   b: 1',
        '    │   ────',
        '  3 │   c: 2',
        '    │   ────',
        '  ⋮',
        '  7 │   f: 5',
        '    │   ────',
        '  8 │ g: 6',
      ],
    ],
  ])('%s', (_, source, frame) => {
    expect(frameOf(source)).toEqual(frame);
  });
});

describe('a long line is cut around its range', () => {
  const filler = 'abcdefghij'.repeat(20);
  test.each<[string, string, string[]]>([
    ['at the right', `key: «value» ${filler}`, ['  1 │ key: value abcdefghijab…', '    │      ─────']],
    ['on both sides', `${filler} «value» ${filler}`, ['  1 │ …defghij value abcdefgh…', '    │          ─────']],
    ['at the left', `${filler} «value»`, ['  1 │ …efghijabcdefghij value', '    │                   ─────']],
    [
      'where the range is longer than the line',
      `key: «${filler}»`,
      ['  1 │ key: abcdefghijabcdefgh…', '    │      ──────────────────'],
    ],
    [
      'between wide letters',
      `${'日'.repeat(50)}«本»${'日'.repeat(50)}`,
      ['  1 │ …日日日日日本日日日日日…', '    │            ──'],
    ],
    [
      'at the end, where nothing stands',
      `${filler}«»`,
      ['  1 │ …ijabcdefghijabcdefghij', '    │                        ─'],
    ],
    [
      'in context',
      `${filler}\nkey: «value»`,
      ['  1 │ abcdefghijabcdefghijabc…', '  2 │ key: value', '    │      ─────'],
    ],
  ])('%s', (_, source, frame) => {
    expect(frameOf(source, 30)).toEqual(frame);
  });

  test('of a megabyte in no time, to no more than the width', () => {
    const mega = '日\t\u001b'.repeat(350_000);
    const frame = frameOf(`${mega}«value»${mega}`, 60);
    expect(frame).toHaveLength(2);
    expect(frame[0]).toMatch(/^ {2}1 │ ….*value.*…$/);
  });

  test('where the output is no terminal, too', () => {
    const [line = ''] = frameOf(`${filler.repeat(10)} «value» ${filler.repeat(10)}`, Number.POSITIVE_INFINITY);
    expect(line).toContain('value');
    expect(line).toHaveLength(240);
  });

  test.each([1, 10, 20, 21, 22, 40])('a terminal of %i columns still shows the range', (width) => {
    expect(frameOf(`${filler} «value» ${filler}`, width).join('\n')).toContain('value');
  });
});

describe('without a frame', () => {
  test('a source that is not known', () => {
    const { range } = marked('«a»');
    const printed = print(result({ diagnostics: [diagnostic({ range })] }), options({ quiet: true }));
    expect(printed).not.toContain('│');
  });

  test.each([
    ['a range outside the text', { start: { line: 9, column: 1 }, end: { line: 9, column: 5 } }],
    ['a whole file', undefined],
  ])('%s', (_, range) => {
    const sources = new Map([['model/a.yaml', 'a: 1\n']]);
    const printed = print(result({ diagnostics: [diagnostic({ range })] }), options({ quiet: true, sources }));
    expect(printed).not.toContain('│');
  });
});
