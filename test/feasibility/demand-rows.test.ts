import { describe, expect, it } from 'vitest';
import { demandOn } from '../../src/feasibility/demand/index.ts';
import { defaultTom } from '../support/example.ts';
import { modelOf } from '../support/model.ts';

/** The rows that speak of a day, those that overlap in capitals. Today is 2026-11-01. */
function speaking(rows: Readonly<Record<string, string>>, date: string, tom = defaultTom): string[] {
  const lines = Object.entries(rows).map(([id, fields]) => `  ${id}: { name: ${id}, ${fields} }\n`);
  const model = modelOf({
    'tom.yaml': tom,
    'data/winter.csv': 'date,time,volume\n2026-02-20,00:00,5\n2026-01-10,00:00,5\n2026-02-10,00:00,5\n',
    'model/a.yaml': `segments: { city: { name: City }, homes: { name: Homes, parent: city }, firms: { name: Firms } }
services: { advice: { name: Advice, aliases: [counsel] }, billing: { name: Billing } }
contactReasons: { fault: { name: Fault, service: advice }, bill: { name: Bill, service: billing } }
channels: { phone: { name: Phone }, web: { name: Web } }
demand:
${lines.join('')}`,
  });
  const { rows: found, overlapping } = demandOn(model, date);
  return found.map((one) => (overlapping.has(one) ? one.id.toUpperCase() : one.id));
}

describe('of the rows about one thing those speak of a day', () => {
  const q = (period: string) => `channel: phone, period: ${period}`;
  it.each([
    ['whose period holds it', { a: q('2026'), b: q('2027') }, '2027-03-01', ['b']],
    ['whose period holds its first day', { a: q('2026-Q4'), b: q('2027-Q1') }, '2027-01-01', ['b']],
    ['whose period holds its last day', { a: q('2026-Q4'), b: q('2027-Q1') }, '2026-12-31', ['a']],
    ['of the same time of the year before', { a: q('2026-Q1'), b: q('2026-Q2') }, '2027-05-01', ['b']],
    ['of the year before and not of the one after', { a: q('2026'), b: q('2028') }, '2027-03-01', ['a']],
    ['of the year after and not of one farther back', { a: q('2024'), b: q('2028') }, '2027-03-01', ['b']],
    ['of ten years before', { a: q('2017-Q2'), b: q('2027-Q1') }, '2027-05-01', ['a']],
    ['and not of eleven years before', { a: q('2016-Q2'), b: q('2027-Q1') }, '2027-05-01', ['b']],
    ['of the nearest time before', { a: q('2026-Q1'), b: q('2027-Q1') }, '2027-05-01', ['b']],
    [
      'of a time before, however long ago, and not of one to come',
      { a: q('2020-Q1'), b: q('2027-Q3') },
      '2027-05-01',
      ['a'],
    ],
    ['of the nearest time to come', { a: q('2028-Q1'), b: q('2027-Q3') }, '2027-05-01', ['b']],
    ['whose data hold its time', { a: 'channel: phone, data: data/winter.csv', b: q('2026-Q2') }, '2027-02-20', ['a']],
    ['whose data begin with it', { a: 'channel: phone, data: data/winter.csv', b: q('2026-Q2') }, '2027-01-10', ['a']],
    [
      'whose period holds it, and not its data',
      { a: 'channel: phone, data: data/winter.csv', b: q('2026-Q2') },
      '2027-04-20',
      ['b'],
    ],
    [
      'whose period holds it, whatever its data',
      { a: `${q('2026-Q4')}, data: data/winter.csv`, b: q('2026-Q1') },
      '2027-02-20',
      ['b'],
    ],
    ['that have no period', { a: 'channel: phone', b: q('2026') }, '2027-03-01', ['a']],
    ['that have no period, and whose period holds it', { a: 'channel: phone', b: q('2026') }, '2026-03-01', ['a', 'b']],
  ])('%s', (_, rows, date, expected) => {
    expect(speaking(rows, date)).toEqual(expected);
  });

  const actual = 'channel: phone, basis: actual';
  const forecast = 'channel: phone, basis: forecast';
  it.each([
    ['counted, up to today', { a: actual, b: forecast }, '2026-11-01', ['a']],
    ['foreseen, after today', { a: actual, b: forecast }, '2026-11-02', ['b']],
    ['counted, where nothing is foreseen', { a: actual }, '2027-03-01', ['a']],
    ['foreseen, where nothing is counted', { b: forecast, c: 'channel: phone' }, '2026-03-01', ['b', 'c']],
    ['and none that says neither beside both', { a: actual, b: forecast, c: 'channel: phone' }, '2026-03-01', ['a']],
  ])('%s', (_, rows, date, expected) => {
    expect(speaking(rows, date)).toEqual(expected);
  });

  it('foreseen, where nobody says what day it is', () => {
    const tom = 'tom: 1\nclient: { name: Acme }\nlanguages: [en]\n';
    expect(speaking({ a: actual, b: forecast }, '2020-01-01', tom)).toEqual(['b']);
  });
});

