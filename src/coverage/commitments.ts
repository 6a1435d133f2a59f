import { commitmentsWords as words } from '../generated/words/coverage.ts';
import { type Commitment, commitmentsOf, isMeasured, type PromisedTarget } from '../model/commitments.ts';
import { kpisOf } from '../model/kpis.ts';
import type { Model } from '../model/model.ts';
import { isQuantified } from '../model/targets.ts';
import { type Aspect, askedOf, type CoverageDeclaration, type CoverageState, leadsNowhere, literal } from './matrix.ts';

const aspects: readonly Aspect<Commitment>[] = [
  { id: 'figure', name: words.figure, codes: ['CHA002'], find: stateBy(figureOf) },
  { id: 'indicator', name: words.indicator, codes: ['CHA003'], find: stateBy(indicatorOf) },
];

/** Commitments × whether they are quantified and measured. Editions that have ended are left out. */
export const commitments: CoverageDeclaration = {
  id: 'commitments',
  words,
  phase: 'strategic',
  of: ['charter'],
  isApart: true,
  fill: (model, options) => {
    const rows = commitmentsOf(model).map((commitment) => {
      const { ref, name } = commitment;
      return { axis: { id: ref, name: typeof name === 'string' ? literal(name) : name }, row: commitment };
    });
    return askedOf(rows, aspects, model, options);
  },
};

function figureOf({ value }: PromisedTarget): CoverageState {
  if (value === undefined) return 'broken';
  return isQuantified(value) ? 'covered' : 'gap';
}

/** An indicator that says nothing of where it is measured does not measure anything yet. */
function indicatorOf({ path, value }: PromisedTarget, model: Model, { charter }: Commitment): CoverageState {
  if (value === undefined || (value.kpi && leadsNowhere(model, value.kpi))) return 'broken';
  const kpis = kpisOf(model, charter, { path, value });
  if (kpis.length === 0) return 'gap';
  return kpis.some(isMeasured) ? 'covered' : 'partial';
}

/** What all targets of a commitment come to. */
function stateBy(
  stateOf: (target: PromisedTarget, model: Model, commitment: Commitment) => CoverageState,
): Aspect<Commitment>['find'] {
  return (commitment, model) => ({
    state: together(commitment.targets.map((target) => stateOf(target, model, commitment))),
  });
}

function together(states: readonly CoverageState[]): CoverageState {
  if (states.includes('broken')) return 'broken';
  if (states.every((state) => state === 'gap')) return 'gap';
  return states.every((state) => state === 'covered') ? 'covered' : 'partial';
}
