import type { Measure } from '../../diagnostics/values.ts';
import { daysBetween, isPartOf } from '../../model/dates.ts';
import { type Point, seriesOf } from '../../model/kpis.ts';
import { findMetric } from '../../model/metrics.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'KPI014'> {
  for (const kpi of model.all('kpi')) {
    const series = seriesOf(model, kpi);
    for (const [index, whole] of series.entries()) {
      const parts = partsOf(series, index);
      const figures = [whole, ...parts].map((one) => figureOf(kpi, one.value));
      if (parts.length === 0 || figures.some((figure) => figure === undefined)) continue;
      if (parts.some(({ n }) => n === undefined)) {
        yield { missing: 'noCounts', about: kpi, values: { period: whole.period } };
        continue;
      }
      const [told = 0, ...each] = figures.map((figure) => figure ?? 0);
      const counts = parts.map(({ n = 0 }) => n);
      const weighted = sum(each.map((value, part) => value * (counts[part] ?? 0))) / sum(counts);
      const margin = whole.value.type === 'percent' ? 0.5 : coarsest([whole, ...parts]);
      if (!(Math.abs(weighted - told) > margin)) continue;
      const isPlain = Math.abs(sum(each) / each.length - told) <= margin / 2;
      yield {
        says: isPlain ? 'plain' : 'differs',
        about: kpi,
        at: whole.index === undefined ? ['data'] : ['measurements', whole.index, 'value'],
        values: {
          kpi,
          period: whole.period,
          value: whole.value,
          weighted: like(whole.value, weighted),
          count: parts.length,
        },
        facts: [whole.period.from, whole.period.to],
      };
    }
  }
}

/** The points that make up all of another: the shortest, one after the other without a hole. They follow it in the order of time. */
function partsOf(series: readonly Point[], index: number): Point[] {
  const whole = series[index];
  const parts: Point[] = [];
  if (!whole) return parts;
  for (let at = index + 1; at < series.length; at += 1) {
    const [one, next] = [series[at], series[at + 1]];
    if (!one || !isPartOf(one.period, whole.period)) break;
    if (!next || !isPartOf(next.period, one.period)) parts.push(one);
  }
  const joins = parts.every(({ period }, at) => {
    const before = parts[at - 1]?.period.to;
    return before === undefined ? period.from === whole.period.from : daysBetween(before, period.from) === 1;
  });
  return joins && parts.at(-1)?.period.to === whole.period.to ? parts : [];
}

/** What can be averaged by the number of cases: percentages, and scores. Of times nobody says whether they are means. */
function figureOf({ value: { metric } }: Entity<'kpi'>, value: Measure): number | undefined {
  if (value.type === 'percent') return value.value;
  return value.type === 'number' && findMetric(metric)?.accepts.includes('number') ? value.value : undefined;
}

/** What may be lost by rounding: a unit of the last place of the figure with the fewest. */
function coarsest(points: readonly Point[]): number {
  return 10 ** -Math.min(...points.map(({ value }) => /[.,](\d+)/.exec(value.written)?.[1]?.length ?? 0));
}

function like(value: Measure, figure: number): Measure {
  const rounded = Math.round(figure * 100) / 100;
  return value.type === 'percent' || value.type === 'number' ? { ...value, value: rounded, written: '' } : value;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
