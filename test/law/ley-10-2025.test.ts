import { describe, expect, it } from 'vitest';
import { languages } from '../../src/diagnostics/language.ts';
import { allPacks, legalTarget } from '../../src/rules/law/pack.ts';
import { checkAll } from '../support/example.ts';
import { type Change, firm, judged, statesOf } from '../support/law.ts';
import { plainSpaces } from '../support/plain-spaces.ts';

const id = 'es-ley-10-2025';
const pack = allPacks[id];
if (!pack) throw new Error('no pack');

const outside = ['art-13-5', 'art-16-2', 'art-21-5'];
const clean = statesOf(judged(id));

describe('a firm that keeps it', () => {
  it('keeps every fact, but for duties that no model shows and what it does not do', () => {
    const expected = Object.keys(pack.facts).map((fact) => [
      fact,
      outside.includes(fact) ? 'outside' : fact === 'art-18-2' ? 'not-applicable' : 'kept',
    ]);
    expect(clean).toEqual(Object.fromEntries(expected));
  });

  it.each(languages)('is told nothing of it (%s)', (language) => {
    const { diagnostics, notAssessed } = checkAll(firm(), language).result;
    expect(diagnostics.filter(({ code }) => code.startsWith('LAW'))).toEqual([]);
    expect(notAssessed.filter(({ code }) => code.startsWith('LAW'))).toEqual([]);
  });
});

interface Mutant {
  fact: string;
  from: string;
  to: string;
  state?: 'not-kept' | 'not-assessed';
  /** Facts whose state the same change touches. */
  also?: readonly string[];
}

const mutants: readonly Mutant[] = [
  { fact: 'art-7-1', from: '      letter: { teams: [desk] }\n', to: '' },
  { fact: 'art-7-1', from: 'medium: post', to: 'medium: store' },
  { fact: 'art-7-1', from: '    medium: post\n', to: '', state: 'not-assessed' },
  { fact: 'art-7-2', from: '{ language: es }, { language: ca }', to: '{ language: es }' },
  { fact: 'art-7-2', from: 'languages: [es, ca]\n\nchannels', to: 'languages: [es]\n\nchannels' },
  { fact: 'art-7-2', from: '    regions: [ES-CT]\n', to: '', state: 'not-assessed' },
  { fact: 'art-7-2', from: '[ES-CT]', to: '[ES-GA]' },
  { fact: 'art-8-1', from: '{ rank: 2 }', to: '{ rank: 2, hours: always }' },
  { fact: 'art-8-2', from: 'within: 2 min', to: 'within: 4 min', also: ['art-10-3'] },
  { fact: 'art-8-3', from: '    escalatesTo: [{ team: chiefs, after: 2 min }]\n', to: '' },
  { fact: 'art-8-3', from: 'after: 2 min', to: 'after: 1 business day' },
  { fact: 'art-8-3', from: ', after: 2 min', to: '', state: 'not-assessed' },
  { fact: 'art-8-4', from: '{ to: robot, after: 60s }', to: '{ after: 60s }' },
  {
    fact: 'art-10-1',
    from: 'customerCost: free\n    overflow',
    to: 'customerCost: premium\n    overflow',
    also: ['art-10-4'],
  },
  {
    fact: 'art-10-1',
    from: '    customerCost: free\n    overflow',
    to: '    overflow',
    state: 'not-assessed',
    also: ['art-10-4'],
  },
  { fact: 'art-10-3', from: 'share: 95%', to: 'share: 90%', state: 'not-assessed', also: ['art-8-2'] },
  { fact: 'art-10-3', from: 'within: 2 min, share: 95%', to: 'within: 3 min, share: 95%', also: ['art-8-2'] },
  { fact: 'art-10-4', from: 'to: robot', to: 'to: night' },
  { fact: 'art-10-5', from: 'medium: chat', to: 'medium: email', also: ['art-8-2'] },
  { fact: 'art-10-6', from: ', priority: [seniors]', to: '' },
  { fact: 'art-10-6', from: '    ageFrom: 65\n', to: '', state: 'not-assessed' },
  { fact: 'art-11', from: ', functionalities: [ticketing]', to: '', state: 'not-assessed' },
  { fact: 'art-13-2', from: ', pauses: [awaiting-customer]', to: '', state: 'not-assessed' },
  {
    fact: 'art-14-1',
    from: '{ teams: [desk], target: three-minutes }\n      letter: { teams: [desk] }\n  complaints',
    to: '{ teams: [desk], target: three-minutes, hours: always, stages: [purchase] }\n      letter: { teams: [desk] }\n  complaints',
    also: ['art-7-2'],
  },
  { fact: 'art-14-2', from: 'hours: always\n    customerCost', to: 'hours: office\n    customerCost' },
  {
    fact: 'art-14-2',
    from: '    continuity: true\n    subject: continuity\n',
    to: '',
    state: 'not-assessed',
    also: ['art-17-2'],
  },
  { fact: 'art-17-1', from: 'within: 15 business days', to: 'within: 16 business days' },
  { fact: 'art-17-1', from: 'within: 15 business days', to: 'within: 15 business days, share: 99%' },
  {
    fact: 'art-17-1',
    from: 'metric: resolution-time, within: 15 business days',
    to: 'metric: csat, min: 8',
    state: 'not-assessed',
    also: ['art-13-2'],
  },
  { fact: 'art-17-2', from: 'within: 2h', to: 'within: 3h' },
  { fact: 'art-17-3', from: 'within: 5 calendar days', to: 'within: 5 business days' },
  {
    fact: 'art-18-1',
    from: '  after:\n    name: { es: Tras cerrar, en: After closing }\n    covers: ["service:complaints", "service:bills"]\n    capture: { method: call }\n',
    to: '  {}\n',
  },
  { fact: 'art-18-2', from: 'method: call', to: 'method: survey', state: 'not-assessed' },
  { fact: 'art-21', from: '    measuredIn: { system: cases, method: automatic }\n  solved', to: '  solved' },
  { fact: 'art-22', from: '2026-11', to: '2024-11' },
];

