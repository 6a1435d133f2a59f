import { expect, test } from 'vitest';
import { lineStarts, toRange } from '../../src/diagnostics/range.ts';

/** Each text has its span between « and »; the range is `line:column-line:column`. */
test.each([
  ['in the first line', '«ab»', '1:1-1:3'],
  ['in a later line', 'a\nb: «c»\n', '2:4-2:5'],
  ['after CRLF', 'a\r\nb: «c»\r\n', '2:4-2:5'],
  ['after CR', 'a\rb: «c»\r', '2:4-2:5'],
  ['after a byte order mark', '\ufeff«a»: b', '1:1-1:2'],
  ['the byte order mark itself', '«\ufeffa»', '1:1-1:2'],
  ['after a tab', '\ta: «b»', '1:5-1:6'],
  ['after letters of several bytes', 'ñ日: «b»', '1:5-1:6'],
  ['after an emoji, which is two units', '😀: «b»', '1:5-1:6'],
  ['over several lines', 'a: «b\n\nc\n»d', '1:4-4:1'],
  ['an empty one at the end', 'a\n«»', '2:1-2:1'],
  ['in an empty text', '«»', '1:1-1:1'],
])('%s', (_, text, expected) => {
  const start = text.indexOf('«');
  const span = { start, end: text.indexOf('»') - 1 };
  const range = toRange(lineStarts(text.replace(/[«»]/g, '')), span);
  const places = [range.start, range.end].map(({ line, column }) => `${line}:${column}`);
  expect(places.join('-')).toBe(expected);
});
