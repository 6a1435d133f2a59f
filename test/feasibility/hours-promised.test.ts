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
      'the channel map does not offer “Advice” to anybody to whom these hours are promised',
    ]);
    const silent = { ...promise({ '*': { phone: {} } }), channels: { phone: { name: 'Phone' } } };
    expect(missing(silent)).toEqual(['the channel “Phone” has no hours']);
  });
});

describe('opening hours that anything else promises', () => {
  const world = (more: Collections): Collections => {
    const { charters: _, ...rest } = promise({ '*': { phone: {} } });
    return { ...rest, ...more };
  };
  const hours = { metric: 'opening-hours', calendar: 'every' };
  const missing = (collections: Collections) => judge(collections, ['CAL007']).notAssessed.map((one) => one.missing);
  const agreement = (more: Record<string, unknown>) => world({ agreements: { desk: { name: 'Desk', ...more } } });

  it('are judged in an agreement by the hours of its provider', () => {
    const text =
      'CAL007 The agreement “Desk” promises hours at which the provider does not work: Sat, Sun 09:00–18:00, 18 h a week.';
    expect(found(agreement({ hours: 'office', targets: { open: hours } }))).toEqual([text]);
    expect(found(agreement({ hours: 'every', targets: { open: hours } }))).toEqual([]);
    expect(found(agreement({ hours: 'office', state: 'rejected', targets: { open: hours } }))).toEqual([]);
    expect(missing(agreement({ targets: { open: hours } }))).toEqual([
      'the agreement “Desk” does not say in which hours the provider works (“hours”)',
    ]);
  });

  it('are judged in a cell by its own hours, once for all its segments', () => {
    const cell = (value: Record<string, unknown>) =>
      world({ channelMap: { advice: { '*': { phone: { target: hours, ...value } } } } });
    const text = 'CAL007 “Advice” promises hours at which Phone is closed: Sat, Sun 09:00–18:00, 18 h a week.';
    expect(found(cell({}))).toEqual([text]);
    expect(found(cell({ hours: 'every' }))).toEqual([]);
    expect(found(cell({ state: 'not-offered', reason: 'No' }))).toEqual([]);
  });

  it('are judged where a standard says them', () => {
    const standards = { always: { name: 'Every day', target: hours } };
    const by = (channel: string) =>
      world({ standards, channelMap: { advice: { '*': { [channel]: { target: 'always' } } } } });
    expect(found(by('phone'))).toHaveLength(1);
    expect(found(by('web'))).toEqual([]);
  });

  it('are judged where the law demands them of a service', () => {
    const legalBasis = [{ text: 'Act 1', target: hours }];
    const services = { advice: { name: 'Advice', segments: ['patient', 'carer'], legalBasis } };
    const text = 'CAL007 “Act 1” demands hours at which Phone is closed: Sat, Sun 09:00–18:00, 18 h a week.';
    expect(found(world({ services }))).toEqual([text]);
    expect(found(world({ services, channelMap: { advice: { '*': { phone: {}, web: {} } } } }))).toEqual([]);
  });

  it('are promised of every service of the charter where the commitment names none', () => {
    const base = promise({ '*': { phone: {} } }, {}, { service: undefined });
    const charter = base.charters?.all as Record<string, unknown>;
    expect(missing(base)).toEqual(['nothing says of which service the hours of “We are there” are']);
    expect(found({ ...base, charters: { all: { ...charter, services: ['advice'] } } })).toEqual([weekends]);
  });

  it('are not assessed where no service is named', () => {
    const commitments = { open: { scope: 'collective', statement: 'Open every day', target: hours } };
    const globalAgreements = { alliance: { name: 'Alliance', commitments } };
    expect(missing(world({ globalAgreements }))).toEqual([
      'nothing says of which service the hours of “globalAgreement:alliance#open” are',
    ]);
  });
});