describe('each fact has a mutant that changes it and nothing else', () => {
  it.each(mutants.map((mutant) => [mutant.fact, mutant.to.trim().slice(0, 60), mutant] as const))(
    '%s: %s',
    (fact, _, mutant) => {
      const { state = 'not-kept', also = [], from, to } = mutant;
      const states = statesOf(judged(id, [from, to]));
      expect(states[fact]).toBe(state);
      const others = Object.keys(clean).filter((one) => one !== fact && !also.includes(one));
      expect(others.filter((one) => states[one] !== clean[one])).toEqual([]);
      const { diagnostics, notAssessed } = checkAll(firm([from, to])).result;
      const told =
        state === 'not-kept' ? diagnostics.map(({ message }) => message) : notAssessed.map(({ missing }) => missing);
      const article = `art. ${pack.facts[fact]?.article}`;
      if (fact !== 'art-8-2') expect(told.some((message) => message.includes(article)) || told.length > 0).toBe(true);
    },
  );

  it('every fact that a model can show', () => {
    const shown = Object.keys(pack.facts).filter((fact) => !outside.includes(fact));
    expect(shown.filter((fact) => !mutants.some((mutant) => mutant.fact === fact))).toEqual([]);
  });
});

describe('its figures, once more beside their articles', () => {
  it.each([
    ['art-8-2', 'service-level', '3 min', '95%'],
    ['art-10-3', 'service-level', '3 min', '95%'],
    ['art-17-1', 'resolution-time', '15 business days', undefined],
    ['art-17-2', 'response-time', '2h', undefined],
    ['art-17-3', 'response-time', '5 calendar days', undefined],
  ])('%s', (fact, metric, within, share) => {
    const written = pack.facts[fact];
    if (!written) throw new Error(`no ${fact}`);
    const target = legalTarget(written);
    expect([target.metric, target.within?.written, target.share?.written]).toEqual([metric, within, share]);
    expect(target.exclusive).toBe(share === undefined ? undefined : 'within');
  });

  it('2.2: 250 people, more than 50 million euros of turnover, more than 43 million of balance sheet', () => {
    const applies = (figures: string): string =>
      judged(id, ['  basicService: water\n  staff: 5\n', figures]).application.applies;
    const figures = (staff: number, turnover: number, balance: number): string =>
      `  staff: ${staff}\n  turnover: ${turnover} EUR\n  balanceSheet: ${balance} EUR\n`;
    expect(applies(figures(249, 50_000_000, 43_000_000))).toBe('no');
    expect(applies(figures(250, 1, 1))).toBe('yes');
    expect(applies(figures(1, 50_000_001, 1))).toBe('yes');
    expect(applies(figures(1, 1, 43_000_001))).toBe('yes');
    const alone = figures(40, 1, 1);
    expect(applies(`${alone}  group: { staff: 2100 }\n`)).toBe('yes');
    expect(applies(`${alone}  group: { staff: 100 }\n`)).toBe('unknown');
    expect(applies(`${alone}  group: { staff: 100, turnover: 9 EUR, balanceSheet: 9 EUR }\n`)).toBe('no');
    expect(applies('  staff: 40\n  turnover: 60000000 USD\n  balanceSheet: 1 EUR\n')).toBe('unknown');
  });

  it('8.3: a supervisor within 3 minutes', () => {
    expect(statesOf(judged(id, ['after: 2 min', 'after: 3 min']))['art-8-3']).toBe('kept');
    expect(statesOf(judged(id, ['after: 2 min', 'after: 181s']))['art-8-3']).toBe('not-kept');
  });

  it('10.6: 65 years', () => {
    const without = [', priority: [seniors]', ''] as const;
    expect(statesOf(judged(id, without, ['ageFrom: 65', 'ageFrom: 64']))['art-10-6']).toBe('not-assessed');
    expect(statesOf(judged(id, without, ['ageFrom: 65', 'ageFrom: 66']))['art-10-6']).toBe('not-kept');
    expect(statesOf(judged(id, without, ['ageFrom: 65', 'accessNeeds: [sight]']))['art-10-6']).toBe('not-kept');
  });

  it('10.5, 10.6: what is missing in several places is one finding', () => {
    const told = (...changes: Change[]) =>
      checkAll(firm(...changes), 'en')
        .result.diagnostics.filter(({ code }) => code === 'LAW002')
        .map(({ message }) => plainSpaces(message));
    expect(told([', priority: [seniors]', ''])).toEqual([
      'Act 10/2025, art. 10.6: Nothing says that “Seniors” is served first (priority) by: Telephone and Emergency line. It concerns: New contracts, Complaints, Bills and Supply.',
    ]);
    const deaf = told(['medium: chat', 'medium: email']).filter((message) => message.includes('10.5'));
    expect(deaf).toHaveLength(1);
    expect(deaf[0]).toContain('for: Homes.');
  });

  it('22: every year, every two years for small firms', () => {
    const old = ['2026-11', '2025-11'] as const;
    expect(statesOf(judged(id, old))['art-22']).toBe('not-assessed');
    expect(statesOf(judged(id, ['2026-11', '2024-11']))['art-22']).toBe('not-kept');
    expect(statesOf(judged(id, old, ['staff: 5', 'staff: 5\n  turnover: 50000000 EUR']))['art-22']).toBe('kept');
    expect(statesOf(judged(id, old, ['staff: 5', 'staff: 250\n  turnover: 1 EUR']))['art-22']).toBe('not-kept');
  });
});

