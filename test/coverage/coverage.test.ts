import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { allMatrices, type CoverageMatrix } from '../../src/coverage/index.ts';
import type { CoverageSummary } from '../../src/diagnostics/diagnostic.ts';
import type { Language } from '../../src/diagnostics/language.ts';
import { formatMessage } from '../../src/diagnostics/messages.ts';
import { defaultTom, sourcesOf } from '../support/example.ts';

/** One matrix of the target scenario, and what `check` makes of it. */
function coverageOf(id: string, model: string, tom = defaultTom, language: Language = 'en') {
  const { judged, result } = check(sourcesOf({ 'tom.yaml': tom, 'model/a.yaml': model }), { language, version: '0' });
  const matrix = judged
    .flatMap((each) => allMatrices(each, { phases: each.phases, today: each.today }))
    .find((each) => each.id === id);
  return { matrix, summary: result.coverage.find((each) => each.id === id), language };
}

/** A matrix in lines: `row column state`, the note, and the culprits. */
function linesOf({ matrix, language }: { matrix: CoverageMatrix | undefined; language: Language }): string[] {
  return (matrix?.cells ?? []).map(({ row, column, state, note, culprits }) => {
    const told = note ? ` · ${formatMessage(note.text[language], note.values, language)}` : '';
    return `${row} ${column} ${state}${told}${culprits.length > 0 ? ` ← ${culprits.join(' ')}` : ''}`;
  });
}

const counts = ({ required, covered, partial, gap, notOffered, waived, percent }: CoverageSummary) =>
  `${covered}+${partial} in part of ${required}, ${gap} gaps, ${notOffered} not offered, ${waived} waived: ${percent}`;

const access = `segments:
  patient: { name: Patient }
  clinic: { name: Clinic }
  firms: { name: Firms }
  small: { name: Small firms, parent: firms }
channels:
  counter: { name: Counter }
  web: { name: Website }
services:
  advice: { name: Advice, segments: [patient, clinic, firms], stages: [information, complaints] }
  orders: { name: Orders, segments: [patient, clinic], stages: [purchase] }
  billing: { name: Billing, segments: [patient, clinic] }
channelMap:
  advice:
    patient: { counter: { rank: 1 } }
    clinic: { counter: { stages: [information] } }
    firms: { web: { rank: 1 } }
  orders:
    patient: { web: { state: not-offered, reason: Prescriptions are fetched in person } }
    clinic: { web: { mode: redirect, redirectTo: counter } }
  billing:
    patient: { fax: { rank: 1 } }
`;

describe('channel map', () => {
  it('has a cell where a service is given, and says what it lacks', () => {
    expect(linesOf(coverageOf('channel-map', access))).toEqual([
      'segment:patient service:advice covered',
      'segment:clinic service:advice partial · No offer at: Complaints ← service:advice',
      'segment:firms service:advice covered',
      'segment:small service:advice covered',
      'segment:patient service:orders not-offered · Prescriptions are fetched in person',
      'segment:clinic service:orders gap · Only redirected ← service:orders',
      'segment:patient service:billing broken ← service:billing',
      'segment:clinic service:billing gap ← service:billing',
    ]);
  });

  it('counts no partial cell as covered, what is broken as a gap, and leaves out what is not offered', () => {
    const { summary } = coverageOf('channel-map', access);
    expect(summary && counts(summary)).toBe('3+1 in part of 7, 3 gaps, 1 not offered, 0 waived: 42.8');
    expect(summary?.culprits).toEqual(['service:advice', 'service:orders', 'service:billing']);
  });

  it('leaves out what tom.yaml waives until it expires', () => {
    const waive = (expires: string) => `${defaultTom}suppressions:
  - { code: CHN001, at: "service:billing", reason: Under study, owner: director, expires: ${expires} }
`;
    const model = `${access}roles:\n  director: { name: Director }\n`;
    const states = (expires: string) =>
      coverageOf('channel-map', model, waive(expires))
        .matrix?.cells.slice(-2)
        .map(({ state }) => state);
    expect(states('2027-06-30')).toEqual(['waived', 'waived']);
    expect(states('2026-10-31')).toEqual(['broken', 'gap']);
    const { summary } = coverageOf('channel-map', model, waive('2027-06-30'));
    expect(summary && counts(summary)).toBe('3+1 in part of 5, 1 gaps, 1 not offered, 2 waived: 60');
  });
});

