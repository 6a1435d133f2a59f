import type { Code } from '../diagnostics/codes.ts';
import { type Commitment, commitmentsOf, isMeasured, type PromisedTarget } from '../model/commitments.ts';
import type { Model } from '../model/model.ts';
import { isQuantified } from '../model/targets.ts';
import {
  type CoverageCell,
  type CoverageDeclaration,
  type CoverageOptions,
  type CoverageState,
  cellAbout,
  leadsNowhere,
  literal,
  words,
} from './matrix.ts';

const figure = 'figure';
const indicator = 'indicator';

/** Commitments × whether they are quantified and measured. Editions that have ended are left out. */
export const commitments: CoverageDeclaration = {
  id: 'commitments',
  name: { en: 'Commitments of the charters', es: 'Compromisos de las cartas' },
  corner: { en: 'Commitment', es: 'Compromiso' },
  phase: 'strategic',
  of: ['charter'],
  relies: ['charter.audience', 'charter.commitments', 'charter.valid', 'standard.target'],
  reliesIn: { indicator: ['kpi.measuredIn', 'kpi.state'] },
  otherwise: {
    en: 'No charter in force has commitments: write them under “commitments”.',
    es: 'Ninguna carta vigente tiene compromisos: escríbalos en «commitments».',
  },
  fill: (model, options) => {
    const rows = commitmentsOf(model);
    return {
      rows: rows.map(({ ref, id, value }) => ({ id: ref, name: value.statement ?? literal(id) })),
      columns: [
        { id: figure, name: words('In figures', 'En cifras') },
        { id: indicator, name: words('With an indicator', 'Con indicador') },
      ],
      cells: rows.flatMap((commitment) => cellsOf(model, commitment, options)),
    };
  },
};

function cellsOf(model: Model, { ref, targets }: Commitment, options: CoverageOptions): CoverageCell[] {
  const cell = (column: string, code: Code, stateOf: (target: PromisedTarget) => CoverageState): CoverageCell => {
    const at = { row: ref, column, subject: ref };
    return cellAbout(model, options, at, { state: together(targets.map(stateOf)) }, { [code]: ref });
  };
  return [cell(figure, 'CHA002', figureOf), cell(indicator, 'CHA003', (target) => indicatorOf(model, target))];
}

function figureOf({ value }: PromisedTarget): CoverageState {
  if (value === undefined) return 'broken';
  return isQuantified(value) ? 'covered' : 'gap';
}

/** An indicator that says nothing of where it is measured does not measure anything yet. */
function indicatorOf(model: Model, { value }: PromisedTarget): CoverageState {
  if (value === undefined) return 'broken';
  if (!value.kpi) return 'gap';
  if (leadsNowhere(model, value.kpi)) return 'broken';
  const kpi = model.find('kpi', value.kpi.id);
  return kpi && isMeasured(kpi) ? 'covered' : 'partial';
}

function together(states: readonly CoverageState[]): CoverageState {
  if (states.includes('broken')) return 'broken';
  if (states.every((state) => state === 'gap')) return 'gap';
  return states.every((state) => state === 'covered') ? 'covered' : 'partial';
}
