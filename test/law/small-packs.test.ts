import { describe, expect, it } from 'vitest';
import { allPacks, legalTarget } from '../../src/rules/law/pack.ts';
import { checkAll } from '../support/example.ts';
import { firm, judged, statesOf } from '../support/law.ts';

const targetOf = (pack: string, fact: string) => {
  const written = allPacks[pack]?.facts[fact];
  if (!written) throw new Error(`no ${fact}`);
  const { metric, within, share } = legalTarget(written);
  return [metric, within?.written, share?.written];
};

describe('article 21.3 of the Consumers’ Act', () => {
  const id = 'es-consumo-15-dias';

  it('gives 15 days, which are natural ones, whatever the size of the firm', () => {
    expect(targetOf(id, 'art-21-3')).toEqual(['resolution-time', '15 calendar days', undefined]);
    expect(judged(id).application.applies).toBe('yes');
    expect(judged(id, ['  basicService: water\n  staff: 5\n', '']).application.applies).toBe('yes');
    expect(statesOf(judged(id))).toEqual({ 'art-21-3': 'not-kept' });
  });

  it.each([
    ['15 calendar days', 'kept'],
    ['16 calendar days', 'not-kept'],
    ['10 business days', 'kept'],
    ['15 calendar days, share: 95%', 'not-kept'],
    ['5 calendar days, share: 95%', 'not-assessed'],
  ])('%s: %s', (within, state) => {
    expect(statesOf(judged(id, ['15 business days', within]))['art-21-3']).toBe(state);
  });

  it('is kept where some are answered sooner and all in time', () => {
    const both = '5 calendar days, share: 95% }\n          all: { metric: resolution-time, within: 15 calendar days';
    expect(statesOf(judged(id, ['15 business days', both]))['art-21-3']).toBe('kept');
  });

  it('counts an answer where nothing says when a complaint is resolved', () => {
    const answered = (days: number) =>
      [
        'metric: resolution-time, within: 15 business days',
        `metric: response-time, within: ${days} calendar days`,
      ] as const;
    expect(statesOf(judged(id, answered(15)))['art-21-3']).toBe('kept');
    expect(statesOf(judged(id, answered(16)))['art-21-3']).toBe('not-kept');
  });
});

describe('the decree on service charters', () => {
  const id = 'es-rd-951-2005';
  const ministry = [
    ['  basicService: water\n  staff: 5\n', '  administration: central\n'],
    ['[es-ley-10-2025]', '[es-rd-951-2005]'],
    ['asOf: 2027-01-15\n', 'asOf: 2027-01-15\nmission: { es: Agua para todos, en: Water for all }\n'],
    [
      '    services: [complaints, bills, supply]\n',
      '    services: [complaints, bills, supply]\n    owner: head\n    rights: [{ es: A ser oído, en: To be heard }]\n    participation: { es: Consejo, en: Council }\n    legislation: [{ es: Ley de Aguas, en: Water Act }]\n    complaints: { channels: [phone] }\n    contact: { es: Plaza Mayor 1, en: Main Square 1 }\n    review: { last: 2024-06-01 }\n    publication: { cadence: yearly }\n',
    ],
    ['pauses: [awaiting-customer] }', 'kpi: solved }\n        remedies: { sorry: { type: apology } }'],
    ['within: 5 calendar days }', 'within: 5 calendar days, kpi: solved }'],
    ['within: 2h }', 'within: 2h, kpi: solved }'],
    ['processes:\n  handle', 'roles:\n  head: { name: { es: Jefa, en: Head } }\nprocesses:\n  handle'],
  ] as const;

  it('is for the central administration, and of others it is not known', () => {
    expect(judged(id, ...ministry).application.applies).toBe('yes');
    expect(judged(id, ...ministry, ['administration: central', 'administration: local']).application.applies).toBe(
      'no',
    );
    expect(judged(id).application).toMatchObject({ applies: 'unknown', missing: [{ field: 'client.administration' }] });
  });

  it('is kept by a whole charter', () => {
    const { 'art-9-2-systems': systems, ...states } = statesOf(judged(id, ...ministry));
    expect(systems).toBe('outside');
    expect(new Set(Object.values(states))).toEqual(new Set(['kept']));
    const { diagnostics, notAssessed } = checkAll(firm(...ministry)).result;
    expect([...diagnostics, ...notAssessed].filter(({ code }) => code.startsWith('LAW'))).toEqual([]);
  });

  it.each([
    ['art-9-1', '    rights: [{ es: A ser oído, en: To be heard }]\n', '', 'not-kept'],
    ['art-9-1', 'mission: { es: Agua para todos, en: Water for all }\n', '', 'not-kept'],
    ['art-9-2', 'within: 2h, kpi: solved }', 'within: 2h }', 'not-kept'],
    [
      'art-9-2-access',
      '    subject: billing\n    processes: [handle]\n    hours: office\n',
      '    subject: billing\n    processes: [handle]\n',
      'not-kept',
    ],
    ['art-9-2-access', '  bills:\n    homes:\n', '  contracts:\n    homes:\n', 'not-kept'],
    ['art-9-3', '\n        remedies: { sorry: { type: apology } }', '', 'not-kept'],
    ['art-9-4', '    contact: { es: Plaza Mayor 1, en: Main Square 1 }\n', '', 'not-kept'],
    ['art-10', 'last: 2024-06-01', 'last: 2024-01-01', 'not-kept'],
    ['art-10', 'review: { last: 2024-06-01 }', 'review: { cadence: yearly }', 'not-assessed'],
    ['art-12', 'publication: { cadence: yearly }', 'publication: { since: 2026-01-01 }', 'not-kept'],
    ['art-16', 'within: 15 business days', 'within: 21 business days', 'not-kept'],
  ])('%s: %s', (fact, from, to, state) => {
    const states = statesOf(judged(id, ...ministry, [from, to]));
    expect(states[fact]).toBe(state);
    expect(
      Object.keys(states).filter((one) => one !== fact && !['kept', 'outside'].includes(states[one] ?? '')),
    ).toEqual([]);
  });

  it('takes the services of the commitments for those of the charter, as the rules do', () => {
    const states = statesOf(judged(id, ...ministry, ['    services: [complaints, bills, supply]\n', '']));
    expect(states['art-9-1']).toBe('kept');
    expect(states['art-9-2-access']).toBe('kept');
  });

  it('gives 20 business days', () => {
    expect(targetOf(id, 'art-16')).toEqual(['resolution-time', '20 business days', undefined]);
    expect(statesOf(judged(id, ...ministry, ['15 business days', '20 business days']))['art-16']).toBe('kept');
  });
});
