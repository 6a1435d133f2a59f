import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/diagnostics/language.ts';
import { notYaml } from '../../../src/generated/declarations.ts';
import { all } from './mistakes.ts';
import { data, found, read, say, stretch } from './reading.ts';

describe.each(all)('$what: $text', ({ text, found: expected, data: left }) => {
  it('is named once, where it stands', () => {
    expect(found(text)).toEqual(expected);
  });

  it('leaves the rest readable', () => {
    if (left !== undefined) expect(data(text)).toEqual([left]);
    // What is mended beyond doubt leaves nothing uncertain.
    const doubtful = !expected.every((line) => /oddSpace|curlyQuote|headIndent/.test(line));
    expect(read(text).documents.map(({ broken }) => broken)).toEqual([doubtful]);
  });

  it('stands in the same place with CRLF, after a byte order mark, and after letters of several units', () => {
    const later = expected.map((line) => line.replace(/^\d+/, (number) => String(Number(number) + 1)));
    expect(found(text.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(found(`\uFEFF${text}`)).toEqual(expected);
    expect(found(`# ñandú 😀\n${text}`)).toEqual(text.startsWith('%') ? found(`# x\n${text}`) : later);
  });

  it('says so, and what to do, in each language', () => {
    for (const finding of read(text).findings) {
      for (const language of languages) {
        const [message, hint] = say(finding, language);
        expect(message).toMatch(/^\S.*\S\.$/);
        expect(hint).not.toBe('');
      }
    }
  });
});

it('shows each of the messages, but for those of files that are no YAML at all', () => {
  const shown = new Set(all.flatMap((mistake) => mistake.found.map((line) => line.split(' ').at(-1))));
  const others = [
    'notText',
    'utf16',
    'otherEncoding',
    'control',
    'tooDeep',
    'aliasBomb',
    'noYaml',
    'tooManyWords',
    'tooManyDocuments',
    'empty',
    'denied',
    'loop',
    'outside',
    'vanished',
    'too-large',
    'special',
  ];
  expect(Object.keys(notYaml.messages).filter((name) => !shown.has(name))).toEqual(others);
});

describe('what a finding of syntax says', () => {
  const first = (text: string) => {
    const [finding] = read(text).findings;
    if (!finding) throw new Error('no finding');
    return finding;
  };

  it('has the file for its subject and its place', () => {
    const { subject, place } = first('a: b: c\n');
    expect([subject, place]).toEqual(['model/a.yaml', { file: 'model/a.yaml', span: { start: 3, end: 7 } }]);
  });

  it('names the column of the sibling', () => {
    expect(say(first('a:\n  b:\n    c: 1\n   d: 2\n'), 'en')).toEqual([
      '“d: 2” starts in column 4, but “c” beside it starts in column 5.',
      'if they belong together, start this line in column 5 too.',
    ]);
    expect(say(first('a:\n  b:\n    c: 1\n   d: 2\n'), 'es')[0]).toBe(
      '«d: 2» empieza en la columna 4, pero «c», a su lado, empieza en la columna 5.',
    );
  });

  it.each([
    ['a: b: c\n', 'put the text in quotes: "b: c"'],
    ['a: Él dijo: "no"\n', 'put the text in quotes: \'Él dijo: "no"\''],
    ['a: @x\n', 'put the text in quotes: "@x"'],
    ["a: 'it's ok'\n", 'write "it\'s ok"'],
    ['name:Foo\nb: 1\n', 'write name: Foo'],
    ['a: [x, z\nb: 1\n', 'write ] where it ends.'],
  ])('shows how %j should be written', (text, hint) => {
    expect(say(first(text), 'en')[1]).toBe(hint);
  });

  it.each([
    ['a: "ñ😀": c\n', '"ñ😀": c'],
    ['a: { ñ: 😀 x: y }\n', '😀 x: y'],
    ['año: 😀: c\n', '😀: c'],
    ['a: [😀, "ñ]\nb: 1\n', '"'],
    ['ñ:\n  é: 1\n   ü: 2\n', 'ü: 2'],
    ['a: [x, z]]\n', ']'],
    ['a: !etiqueta 😀\n', '!etiqueta'],
  ])('covers in %j only what is wrong', (text, covered) => {
    expect(stretch(text, first(text).place.span)).toBe(covered);
  });
});

describe('a file that is not text', () => {
  it.each([
    ['a picture', '\uFFFDPNG\r\n\u001a\0\0\0', '1:1 INT000 notText', 0],
    ['UTF-16', '\uFFFD\uFFFDa\0:\0 \x001\0', '1:1 INT000 utf16', 1],
    ['UTF-16 of the other order', '\uFFFD\uFFFD\0a\0:\0 \x001', '1:1 INT000 utf16', 1],
    ['UTF-16 without its mark', 'a\0:\0 \x001\0\n\0b\0:\0 \x001\0', '1:1 INT000 utf16', 1],
    ['zeros at the end', 'a: 1\n\0\0\0', '2:1 INT000 control', 1],
    ['a zero inside', 'a: x\0y\nb: 1\n', '1:5 INT000 control', 1],
    ['another encoding', 'a: 1\nb: Telefon\uFFFDa\n', '2:11 INT000 otherEncoding', 1],
    ['a control character', 'a: 1\nb: "x\u001b[31m"\n', '2:6 INT000 control', 1],
  ])('%s is one finding', (_, text, expected, documents) => {
    expect(found(text)).toEqual([expected]);
    expect(read(text).documents.map(({ broken }) => broken)).toEqual(Array(documents).fill(true));
  });
});
