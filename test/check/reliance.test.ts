import { describe, expect, it } from 'vitest';
import { checkAll, sourcesOf } from '../support/example.ts';

/** What a model is told, for one code: the findings, and what was not assessed with the reason. */
function told(code: string, text: string, language: 'en' | 'es' = 'en'): string[] {
  const { diagnostics, notAssessed } = checkAll(sourcesOf(text), language).result;
  return [
    ...diagnostics.filter((one) => one.code === code).map(({ subject }) => subject),
    ...notAssessed.filter((one) => one.code === code).map(({ subject, missing }) => `${subject}? ${missing}`),
  ];
}

const desk = 'calendars:\n  office: { name: Office, timezone: Europe/Madrid, weekly: { mon-fri: [09:00-18:00] } }\n';
const segments = 'segments:\n  homes: { name: Homes }\n  firms: { name: Firms }\n';
const area = 'areas:\n  depot: { name: Depot, side: back }\n  shop: { name: Shop, side: front }\n';
const needs =
  'needs:\n  stock: { name: Stock, state: validated, provider: area:depot, consumers: [area:shop] }\n  price: { name: Price, state: validated, provider: area:depot, consumers: [area:shop] }\n';
const charter = (name: string, fields: string) =>
  `  ${name}: { name: ${name}, valid: { from: 2026-01-01 }, ${fields} }\n`;

