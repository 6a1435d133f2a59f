import { finding } from '../../diagnostics/declaration.ts';
import type { Path } from '../../diagnostics/finding.ts';
import type { Period } from '../../diagnostics/values.ts';
import { periodGap as declaration } from '../../generated/declarations.ts';
import { cadenceDays, daysBetween } from '../../model/dates.ts';
import { seriesOf } from '../../model/kpis.ts';
import { wordFor } from '../../model/labels.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const kpi of model.all('kpi')) {
    const periods = seriesOf(model, kpi).map(({ period }) => period);
    // A year beside its months is the total of them, and no point of the same series.
    const points = periods.filter((one) => !periods.some((other) => isPartOf(other, one)));
    const pairs = points.slice(1).map((next, index): [Period, Period] => [points[index] ?? next, next]);
    const twice = pairs.filter(([before, next]) => next.from <= before.to);
    const missing = pairs.filter(([before, next]) => leavesOut(kpi, before, next));
    if (twice.length > 0) yield tell(kpi, 'twice', twice);
    if (missing.length > 0) yield tell(kpi, 'missing', missing);
  }
}

/** The same period again is no part. */
function isPartOf(one: Period, whole: Period): boolean {
  return one.from >= whole.from && one.to <= whole.to && (one.from > whole.from || one.to < whole.to);
}

/** More time from the start of one to that of the next than lies between two measurements. */
function leavesOut({ value: { frequency } }: Entity<'kpi'>, before: Period, next: Period): boolean {
  if (!frequency) return false;
  const step = Math.max(cadenceDays[frequency], daysBetween(before.from, before.to) + 1);
  return daysBetween(before.from, next.from) > step;
}

function tell(kpi: Entity<'kpi'>, message: 'twice' | 'missing', pairs: readonly [Period, Period][]): Outcome {
  const [[before, next] = []] = pairs;
  const { name, frequency, measurements = [] } = kpi.value;
  const index = measurements.findIndex(({ period }) => period === next);
  const path: Path = index < 0 ? ['data'] : ['measurements', index, 'period'];
  return finding(declaration, message, {
    values: {
      kpi: name,
      frequency: frequency ? wordFor('kpi.frequency', frequency) : '',
      before: before ?? '',
      next: next ?? '',
      others: pairs.length - 1,
    },
    place: placeOf(kpi, path),
    subject: kpi.ref,
    facts: [message],
    hint: message,
  });
}