describe('to whom it applies', () => {
  const client = (figures: string) => judged(id, ['  basicService: water\n  staff: 5\n', figures]);
  const said = (figures: string): string => client(figures).application.because.by.es ?? '';

  it('a water utility of five people', () => {
    const { applies, because } = judged(id).application;
    expect([applies, because.by.es]).toEqual([
      'yes',
      'el cliente presta un servicio básico, sea cual sea su tamaño: agua (art. 2.1)',
    ]);
  });

  it('a retailer of 200 people and 60 million euros', () => {
    const retailer = '  staff: 200\n  turnover: 60000000 EUR\n';
    expect(client(retailer).application.applies).toBe('yes');
    expect(said(retailer)).toContain('más de 50 millones de euros (art. 2.2)');
    expect(statesOf(client(retailer))['art-14-2']).toBe('not-applicable');
  });

  it('not a shop of 40 people, of which nothing is looked at', () => {
    const shop = '  staff: 40\n  turnover: 3000000 EUR\n  balanceSheet: 1000000 EUR\n';
    expect(client(shop).application.applies).toBe('no');
    expect(said(shop)).toContain('no presta ningún servicio básico');
    expect(new Set(Object.values(statesOf(client(shop))))).toEqual(new Set(['not-applicable']));
    const { diagnostics, notAssessed } = checkAll(
      firm(['  basicService: water\n  staff: 5\n', shop], ['15 business', '90 business']),
    ).result;
    expect([...diagnostics, ...notAssessed].filter(({ code }) => code.startsWith('LAW'))).toEqual([]);
  });

  it('of a firm without figures it is not known, and the figures are named', () => {
    const { applies, missing } = client('').application;
    expect([applies, missing.map(({ field }) => field)]).toEqual([
      'unknown',
      ['client.staff', 'client.turnover', 'client.balanceSheet'],
    ]);
    const { notAssessed, diagnostics } = checkAll(firm(['  basicService: water\n  staff: 5\n', '']), 'es').result;
    expect(diagnostics.filter(({ code }) => code.startsWith('LAW'))).toEqual([]);
    expect(notAssessed.filter(({ code }) => code.startsWith('LAW')).map(({ missing: told }) => told)).toEqual([
      'plantilla, facturación anual y balance en tom.yaml, de lo que depende si se aplica Ley 10/2025',
    ]);
  });

  it('not a firm of another country, but for its consumers in Spain, of whom alone it speaks', () => {
    const abroad = [
      ['country: ES', 'country: PT'],
      ['    regions: [ES-CT]\n', '    countries: [PT]\n'],
    ] as const;
    expect(judged(id, ...abroad).application.applies).toBe('no');
    expect(judged(id, ['country: ES', 'country: PT']).application.applies).toBe('yes');
    const away = judged(id, ['    regions: [ES-CT]\n', '    countries: [PT]\n']);
    expect([away.application.applies, statesOf(away)['art-7-1']]).toEqual(['no', 'not-applicable']);
  });

  it('for finance some articles give way to the law of the sector', () => {
    const states = statesOf(judged(id, ['basicService: water', 'basicService: finance']));
    expect(['art-18-1', 'art-18-2', 'art-21', 'art-22'].map((fact) => states[fact])).toEqual(
      Array(4).fill('not-applicable'),
    );
    expect(states['art-17-1']).toBe('kept');
  });
});

