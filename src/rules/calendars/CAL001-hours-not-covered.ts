import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import { coverOf, toldGap, toldMissing } from '../../feasibility/cover/index.ts';
import { hoursNotCovered as declaration } from '../../generated/declarations.ts';
import type { Model } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  const { gaps, unknown } = coverOf(model);
  for (const gap of gaps) {
    if (gap.kind !== 'weekly' || gap.language !== undefined) continue;
    const { shape, regimes: _, ...told } = toldGap(model, gap);
    yield finding(declaration, shape === 'never' ? 'weekly' : shape, { ...told, hint: 'staff' });
  }
  for (const lack of unknown) {
    const { missing, ...rest } = toldMissing(lack);
    if (lack.language === undefined) yield notAssessed(declaration, missing, rest);
  }
}
