import type { CheckResult } from '../../src/diagnostics/diagnostic.ts';
import { diagnostic, result } from './result.ts';

const charters = `charters:
  homes:
    name: Homes
    commitments:
      answer:
        service: billing-enquiry
        targets: { one-day: { metric: resolution-time, within: 24h, share: 95% } }
        chain: [agreement:front-desk, agreement:billing-back, agreement:supplier]
`;

export const sources: ReadonlyMap<string, string> = new Map([
  ['model/charters.yaml', charters],
  ['model/channels.yaml', 'channels:\n  phone:\n    name: Phone\n'],
  ['model/more.yaml', 'channels:\n  phone:\n    name: Teléfono\n'],
]);

function range(line: number, from: number, to: number) {
  return { start: { line, column: from }, end: { line, column: to } };
}

const chain = {
  code: 'SLA007',
  slug: 'chain-time-infeasible',
  file: 'model/charters.yaml',
  range: range(7, 29, 81),
  subject: 'charter:homes#answer',
  scenarios: ['to-be'],
  fingerprint: '821af3288ade42df',
} as const;

const duplicate = {
  code: 'INT003',
  slug: 'duplicate-id',
  file: 'model/channels.yaml',
  range: range(2, 3, 8),
  subject: 'channel:phone',
} as const;

const other = { file: 'model/more.yaml', range: range(2, 3, 8) };

const run = {
  counts: { error: 2, warning: 1, info: 0 },
  waiting: { operational: 40, control: 3 },
  filesChecked: 12,
  entities: 140,
} as const;

const cells = { partial: 0, gap: 0, unassessed: 0, notOffered: 0, waived: 0 };

/** One run of an unfinished engagement, as `check` gives it in English. */
export const english: CheckResult = result({
  ...run,
  diagnostics: [
    diagnostic({
      ...duplicate,
      message: 'Channel “phone” is defined twice.',
      hint: 'rename one of them.',
      related: [{ ...other, message: 'the other definition' }],
    }),
    diagnostic({
      ...chain,
      message:
        'The promise “answer within 24 h” of charter homes cannot always be kept: started Friday 08:01 it takes 82 h 59 min.\n' +
        'Fri 08:01 front-desk 2 h (08–22 Madrid) → 10:01 · billing-back 8 business hours (09–18 Madrid) → Mon 10:00',
      hint: 'promise 96 h, or agree an 8-to-20 calendar with billing-back.',
    }),
    diagnostic({ severity: 'warning', file: 'tom.yaml', message: 'Service billing has no hours.' }),
    diagnostic({
      message: 'Nobody sees this.',
      suppressed: { by: 'comment', reason: 'agreed', owner: 'ana', expires: '2027-01-31' },
    }),
  ],
  notAssessed: [
    { code: 'SLA007', slug: 'chain-time-infeasible', subject: 'charter:homes#fix', missing: 'the hours of supplier' },
    { code: 'CAP001', slug: 'staffing-below-target', subject: 'cell:a/b/c', missing: 'the demand' },
    { code: 'SLA007', slug: 'chain-time-infeasible', subject: 'charter:homes#visit', missing: 'the hours of supplier' },
  ],
  coverage: [
    {
      ...cells,
      id: 'services',
      name: 'Services in a charter',
      required: 24,
      covered: 22,
      partial: 1,
      gap: 1,
      unassessed: 0,
      percent: 95.86,
      culprits: ['service:billing'],
    },
    {
      ...cells,
      id: 'kpis',
      name: 'KPIs with a target',
      required: 5,
      covered: 5,
      waived: 2,
      percent: 100,
      culprits: [],
    },
    { ...cells, id: 'teams', name: 'Teams', required: 0, covered: 0, percent: null, culprits: [] },
  ],
});

/** The same run in Spanish. */
export const spanish: CheckResult = {
  ...english,
  counts: { error: 1, warning: 0, info: 2 },
  diagnostics: [
    diagnostic({
      ...duplicate,
      message: 'El canal «phone» está definido dos veces.',
      hint: 'cambie el id de uno de ellos.',
      related: [{ ...other, message: 'la otra definición' }],
    }),
  ],
  notAssessed: [{ code: 'CAP001', slug: 'staffing-below-target', subject: 'cell:a/b/c', missing: 'la demanda' }],
  coverage: [
    {
      ...cells,
      id: 'services',
      name: 'Servicios en una carta',
      required: 1024,
      covered: 981,
      partial: 1,
      gap: 42,
      unassessed: 0,
      percent: 95.86,
      culprits: [],
    },
    {
      ...cells,
      id: 'kpis',
      name: 'Indicadores con objetivo',
      required: 5,
      covered: 5,
      notOffered: 1,
      waived: 2,
      percent: 100,
      culprits: [],
    },
  ],
};
