import { matrices } from '../../coverage/index.ts';
import type { CoverageData } from '../charts/bars.ts';
import { barOf } from '../parts/coverage.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { ReportContext } from '../report.ts';

/** What the phases that are open owe; null where nothing is owed yet. */
export function coverageOf({ phases }: ReportContext, view: ViewContext): CoverageData | null {
  const owed = matrices(view.model, { phases }).filter(
    ({ phase, cells }) => phases.includes(phase) && cells.length > 0,
  );
  if (owed.length === 0) return null;
  return {
    bars: owed.map(({ name, cells }) => barOf(view.say(name), cells)),
  };
}