const customers = `segments:
  patient: { name: Patient }
  clinic: { name: Clinic }
  carer: { name: Carer, parent: patient }
  firms: { name: Firms, type: customer }
  public: { name: Public bodies }
  regulator: { name: Regulator, type: regulator }
charters:
  patients: { name: Patient charter, segments: [patient] }
  clinics: { name: Clinic charter, segments: [clinic], valid: { from: 2025-01-01, to: 2026 } }
  firms-2028: { name: Charter 2028, segments: [firms], valid: { from: 2028-01 } }
`;

describe('charters', () => {
  it('looks at the charter in force of each customer segment, its parents’ among them', () => {
    expect(linesOf(coverageOf('charters', customers))).toEqual([
      'segment:patient charter covered',
      'segment:clinic charter stale · No longer in force: Clinic charter ← charter:clinics',
      'segment:carer charter covered',
      'segment:firms charter partial · Not in force yet: Charter 2028 ← charter:firms-2028',
      'segment:public charter gap ← segment:public',
    ]);
  });

  it('cannot say what is valid without a date', () => {
    const undated = defaultTom.replace(/^asOf.*\n/m, '').replace(/, date: [\d-]+/g, '');
    expect(linesOf(coverageOf('charters', customers, undated))).toEqual([
      'segment:patient charter covered',
      'segment:clinic charter partial · No date to judge its validity by: Clinic charter ← segment:clinic',
      'segment:carer charter covered',
      'segment:firms charter partial · No date to judge its validity by: Charter 2028 ← segment:firms',
      'segment:public charter gap ← segment:public',
    ]);
  });
});

describe('services', () => {
  const model = `segments:
  patient: { name: Patient, languages: [es, ca] }
calendars:
  always: { name: Always, timezone: Europe/Madrid, always: true }
services:
  advice: { name: Advice, segments: [patient], hours: always, languages: [es], processes: [advise] }
  orders: { name: Orders, segments: [patient], hours: allways, languages: [ca, es], processes: [order] }
  billing: { name: Billing }
processes:
  advise: { name: Advise }
  order: { name: Order, steps: { write: { name: Write the order } } }
channels:
  counter: { name: Counter }
channelMap:
  advice:
    "*": { counter: { rank: 1 } }
`;

  it('looks at hours, languages, channel and process of each', () => {
    expect(linesOf(coverageOf('services', model))).toEqual([
      'service:advice hours covered',
      'service:advice languages partial · Languages missing: Catalan ← service:advice',
      'service:advice channel covered',
      'service:advice process partial · Without steps: Advise ← service:advice',
      'service:orders hours broken ← service:orders',
      'service:orders languages covered',
      'service:orders channel gap ← service:orders',
      'service:orders process covered',
      'service:billing hours gap ← service:billing',
      'service:billing languages gap ← service:billing',
      'service:billing channel gap ← service:billing',
      'service:billing process gap ← service:billing',
    ]);
  });

  it('asks for processes, and for agreements, from the operational phase', () => {
    const tom = defaultTom.replace(/ {2}(operational|technology|control).*\n/g, '');
    const { matrix } = coverageOf('services', model, tom);
    expect(matrix?.columns.map(({ id }) => id)).toEqual(['hours', 'languages', 'channel']);
    expect(coverageOf('front-back', model, tom).summary).toBeUndefined();
    expect(coverageOf('front-back', model).summary).toMatchObject({ required: 0, percent: null });
  });
});

describe('commitments', () => {
  it('looks at the figures and the indicators of each', () => {
    const model = `charters:
  patients:
    name: Patient charter
    commitments:
      attention: { statement: Prompt attention }
      answer: { targets: { fast: phone-80-20, kind: { metric: csat, min: 8, scale: { min: 0, max: 10 } } } }
      repair: { targets: { soon: { metric: resolution-time, within: 24h, share: 95%, kpi: repair-time } } }
      refund: { targets: { soon: { metric: resolution-time, within: 24h, share: 95%, kpi: no-such-kpi } } }
  patients-2024:
    name: Old charter
    valid: { to: 2024 }
    commitments:
      attention: { statement: Prompt attention }
standards:
  phone-80-20: { name: 80/20, target: { metric: service-level, within: 20s, share: 80%, kpi: phone-level } }
kpis:
  phone-level: { name: Service level, metric: service-level, measuredIn: { method: automatic } }
  repair-time: { name: Repair time, metric: resolution-time }
`;
    expect(linesOf(coverageOf('commitments', model))).toEqual([
      'charter:patients#attention figure gap ← charter:patients#attention',
      'charter:patients#attention indicator gap ← charter:patients#attention',
      'charter:patients#answer figure covered',
      'charter:patients#answer indicator partial ← charter:patients#answer',
      'charter:patients#repair figure covered',
      'charter:patients#repair indicator partial ← charter:patients#repair',
      'charter:patients#refund figure covered',
      'charter:patients#refund indicator broken ← charter:patients#refund',
    ]);
  });
});

