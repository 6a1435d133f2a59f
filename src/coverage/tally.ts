import type { CoverageCounts } from '../diagnostics/diagnostic.ts';
import type { CoverageCell, CoverageState } from './matrix.ts';

/** What cells come to, and how many are in each state. */
export interface Tally extends CoverageCounts {
  states: Readonly<Partial<Record<CoverageState, number>>>;
}

/** Counts cells. The one place in which a percentage of coverage is made: a cell that is covered in part is not covered. */
export function tallyOf(cells: readonly CoverageCell[]): Tally {
  const states: Partial<Record<CoverageState, number>> = {};
  for (const { state } of cells) states[state] = (states[state] ?? 0) + 1;
  const count = (...of: CoverageState[]): number => of.reduce((sum, state) => sum + (states[state] ?? 0), 0);
  const [covered, partial] = [count('covered'), count('partial')];
  const gap = count('gap', 'stale', 'broken');
  const required = covered + partial + gap;
  return {
    required,
    covered,
    partial,
    gap,
    notOffered: count('not-offered'),
    waived: count('waived'),
    percent: required === 0 ? null : Math.floor((1000 * covered) / required) / 10,
    states,
  };
}