/** A fault in one entity, the code that reports what is absent, and who is found and who is not assessed. */
const cases: readonly [what: string, code: string, text: string, expected: string[]][] = [
  [
    'a key like none, which casts no doubt',
    'SRV001',
    'services:\n  a: { name: A, capacity: 25 }\n  b: { name: B }\n',
    ['service:a', 'service:b'],
  ],
  [
    'a misspelt key: its own entity alone waits',
    'SRV001',
    `${desk}services:\n  a: { name: A, huors: office }\n  b: { name: B }\n`,
    ['service:b', 'service:a? mend “huors” in service:a first'],
  ],
  [
    'a misspelt key beside the right one',
    'SRV001',
    `${desk}services:\n  a: { name: A, hours: office, hour: office }\n  b: { name: B }\n`,
    ['service:b'],
  ],
  [
    'a wrong value',
    'SRV001',
    'services:\n  a: { name: A, hours: 25 }\n  b: { name: B }\n',
    ['service:b', 'service:a? mend “hours” in service:a first'],
  ],
  [
    'another field of the same entity',
    'SRV001',
    'services:\n  a: { name: A, criticality: hgh }\n  b: { name: B }\n',
    ['service:a', 'service:b'],
  ],
  [
    'a required field that is missing',
    'SRV001',
    'services:\n  a: { description: A }\n  b: { name: B }\n',
    ['service:a', 'service:b'],
  ],
  [
    'a misspelt reference beside a wrong value of the same promise',
    'INT005',
    `${segments}kpis:\n  answer: { name: Answer, metric: response-time }\ncharters:\n${charter('homes', 'segments: [homes, firms], commitments: { reply: { targets: { day: { metric: response-time, within: 24h, share: 95, kpi: anwser } } } }')}`,
    ['kpi:answer? mend “share” in charter:homes#reply first'],
  ],
  [
    'a wrong value in one commitment: the others are judged',
    'CHA003',
    `${segments}charters:\n${charter('homes', 'segments: [homes, firms], commitments: { reply: { targets: { day: { metric: response-time, within: 2 bussines dayz, share: 95% } } }, call: { targets: { day: { metric: response-time, within: 2h, share: 95% } } } }')}`,
    ['charter:homes#call', 'charter:homes#reply? mend “within” in charter:homes#reply first'],
  ],
  [
    'a reference that leads nowhere in one commitment',
    'CHA002',
    `${segments}charters:\n${charter('homes', 'segments: [homes, firms], commitments: { reply: { chain: [agreement:nobody], targets: { day: { metric: response-time, within: 2h, share: 95% } } }, call: { targets: { day: { metric: response-time } } } }')}`,
    ['charter:homes#call', 'charter:homes#reply? mend “chain” in charter:homes#reply first'],
  ],
  [
    'a typo in one team',
    'CAP004',
    `${desk}teams:\n  a: { name: A, fet: 9, contractHoursPerWeek: 37.5, shifts: { office: { calendar: office, seats: 3 } } }\n  b: { name: B, fte: 1, contractHoursPerWeek: 37.5, shifts: { office: { calendar: office, seats: 3 } } }\n`,
    ['team:b', 'team:a? mend “fet” in team:a first'],
  ],
  [
    'a typo in one agreement',
    'SLA003',
    `${desk}agreements:\n  a: { name: A, state: agreed, hours: office, tarets: { t: { metric: fcr, min: 80% } } }\n  b: { name: B, state: agreed, hours: office }\n`,
    ['agreement:b', 'agreement:a? mend “tarets” in agreement:a first'],
  ],
  [
    'an agreement that says whom it answers under a misspelt key',
    'SLA001',
    `${area}${needs}agreements:\n  a: { name: A, state: agreed, nedds: [stock] }\n`,
    ['need:price', 'need:stock? mend “nedds” in agreement:a first'],
  ],
  [
    'an agreement that misspells the need',
    'SLA001',
    `${area}${needs}agreements:\n  a: { name: A, state: agreed, needs: [stok] }\n`,
    ['need:price', 'need:stock? mend “needs” in agreement:a first'],
  ],
  [
    'a lost reference may have meant the one thing that is missed',
    'SLA001',
    `${area}${needs}agreements:\n  a: { name: A, state: agreed, needs: [price, window-dressing] }\n`,
    ['need:stock? mend “needs” in agreement:a first'],
  ],
  [
    'but not more than were lost',
    'SLA001',
    `${area}${needs}agreements:\n  a: { name: A, state: agreed, needs: [window-dressing] }\n`,
    ['need:stock', 'need:price', 'agreement:a? mend “needs” in agreement:a first'],
  ],
  [
    'a segment that is served under a misspelt key',
    'SEG005',
    `${segments}services:\n  a: { name: A, segmnts: [homes] }\n`,
    ['segment:firms', 'segment:homes? mend “segmnts” in service:a first'],
  ],
  [
    'a parent that is misspelt',
    'SEG005',
    `segments:\n  all: { name: All }\n  homes: { name: Homes, parnt: all }\n  firms: { name: Firms }\nservices:\n  a: { name: A, segments: [all] }\nchannels:\n  web: { name: Web }\nchannelMap: { a: { all: { web: { rank: 1 } } } }\n`,
    ['segment:firms', 'segment:homes? mend “parnt” in segment:homes first'],
  ],
  [
    'a charter that names its segments under a misspelt key',
    'CHA001',
    `${segments}charters:\n${charter('c', 'segmets: [homes]')}`,
    ['segment:firms', 'segment:homes? mend “segmets” in charter:c first'],
  ],
  [
    'a charter whose segments are no references',
    'CHA001',
    `${segments}charters:\n${charter('c', 'segments: 25')}`,
    ['segment:homes', 'segment:firms', 'charter:c? mend “segments” in charter:c first'],
  ],
  [
    'a misspelt collection',
    'CHA001',
    `${segments}chartrs:\n${charter('c', 'segments: [homes]')}`,
    // What it holds counts as what was meant.
    ['segment:firms'],
  ],
  [
    'a system without a place, beside a step that misspells another',
    'INT005',
    'systems:\n  crm: { name: CRM }\n  old: { name: Old }\nservices:\n  a: { name: A, processes: [p] }\nprocesses:\n  p: { name: P, steps: { s: { name: S, systems: [cmr] } } }\n',
    ['system:old', 'system:crm? mend “systems” in process:p#s first'],
  ],
  [
    'a misspelt word under a misspelt key',
    'INT005',
    'systems:\n  crm: { name: CRM }\n  old: { name: Old }\nservices:\n  a: { name: A, processes: [p] }\nprocesses:\n  p: { name: P, steps: { s: { name: S, sistems: [cmr] } } }\n',
    ['system:old', 'system:crm? mend “sistems” in process:p#s first'],
  ],
  [
    'one orphan and one lost reference',
    'INT005',
    'calendars:\n  office: { name: Office, always: true }\nservices:\n  a: { name: A, hours: weekdays, segments: [homes] }\nsegments:\n  homes: { name: Homes }\n',
    ['calendar:office? mend “hours” in service:a first'],
  ],
  [
    'an indicator without a place, beside a gap that misspells another',
    'INT005',
    'kpis:\n  answer: { name: Answer }\n  queue: { name: Queue, measuredIn: { method: manual } }\nservices:\n  advice: { name: Advice }\ngaps:\n  late: { name: Late, about: service:advice, origin: "kpi:anwser" }\n',
    ['kpi:queue', 'kpi:answer? mend “origin” in gap:late first'],
  ],
  [
    'demand of one team that cannot be read',
    'CAP002',
    `${desk}services:\n  a: { name: A }\n  b: { name: B }\nsegments:\n  homes: { name: Homes }\nchannels:\n  line: { name: Line, medium: phone, attendedBy: human, hours: office }\nchannelMap:\n  a: { homes: { line: { teams: [one] } } }\n  b: { homes: { line: { teams: [two] } } }\nteams:\n  one: { name: One, shifts: { office: { calendar: office, seats: 1 } } }\n  two: { name: Two, shifts: { office: { calendar: office, seats: 1 } } }\ndemand:\n  x: { service: a, channel: line, period: 2026, volume: { count: 900, per: day }, aht: 6 }\n  y: { service: b, channel: line, period: 2026, volume: { count: 900, per: day }, aht: 6 min }\n`,
    ['team:two', 'team:one? mend “aht” in demand:x first'],
  ],
  [
    'a channel of the map that is misspelt',
    'SRV004',
    `segments:\n  homes: { name: Homes }\nservices:\n  billing: { name: Billing, segments: [homes] }\n  repairs: { name: Repairs, segments: [homes] }\nchannels:\n  web: { name: Web }\nchannelMap: { biling: { homes: { web: { rank: 1 } } } }\n`,
    ['service:repairs', 'service:billing? mend “biling” in cell:biling/homes/web first'],
  ],
];