describe('front-back', () => {
  const areas = `areas:
  branches: { name: Branches, side: front }
  web-shop: { name: Web shop, side: front }
  hr: { name: Human resources, side: back }
  it: { name: Technology, side: back }
roles:
  clerk: { name: Clerk }
  head: { name: Head, area: branches }
teams:
  counter: { name: Counter team, area: branches }
  payroll: { name: Payroll, area: hr }
`;
  const signing = (signatories: string, date = '2026-09-25') =>
    `signings:\n  act: { name: Act, date: ${date}, signatories: [${signatories}], signs: [agreement:cover] }\n`;
  const both = '{ role: clerk, for: area:branches }, { role: clerk, for: area:hr }';
  const need = (facts: string, agreement?: string) => `${areas}needs:
  cover: { name: Cover, consumers: [area:branches], provider: area:hr, ${facts} }
${agreement === undefined ? '' : `agreements:\n  cover: { name: Cover, type: sla, needs: [cover], ${agreement} }\n`}`;

  it.each([
    ['a need that is only identified', need('state: identified'), 'gap'],
    ['a validated need', need('state: validated'), 'gap'],
    ['a signed agreement', need('state: agreed', 'state: agreed') + signing(both), 'covered'],
    [
      'a signed agreement in force until later',
      need('state: agreed', 'state: in-force, valid: { to: 2028 }') + signing(both),
      'covered',
    ],
    [
      'a signed agreement that begins after the scenario',
      need('state: agreed', 'state: agreed, valid: { from: 2028-06-01 }') + signing(both),
      'partial',
    ],
    ['an agreement that nobody has signed', need('state: agreed', 'state: in-force'), 'partial'],
    [
      'an agreement that one side has signed',
      need('state: agreed', 'state: agreed') + signing('{ role: clerk, for: area:hr }'),
      'partial',
    ],
    [
      'an agreement that will be signed tomorrow',
      need('state: agreed', 'state: agreed') + signing(both, '2026-11-02'),
      'partial',
    ],
    ['a proposed agreement with an old signature', need('state: agreed', 'state: proposed') + signing(both), 'partial'],
    [
      'an agreement that the role of an area has signed for it',
      need('state: agreed', 'state: agreed') + signing('{ role: head }, { role: clerk, for: area:hr }'),
      'covered',
    ],
    [
      'an agreement of a team that its area has signed',
      need('state: agreed', 'state: agreed, consumers: [team:counter]').replace(
        'consumers: [area:branches]',
        'consumers: [team:counter]',
      ) + signing(both),
      'covered',
    ],
    ['an agreement that has expired', need('state: agreed', 'state: in-force, valid: { to: 2026 }'), 'stale'],
    ['a suspended agreement', need('state: agreed', 'state: suspended'), 'stale'],
    ['an agreement without a state', need('state: validated', 'hours: office'), 'partial'],
    ['a proposed agreement', need('state: validated', 'state: proposed'), 'partial'],
    ['an agreement under review', need('state: validated', 'state: under-review'), 'partial'],
    ['a feasible agreement', need('state: validated', 'state: accepted'), 'partial'],
    ['a disputed agreement', need('state: validated', 'state: disputed'), 'partial'],
    ['an agreement in negotiation', need('state: validated', 'state: in-negotiation'), 'partial'],
    ['a rejected agreement', need('state: validated', 'state: rejected'), 'gap'],
    [
      'an agreement with another consumer',
      need('state: validated', 'state: agreed, consumers: [area:web-shop]'),
      'gap',
    ],
    ['a provider that does not exist', need('state: validated').replace('area:hr', 'area:payroll'), 'broken'],
    ['a rejected need', need('state: rejected, rejectedReason: No longer done'), undefined],
    ['a need merged into another', need('state: merged, mergedInto: cover'), undefined],
    ['what one BACK area needs of another', need('state: validated').replace('area:branches', 'area:it'), undefined],
    ['what a team of BACK needs', need('state: validated').replace('area:branches', 'team:payroll'), undefined],
  ])('%s', (_, model, state) => {
    const { matrix } = coverageOf('front-back', model);
    expect(matrix?.cells.map((cell) => cell.state)).toEqual(state === undefined ? [] : [state]);
  });

  it('puts the needs of a pair together, and shows FRONT and BACK areas without needs', () => {
    const model = `${areas}needs:
  cover: { name: Cover, consumers: [area:branches, team:counter], provider: area:hr, state: agreed }
  training: { name: Training, consumers: [area:branches], provider: area:hr, state: validated }
  prices: { name: Prices, consumers: [area:branches], state: validated }
agreements:
  cover: { name: Cover, type: sla, needs: [cover], state: agreed }
${signing(both)}`;
    const { matrix, summary } = coverageOf('front-back', model);
    expect(matrix?.rows.map(({ id }) => id)).toEqual(['area:branches', 'area:web-shop', 'team:counter']);
    expect(matrix?.columns.map(({ id }) => id)).toEqual(['area:hr', 'area:it', 'not-stated']);
    expect(linesOf({ matrix, language: 'en' })).toEqual([
      'area:branches area:hr partial · 1 of 2 with a signed agreement ← need:training',
      'team:counter area:hr covered · 1 of 1 with a signed agreement',
      'area:branches not-stated gap · 0 of 1 with a signed agreement ← need:prices',
    ]);
    expect(summary && counts(summary)).toBe('1+1 in part of 3, 1 gaps, 0 not offered, 0 waived: 33.3');
  });
});

