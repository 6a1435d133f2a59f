import { describe, expect, test } from 'vitest';
import type { Values } from '../../src/diagnostics/finding.ts';
import { formatMessage } from '../../src/diagnostics/messages.ts';
import type { Duration, Percent } from '../../src/diagnostics/values.ts';

const day: Duration = { type: 'duration', written: '24h', clock: 'elapsed', seconds: 86_400 };
const hours: Duration = { type: 'duration', written: '8 business hours', clock: 'business-time', seconds: 28_800 };
const share: Percent = { type: 'percent', written: '97.5%', value: 97.5 };
const count = { type: 'number', written: '1', value: 1 } as const;

describe('formatMessage', () => {
  test.each<[string, string, Values, string, string]>([
    ['no placeholder', 'No team.', {}, 'No team.', 'No team.'],
    ['texts', '“{id}” is no {kind}.', { id: 'x', kind: 'team' }, '“x” is no team.', '“x” is no team.'],
    ['typed values', '{share}', { share }, '97.5%', '97,5\u00a0%'],
    ['durations', 'within {hours}', { hours }, 'within 8\u00a0business hours', 'within 8\u00a0horas hábiles'],
    ['numbers', '{n}', { n: 12345.5 }, '12,345.5', '12.345,5'],
    ['lists', '{names}', { names: ['a', 'b', 'c'] }, 'a, b and c', 'a, b y c'],
    ['lists of typed values', '{all}', { all: [share, 'x'] }, '97.5% and x', '97,5\u00a0% y x'],
    ['one', '{n, plural, one {# team} other {# teams}}', { n: 1 }, '1 team', '1 team'],
    ['many', '{n, plural, one {# team} other {# teams}}', { n: 12345 }, '12,345 teams', '12.345 teams'],
    ['an exact number', '{n, plural, =0 {none} one {one} other {many}}', { n: 0 }, 'none', 'none'],
    ['counted and read', '{n, plural, one {one} other {{n} of {all}}}', { n: 2, all: 3 }, '2 of 3', '2 of 3'],
    ['a count that was written', '{n, plural, one {# day} other {# days}}', { n: count }, '1\u00a0day', '1\u00a0day'],
    ['an offset', '{n, plural, offset:1 one {and # more} other {and # more}}', { n: 3 }, 'and 2 more', 'and 2 more'],
    ['a choice', '{side, select, front {FRONT} other {BACK}}', { side: 'front' }, 'FRONT', 'FRONT'],
    ['another choice', '{side, select, front {FRONT} other {BACK}}', { side: 'x' }, 'BACK', 'BACK'],
    [
      'a count inside a choice inside a count',
      '{n, plural, one {one} other {{side, select, front {{n} in front} other {{n}}}}}',
      { n: 7, side: 'front' },
      '7 in front',
      '7 in front',
    ],
    [
      'apostrophes',
      "the client’s, the client's, ''",
      {},
      "the client’s, the client's, '",
      "the client’s, the client's, '",
    ],
    ['angle brackets', '<b> {id} </b> < 3', { id: 'x' }, '<b> x </b> < 3', '<b> x </b> < 3'],
    ['values that nobody asks for', '{a}', { a: 'x', b: 'y' }, 'x', 'x'],
  ])('%s', (_, text, values, en, es) => {
    expect(formatMessage(text, values, 'en')).toBe(en);
    expect(formatMessage(text, values, 'es')).toBe(es);
  });

  test.each<[string, Values, string]>([
    ['escape codes', { name: '\u001b[2Jx\u202e' }, '“␛[2Jx<U+202E>”'],
    ['line breaks', { name: 'one\ntwo' }, '“one two”'],
    ['braces and quotes', { name: "{x} '' #" }, "“{x} '' #”"],
    ['escape codes in lists', { name: ['\u001b', 'b'] }, '“␛ and b”'],
    ['long texts', { name: 'x'.repeat(500) }, `“${'x'.repeat(119)}…”`],
    ['long texts in lists', { name: ['x'.repeat(500), 'b'] }, `“${'x'.repeat(119)}… and b”`],
    [
      'what is allowed',
      { name: { type: 'any-of', of: Array(30).fill('stage-code') } },
      `“${'stage-code, '.repeat(28)}stage-code or stage-code”`,
    ],
    [
      'what is put together of several',
      { name: { type: 'text', written: '', by: { en: 'Mon 08:00–10:00; '.repeat(20) }, whole: true } },
      `“${'Mon 08:00–10:00; '.repeat(20)}”`,
    ],
    ['emoji at the cut', { name: '😀'.repeat(200) }, `“${'😀'.repeat(119)}…”`],
  ])('%s in values do no harm', (_, values, shown) => {
    expect(formatMessage('“{name}”', values, 'en')).toBe(shown);
  });

  test.each<[string, string, Values, RegExp]>([
    ['a missing value', '“{id}” is no {kind}', { id: 'x' }, /no value for \{kind\}/],
    ['a missing value of a branch not taken', '{n, plural, one {a} other {{x}}}', { n: 1 }, /no value for \{x\}/],
    ['a value that only Object has', '{constructor}', {}, /no value for \{constructor\}/],
    ['a plural of a text', '{n, plural, one {a} other {b}}', { n: 'x' }, /another type of value for \{n\}/],
    ['a plural of a list', '{n, plural, one {a} other {b}}', { n: ['x'] }, /another type of value for \{n\}/],
    ['a choice by a duration', '{n, select, a {a} other {b}}', { n: day }, /another type of value for \{n\}/],
    ['a brace that never closes', 'a {id', { id: 'x' }, /not valid/],
    ['a plural without other', '{n, plural, one {a}}', { n: 1 }, /not valid/],
    ['a date of ICU', '{day, date, short}', { day }, /not valid.*dates/],
  ])('%s is a fault of the declaration', (_, text, values, message) => {
    expect(() => formatMessage(text, values, 'en')).toThrow(message);
  });
});