describe('a fault casts doubt on what depends on it, and on nothing else', () => {
  it.each(cases)('%s (%s)', (_, code, text, expected) => {
    expect(told(code, text).map((line) => line.replace(/ first: .*/, ' first'))).toEqual(expected);
  });

  it('says it in Spanish', () => {
    expect(told('SRV001', 'services:\n  a: { name: A, hours: 25 }\n', 'es')).toEqual([
      'service:a? corrija antes «hours» en service:a: lo que diría la regla depende de lo que se quiso escribir ahí',
    ]);
  });

  it('what is left out does not let a lesser finding through', () => {
    const text = `segments:\n  homes: { name: Homes }\nservices:\n  a: { name: A, segmnts: [homes] }\n`;
    expect(told('INT005', text).filter((line) => line === 'segment:homes')).toEqual([]);
  });

  it('a policy that cannot be read leaves everything that is reckoned with it', () => {
    const team = `${desk}teams:\n  b: { name: B, fte: 1, contractHoursPerWeek: 37.5, shifts: { office: { calendar: office, seats: 3 } } }\n`;
    const tom = (shrinkage: string) =>
      `tom: 1\nclient: { name: Acme }\nlanguages: [en]\nasOf: 2026-11-01\nhorizon: { from: 2026-11-01, to: 2027-10-31 }\npolicies: { shrinkage: ${shrinkage} }\n`;
    const found = (shrinkage: string) =>
      checkAll(sourcesOf({ 'tom.yaml': tom(shrinkage), 'model/a.yaml': team })).result;
    const codes = ({ diagnostics }: ReturnType<typeof found>) => diagnostics.map(({ code }) => code);
    expect(codes(found('20%'))).toContain('CAP004');
    expect(codes(found('0.2'))).not.toContain('CAP004');
    expect(found('0.2').notAssessed.map(({ code, subject }) => `${code} ${subject}`)).toContain('CAP004 team:b');
  });
});
