import { describe, expect, it } from 'vitest';
import { allMatrices, type CoverageCell } from '../../src/coverage/index.ts';
import type { Code } from '../../src/diagnostics/codes.ts';
import type { Example } from '../../src/diagnostics/declaration.ts';
import { examples } from '../../src/generated/examples.ts';
import { checkAll, sourcesOf } from '../support/example.ts';

/** Rules and the matrices that show what they find. */
const shownIn: readonly [Code, string][] = [
  ['CHN001', 'channel-map'],
  ['CHN002', 'stages'],
  ['SRV006', 'charter-services'],
  ['CHA001', 'charters'],
  ['SRV001', 'services'],
  ['SRV003', 'services'],
  ['RAC001', 'raci'],
  ['RAC002', 'raci'],
  ['SLA001', 'front-back'],
  ['SYS001', 'step-systems'],
  ['CHN001', 'offers'],
  ['DEC001', 'design-questions'],
  ['BND001', 'alliances'],
  ['BND004', 'alliances'],
  ['GSA001', 'alliances'],
  ['GSA002', 'alliances'],
  ['GSA003', 'alliances'],
  ['GSA004', 'alliances'],
  ['GSA006', 'alliances'],
  ['GSA007', 'alliances'],
  ['MOD001', 'management-models'],
  ['MOD002', 'management-models'],
  ['KPI001', 'kpi-domains'],
  ['KPI002', 'kpi-domains'],
  ['KPI003', 'kpi-domains'],
  ['KPI004', 'kpi-domains'],
  ['KPI005', 'kpi-domains'],
];

const alone: readonly Code[] = [
  'CHN001',
  'CHN002',
  'CHA001',
  'RAC001',
  'RAC002',
  'SLA001',
  'SYS001',
  'DEC001',
  'GSA001',
];

function judged(example: Example, code: Code, id: string) {
  const { result, judged } = checkAll(sourcesOf(example), 'en', [code]);
  const short = judged
    .flatMap((model) => allMatrices(model, { phases: model.phases, today: model.today }))
    .flatMap((matrix) => (matrix.id === id ? matrix.cells : []))
    .filter(({ state }) => state !== 'covered' && state !== 'not-offered');
  return { found: result.diagnostics.map(({ subject }) => subject), short };
}

const speaksOf = ({ row, column, subject, culprits }: CoverageCell) => [row, column, subject, ...culprits];

describe.each(shownIn)('what %s finds is short in the matrix %s', (code, id) => {
  const { valid = [], invalid = [] } = examples[code] ?? {};

  it.each(invalid.map((example, index) => [index + 1, example] as const))('in its invalid example %s', (_, example) => {
    const { found, short } = judged(example, code, id);
    const told = new Set(short.flatMap(speaksOf));
    // What is found of the engagement as a whole is found of every row.
    expect(found.filter((subject) => !subject.startsWith('engagement:') && !told.has(subject))).toEqual([]);
    expect(short.length).toBeGreaterThan(0);
  });

  // Of other rules the same matrix shows more than one finds.
  it.each(alone.includes(code) ? valid.map((example, index) => [index + 1, example] as const) : [])(
    'and nothing is in its valid example %s',
    (_, example) => {
      expect(judged(example, code, id).short.filter(({ state }) => state === 'gap')).toEqual([]);
    },
  );
});
