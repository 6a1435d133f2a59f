import { describe, expect, test } from 'vitest';
import { escapeHidden, shorten, visible } from '../../src/diagnostics/visible.ts';

describe('visible', () => {
  test.each([
    ['colours', '\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
    ['a title of the window', '\u001b]0;owned\u0007', '␛]0;owned␇'],
    ['a control of one byte', '\u009b2J', '<U+009B>2J'],
    ['a null, a delete, a backspace', '\0\u007f\b', '␀␡␈'],
    ['line breaks', 'one\r\ntwo\nthree\rfour\u2028five', 'one two three four five'],
    ['a tab', 'a\tb', 'a b'],
    ['a reversal of the writing direction', 'model\u202Elmay.', 'model<U+202E>lmay.'],
    ['spaces of no width', 'a\u200bb\ufeffc', 'a<U+200B>b<U+FEFF>c'],
    ['half of a surrogate pair', 'a\ud83d', 'a<U+D83D>'],
    ['letters, accents and emoji', 'Atención 日本 👩‍👩‍👧 🇪🇸 e\u0301', 'Atención 日本 👩‍👩‍👧 🇪🇸 e\u0301'],
  ])('%s', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});

describe('shorten', () => {
  test.each([
    ['fits', 'abcde', 5, 'abcde'],
    ['is one too long', 'abcdef', 5, 'abcd…'],
    ['counts code points', '😀😀😀😀😀', 5, '😀😀😀😀😀'],
    ['never cuts a code point', '😀😀😀😀😀😀', 5, '😀😀😀😀…'],
    ['counts what is shown', '\u202e\u202e', 5, '<U+2…'],
  ])('%s', (_, text, limit, shown) => {
    expect(shorten(text, limit)).toBe(shown);
  });

  test('a text of a megabyte costs no more than a short one', () => {
    expect(shorten('\u001b'.repeat(1_000_000), 4)).toBe('␛␛␛…');
  });
});

test('in JSON a hidden character is an escape, and the text stays the same', () => {
  const value = { text: 'a\u007f\u009b\u202e\ufeff\u2028\u001b\ud83d😀\n\t' };
  const written = escapeHidden(JSON.stringify(value, null, 2));
  expect(written).toBe('{\n  "text": "a\\u007f\\u009b\\u202e\\ufeff\\u2028\\u001b\\ud83d😀\\n\\t"\n}');
  expect(JSON.parse(written)).toEqual(value);
});
