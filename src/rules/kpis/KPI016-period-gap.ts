import type { Path } from '../../diagnostics/finding.ts';
import type { Period } from '../../diagnostics/values.ts';
import { cadenceDays, daysBetween, isPartOf } from '../../model/dates.ts';
import { type Point, seriesOf } from '../../model/kpis.ts';
import { wordFor } from '../../model/labels.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Finds, Found } from '../found.ts';

export function* check(model: Model): Finds<'KPI016'> {
  for (const kpi of model.all('kpi')) {
    const series = seriesOf(model, kpi);
    // A year beside its months, which follow it, is the total of them, and no point of the same series.
    const points = series.filter(({ period }, index) => {
      const next = series[index + 1];
      return !next || !isPartOf(next.period, period);
    });
    const pairs = points.slice(1).map((next, index): [Point, Point] => [points[index] ?? next, next]);
    const twice = pairs.filter(([before, next]) => next.period.from <= before.period.to);
    const missing = pairs.filter(([before, next]) => leavesOut(kpi, before.period, next.period));
    if (twice.length > 0) yield tell(kpi, 'twice', twice);
    if (missing.length > 0) yield tell(kpi, 'missing', missing);
  }
}

/** More time from the start of one to that of the next than lies between two measurements. */
function leavesOut({ value: { frequency } }: Entity<'kpi'>, before: Period, next: Period): boolean {
  if (!frequency) return false;
  const step = Math.max(cadenceDays[frequency], daysBetween(before.from, before.to) + 1);
  return daysBetween(before.from, next.from) > step;
}

function tell(kpi: Entity<'kpi'>, message: 'twice' | 'missing', pairs: readonly [Point, Point][]): Found<'KPI016'> {
  const [[before, next] = []] = pairs;
  const { name, frequency } = kpi.value;
  const path: Path = next?.index === undefined ? ['data'] : ['measurements', next.index, 'period'];
  return {
    says: message,
    about: kpi,
    at: path,
    values: {
      kpi: name,
      frequency: frequency ? wordFor('kpi.frequency', frequency) : '',
      before: before?.period ?? '',
      next: next?.period ?? '',
      others: pairs.length - 1,
    },
    facts: [message],
    do: message,
  };
}
