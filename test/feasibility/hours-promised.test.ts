import { describe, expect, it } from 'vitest';
import { type Collections, calendar, judge, told } from './line.ts';

const every = calendar({ 'mon-sun': ['09:00-18:00'] });
const office = calendar({ 'mon-fri': ['09:00-18:00'] });

/** A commitment to be open every day, for two segments by two channels. */
function promise(
  map: unknown,
  target: Record<string, unknown> = {},
  commitment: Record<string, unknown> = {},
): Collections {
  const targets = { hours: { metric: 'opening-hours', calendar: 'every', ...target } };
  return {
    segments: { patient: { name: 'Patient' }, carer: { name: 'Carer' } },
    services: { advice: { name: 'Advice', segments: ['patient', 'carer'] } },
    channels: { phone: { name: 'Phone', hours: 'office' }, web: { name: 'Web', hours: 'every' } },
    channelMap: { advice: map as Record<string, unknown> },
    charters: {
      all: {
        name: 'Charter',
        segments: ['patient', 'carer'],
        commitments: { open: { service: 'advice', statement: 'We are there', targets, ...commitment } },
      },
    },
    calendars: { every, office },
  };
}

const found = (collections: Collections) => told(judge(collections, ['CAL007']));
const weekends = 'CAL007 “We are there” promises hours at which Phone is closed: Sat, Sun 09:00–18:00, 18 h a week.';

describe('opening hours that a charter promises', () => {
  it('are kept where the cells are open, by the hours of any of them', () => {
    expect(found(promise({ '*': { phone: {}, web: {} } }))).toEqual([]);
    expect(found(promise({ '*': { phone: { hours: 'every' } } }))).toEqual([]);
    expect(found(promise({ '*': { phone: {} } }))).toEqual([weekends]);
  });

  it('are promised to each segment, by the channels that are named', () => {
    const map = { patient: { phone: {}, web: {} }, carer: { phone: {} } };
    expect(found(promise(map))).toHaveLength(1);
    expect(found(promise(map, {}, { segments: ['patient'] }))).toEqual([]);
    expect(found(promise({ '*': { phone: {}, web: {} } }, {}, { channels: ['phone'] }))).toEqual([weekends]);
  });

  it('count while the promise is in force', () => {
    const map = { '*': { phone: {} } };
    expect(found(promise(map, { valid: { from: '2026-03-02', to: '2026-03-06' } }))).toEqual([]);
    expect(found(promise(map, { valid: { from: '2026-03-02', to: '2026-03-07' } }))).toHaveLength(1);
  });

  it('are not assessed where nothing says what is open', () => {
    const missing = (collections: Collections) => judge(collections, ['CAL007']).notAssessed.map((one) => one.missing);
    const closed = { '*': { phone: { state: 'not-offered', reason: 'No' } } };
    expect(missing(promise(closed))).toEqual([
      'the channel map offers “Advice” to nobody to whom these hours are promised',
    ]);
    const silent = { ...promise({ '*': { phone: {} } }), channels: { phone: { name: 'Phone' } } };
    expect(missing(silent)).toEqual(['the channel “Phone” has no hours']);
  });
});