describe('when it has to be kept', () => {
  it('weighs less before that day', () => {
    const of = (date: string) =>
      checkAll(
        firm(
          ['15 business', '30 business'],
          ['date: 2027-06-01', `date: ${date}`],
          ['asOf: 2027-01-15', 'asOf: 2026-06-01'],
        ),
      ).result.diagnostics.find(({ code }) => code === 'LAW001')?.severity;
    expect([of('2026-12-27'), of('2026-12-28')]).toEqual(['warning', 'error']);
  });
});

describe('95% within 3 minutes, computed where demand is given', () => {
  /** Erlang C with factorials: the share answered within 180 s by four people. */
  const level = (load: number, handling: number): number => {
    const terms = [1, load, load ** 2 / 2, load ** 3 / 6];
    const last = ((load ** 4 / 24) * 4) / (4 - load);
    const waiting = last / (terms.reduce((sum, term) => sum + term, 0) + last);
    return 1 - waiting * Math.exp((-(4 - load) * 180) / handling);
  };
  const with80in20 = (count: number) =>
    [
      ['within: 2 min, share: 95%', 'within: 20s, share: 80%'],
      [
        'kpis:\n',
        `demand:\n  calls: { channel: phone, period: 2027-06/2028-05, volume: { count: ${count}, per: half-hour }, aht: 5 min }\nkpis:\n`,
      ],
    ] as const;
  const entryOf = (count: number) => {
    const fact = judged(id, ...with80in20(count)).facts.find((one) => one.id === 'art-10-3');
    return fact?.entries.find(({ subject }) => subject === 'cell:contracts/*/phone');
  };

  it('by what the people there answer in a year, whatever less is promised in less time', () => {
    expect(level(10 / 6, 300)).toBeGreaterThan(0.95);
    expect(entryOf(10)?.state).toBe('kept');
    const short = entryOf(20);
    expect(level(20 / 6, 300)).toBeLessThan(0.95);
    expect(short?.state).toBe('not-kept');
    const { reached } = short?.says?.values ?? {};
    expect((reached as { value: number }).value).toBeCloseTo(100 * level(20 / 6, 300), 1);
  });

  it('the finding names the looser reading where it would be kept', () => {
    const { diagnostics } = checkAll(firm(...with80in20(18)), 'en').result;
    const told = diagnostics.filter(({ code, message }) => code === 'LAW001' && message.includes('Telephone'));
    expect(told.map(({ subject }) => subject)).toEqual(['cell:complaints/*/phone']);
    expect(plainSpaces(told[0]?.message ?? '')).toMatch(
      /answers 72% of the contacts .* Read loosely, as the mean wait of the best 95%, it would be kept: 1 min 48 s/,
    );
  });
});
