import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import { coverOf, toldGap, toldMissing } from '../../feasibility/cover/index.ts';
import { holidayGap as declaration } from '../../generated/declarations.ts';
import type { Model } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  const { gaps, unknown } = coverOf(model);
  for (const gap of gaps) {
    if (gap.kind !== 'holiday') continue;
    const { shape: _, regimes: __, ...told } = toldGap(model, gap);
    yield finding(declaration, gap.language === undefined ? 'hours' : 'language', { ...told, hint: 'staff' });
  }
  for (const lack of unknown) {
    const { missing, ...rest } = toldMissing(lack);
    // Which languages a shift has is asked by CAL002.
    if (lack.missing !== 'languages') yield notAssessed(declaration, missing, rest);
  }
}