describe('of rows about several things', () => {
  it.each([
    ['a part adds nothing', { a: 'channel: phone', b: 'channel: phone, service: advice' }, ['a']],
    ['all is more than any', { a: 'channel: phone', b: 'basis: actual' }, ['b']],
    ['a child is a part of its parent', { a: 'segment: homes', b: 'segment: city' }, ['b']],
    ['a reason is a part of its service', { a: 'reason: fault', b: 'service: advice' }, ['b']],
    ['a reason is no part of another service', { a: 'reason: fault', b: 'service: billing' }, ['a', 'b']],
    ['two reasons are apart', { a: 'reason: fault', b: 'reason: bill' }, ['a', 'b']],
    ['two channels are apart', { a: 'channel: phone', b: 'channel: web' }, ['a', 'b']],
    ['two segments are apart', { a: 'segment: homes', b: 'segment: firms' }, ['a', 'b']],
    ['a channel and a service cross', { a: 'channel: phone', b: 'service: advice' }, ['A', 'B']],
    ['a channel and a reason cross', { a: 'channel: phone', b: 'reason: fault' }, ['A', 'B']],
    ['a channel and a segment cross', { a: 'channel: phone', b: 'segment: homes' }, ['A', 'B']],
    [
      'one of a child and one of its parent cross',
      { a: 'channel: phone, segment: homes', b: 'service: advice, segment: city' },
      ['A', 'B'],
    ],
    [
      'one of a parent and one of its child cross',
      { a: 'channel: phone, segment: city', b: 'service: advice, segment: homes' },
      ['A', 'B'],
    ],
    [
      'those of two segments do not cross',
      { a: 'channel: phone, segment: homes', b: 'service: advice, segment: firms' },
      ['a', 'b'],
    ],
    [
      'those of two services do not cross',
      { a: 'channel: phone, service: advice', b: 'service: billing, segment: homes' },
      ['a', 'b'],
    ],
    [
      'those of two channels do not cross',
      { a: 'channel: phone, service: advice', b: 'channel: web, segment: homes' },
      ['a', 'b'],
    ],
    [
      'what crosses is told, and no third row',
      { a: 'channel: phone', b: 'service: advice', c: 'channel: web, service: billing' },
      ['A', 'B', 'c'],
    ],
    ['an old id is the one of today', { a: 'service: advice', b: 'service: counsel' }, ['a', 'b']],
    ['what is not there is apart', { a: 'segment: lost', b: 'segment: homes' }, ['a', 'b']],
    ['so is a service that is not there', { a: 'service: lost', b: 'service: advice' }, ['a', 'b']],
    ['so is a channel that is not there', { a: 'channel: lost', b: 'channel: phone' }, ['a', 'b']],
    ['so is a reason that is not there', { a: 'reason: lost', b: 'reason: fault' }, ['a', 'b']],
  ])('%s', (_, rows, expected) => {
    expect(speaking(rows, '2027-03-01')).toEqual(expected);
  });
});

it('days of which the same rows speak have one answer', () => {
  const model = modelOf(
    'channels: { phone: { name: Phone } }\ndemand: { a: { name: A, channel: phone, period: 2027 }, b: { name: B, channel: phone, period: 2026 } }\n',
  );
  expect(demandOn(model, '2027-03-01')).toBe(demandOn(model, '2027-04-01'));
  expect(demandOn(model, '2027-03-01')).not.toBe(demandOn(model, '2026-04-01'));
});
