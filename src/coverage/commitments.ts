import type { Code } from '../diagnostics/codes.ts';
import type { Text } from '../diagnostics/values.ts';
import { commitmentsWords as words } from '../generated/words/coverage.ts';
import { commitmentsOf, isMeasured, type PromisedTarget } from '../model/commitments.ts';
import type { Model } from '../model/model.ts';
import { isQuantified } from '../model/targets.ts';
import { type CoverageDeclaration, type CoverageState, leadsNowhere, literal, named } from './matrix.ts';

interface Aspect {
  id: string;
  name: Text;
  code: Code;
  stateOf(target: PromisedTarget, model: Model): CoverageState;
}

const aspects: readonly Aspect[] = [
  { id: 'figure', name: named(words.figure), code: 'CHA002', stateOf: figureOf },
  { id: 'indicator', name: named(words.indicator), code: 'CHA003', stateOf: indicatorOf },
];

/** Commitments × whether they are quantified and measured. Editions that have ended are left out. */
export const commitments: CoverageDeclaration = {
  id: 'commitments',
  words,
  phase: 'strategic',
  of: ['charter'],
  isApart: true,
  fill: (model, options) => {
    const rows = commitmentsOf(model);
    const columns = aspects.filter(({ id }) => [undefined, id].includes(options.column));
    return {
      rows: rows.map(({ ref, name }) => ({ id: ref, name: typeof name === 'string' ? literal(name) : name })),
      columns: columns.map(({ id, name }) => ({ id, name })),
      cells: rows.flatMap(({ ref, targets }) =>
        columns.map(({ id, code, stateOf }) => {
          const at = { row: ref, column: id, subject: ref };
          const state = together(targets.map((target) => stateOf(target, model)));
          return { ...at, state, findings: { [code]: ref } };
        }),
      ),
    };
  },
};

function figureOf({ value }: PromisedTarget): CoverageState {
  if (value === undefined) return 'broken';
  return isQuantified(value) ? 'covered' : 'gap';
}

/** An indicator that says nothing of where it is measured does not measure anything yet. */
function indicatorOf({ value }: PromisedTarget, model: Model): CoverageState {
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
