import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineIndex } from '../../../src/language/lines.ts';

describe('the line and the column of an offset', () => {
  it.each([
    ['the start', 'abc', 0, 1, 1],
    ['the middle of a line', 'abc\ndef', 5, 2, 2],
    ['a line break', 'abc\ndef', 3, 1, 4],
    ['the end', 'abc\n', 4, 2, 1],
    ['beyond the end', 'abc', 99, 1, 4],
    ['before the start', 'abc', -1, 1, 1],
    ['behind CRLF', 'a\r\nb', 3, 2, 1],
    ['behind CR', 'a\rb', 2, 2, 1],
    ['behind a letter of two units, as editors count', '😀b', 2, 1, 3],
    ['behind a letter with an accent', 'ñb', 1, 1, 2],
    ['behind a tab', '\tb', 1, 1, 2],
    ['behind a byte order mark', '\uFEFFab', 2, 1, 2],
    ['a byte order mark', '\uFEFFab', 0, 1, 1],
    ['the line after a byte order mark', '\uFEFFa\nb', 3, 2, 1],
    ['an empty text', '', 0, 1, 1],
  ])('%s', (_, text, offset, line, column) => {
    expect(lineIndex(text).at(offset)).toEqual({ line, column });
  });

  it('is what counting from the start gives', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'ñ', '😀', '\n', '\r\n', '\r', '\t', ' ') });
    fc.assert(
      fc.property(texts, fc.nat(40), (text, at) => {
        const offset = Math.min(at, text.length);
        const before = text.slice(0, offset).split(/\r\n|\n|\r(?!\n)/);
        const expected = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
        // Between CR and LF no finding stands.
        if (text[offset - 1] === '\r' && text[offset] === '\n') return;
        expect(lineIndex(text).at(offset)).toEqual(expected);
      }),
    );
  });
});