it('speaks the language that is asked for', () => {
  const { summary } = coverageOf('channel-map', access, defaultTom, 'es');
  expect(summary?.name).toBe('Mapa de canales');
  expect(linesOf(coverageOf('channel-map', access, defaultTom, 'es'))[1]).toContain(
    'Sin oferta en: Quejas y reclamaciones',
  );
});

describe('stages', () => {
  it('tells at which stage a segment is given no service, as CHN002 does', () => {
    const model = `segments:
  reader: { name: Reader }
  child: { name: Child, parent: reader }
  school: { name: School }
  council: { name: Council, type: regulator }
services:
  loans: { name: Loans, stages: [information, use], segments: [reader] }
  cards: { name: Cards, segments: [school] }
`;
    const tom = `${defaultTom}stages: { information: { name: Information, moment: before }, use: { name: Use, moment: during }, leave: { name: Leave, moment: after } }
`;
    const { matrix, language } = coverageOf('stages', model, tom);
    expect(linesOf({ matrix, language })).toEqual([
      'segment:reader stage:information covered',
      'segment:reader stage:use covered',
      'segment:reader stage:leave gap ← segment:reader',
      'segment:child stage:information covered',
      'segment:child stage:use covered',
      'segment:child stage:leave gap ← segment:child',
      ...['information', 'use', 'leave'].map(
        (stage) =>
          `segment:school stage:${stage} partial · Services that do not say their stages: Cards ← segment:school`,
      ),
    ]);
  });
});

describe('contact reasons', () => {
  it('are attended where a channel offers their service at their stage', () => {
    const model = `${access}contactReasons:
  ask: { name: Ask, service: advice, stage: information }
  claim: { name: Claim, service: advice, stage: complaints }
  order: { name: Order, service: orders, stage: purchase }
  loose: { name: Loose }
`;
    expect(linesOf(coverageOf('contact-reasons', model))).toEqual([
      'segment:patient contactReason:ask covered',
      'segment:clinic contactReason:ask covered',
      'segment:firms contactReason:ask covered',
      'segment:small contactReason:ask covered',
      'segment:patient contactReason:claim covered',
      'segment:clinic contactReason:claim gap ← service:advice',
      'segment:firms contactReason:claim covered',
      'segment:small contactReason:claim covered',
      'segment:patient contactReason:order not-offered',
      'segment:clinic contactReason:order gap · Only redirected ← service:orders',
    ]);
  });
});
