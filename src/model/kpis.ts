import { gather } from '../diagnostics/lists.ts';
import { once } from '../diagnostics/once.ts';
import type { Measure, Period } from '../diagnostics/values.ts';
import type { Values } from '../generated/types.ts';
import { everyEntity, type Field } from './fields.ts';
import { moreThan } from './measures.ts';
import { findMetric, metricOfKpi } from './metrics.ts';
import type { Entity, Model } from './model.ts';
import { ifSeen } from './seen/withheld.ts';
import { type Target, targetsOf } from './targets.ts';

type Kpi = Entity<'kpi'>;
export type Objective = Values['kpi']['objectives'][string];

/** A value of the series of a KPI. */
export interface Measurement {
  value: Measure;
  period?: Period;
  n?: number;
  /** Where it stands among the measurements; absent where it comes from a data file. */
  index?: number;
}

/** A measurement of which it is known what time it covers. */
export interface Point extends Measurement {
  period: Period;
}

/** The side of management control to which a KPI belongs: as it says, else that of its metric. */
export function domainOf({ value: { domain, metric } }: Kpi): Values['kpi']['domain'] {
  return domain ?? findMetric(metric)?.domain;
}

/** The measurements of a KPI, those of its data file where it names one. */
function measurementsOf(model: Model, kpi: Kpi): readonly Measurement[] {
  const rows = model.rows(kpi);
  if (!rows) return (kpi.value.measurements ?? []).map(({ period, value, n }, index) => ({ period, value, n, index }));
  const [periods, counts] = [rows.period, rows.n];
  return rows.value.map((value, index) => ({ value, period: periods[index], n: counts[index] }));
}

/** What was measured, in the order of time; what has no period is no point of the series. */
export function seriesOf(model: Model, kpi: Kpi): Point[] {
  const dated = measurementsOf(model, kpi).flatMap((one) => (one.period ? [{ ...one, period: one.period }] : []));
  // Of what begins together, the longest comes first: the year before its months.
  const before = (one: Period, other: Period): boolean =>
    one.from < other.from || (one.from === other.from && one.to > other.to);
  return dated.toSorted(({ period: one }, { period: other }) => (before(one, other) ? -1 : before(other, one) ? 1 : 0));
}

/** What was measured last; a value without a period counts where none has one. */
export function latestMeasurement(model: Model, kpi: Kpi): Measurement | undefined {
  const endOf = ({ period }: Measurement): string => period?.to ?? '';
  return measurementsOf(model, kpi)
    .toSorted((one, other) => (endOf(one) < endOf(other) ? -1 : 1))
    .at(-1);
}

/** Whether more is better or less is; undefined where a value is to be hit, or nobody says. The bound of an objective tells where its metric does not. */
export function sideOf(
  { value: { metric, within, direction } }: Kpi,
  { target }: Objective,
): 'up' | 'down' | undefined {
  const fixed = metricOfKpi(metric, within)?.direction ?? direction;
  if (fixed === 'up' || fixed === 'down') return fixed;
  if (fixed === 'target' || (target?.min && target.max)) return undefined;
  if (target?.min) return 'up';
  return target?.max ? 'down' : undefined;
}

/** True where one value of a KPI is worse than another; undefined where they do not compare. */
export function isWorse(kpi: Kpi, objective: Objective, one: Measure, other: Measure): boolean | undefined {
  const side = sideOf(kpi, objective);
  const more = moreThan(one, other);
  if (side === undefined || more === undefined) return undefined;
  return side === 'up' ? more < 0 : more > 0;
}

/** The value that an objective wants to be reached, where that is worse than where it starts. */
export function behindBaseline(kpi: Kpi, objective: Objective): Measure | undefined {
  const { baseline, target: { min, max, equals } = {} } = objective;
  const goal = equals ?? (sideOf(kpi, objective) === 'up' ? min : max);
  return goal && baseline && isWorse(kpi, objective, goal, baseline) ? goal : undefined;
}

/** Whether a value meets an objective; undefined where that has no target, or they are in different units. */
export function meets({ target = {} }: Objective, value: Measure): boolean | undefined {
  const { min, max, equals } = target;
  const bounds = [
    ...(min ? [{ more: moreThan(value, min), holds: (more: number) => more >= 0 }] : []),
    ...(max ? [{ more: moreThan(value, max), holds: (more: number) => more <= 0 }] : []),
    ...(equals ? [{ more: moreThan(value, equals), holds: (more: number) => more === 0 }] : []),
  ];
  if (bounds.length === 0 || bounds.some(({ more }) => more === undefined)) return undefined;
  return bounds.every(({ more = 0, holds }) => holds(more));
}

/**
 * The KPIs by which a target of an entity is measured: the one that it names, and those with an objective about it and a metric that can
 * show it. Of what an objective is about only those inside know.
 */
export function kpisOf(model: Model, holder: Entity, { path, value: target }: Field<Target>): Kpi[] {
  const named = target.kpi && model.find('kpi', target.kpi.id);
  const aimed = (): Kpi[] =>
    model.incoming(holder, 'kpi.objectives.*.scope').flatMap(({ from, ref: { part } }) => {
      const kpi = from as Kpi;
      // An objective about the whole of a charter or an agreement is about what has its metric there.
      const isAbout = part === undefined ? kpi.value.metric === target.metric : path.includes(part);
      return isAbout && canShow(kpi, target) ? [kpi] : [];
    });
  return [...new Set([...(named ? [named] : []), ...ifSeen(aimed, [])])];
}

/** Whether a KPI has the metric of a target, or counts the cases in which a time was kept; a way of its own may show anything. */
export function canShow({ value: { metric = 'custom' } }: Kpi, target: Target): boolean {
  if (metric === target.metric || metric === 'custom' || target.metric === 'custom') return true;
  const { within, atLeast, max, stat } = target;
  const isTimed = findMetric(target.metric)?.accepts[0] === 'duration' || keptInTime.has(target.metric);
  const isOfCases = (within ?? atLeast ?? (stat && stat !== 'mean' ? max : undefined)) !== undefined;
  return keptInTime.has(metric) && isTimed && isOfCases;
}

/** Metrics that count, of any promise of a time, the cases in which it was kept. */
const keptInTime: ReadonlySet<Target['metric']> = new Set(['service-level', 'on-time-delivery', 'appointment-kept']);

/** What is promised or agreed in a target that a KPI measures: what has the target. */
export function measuredBy(model: Model, kpi: Kpi): readonly Entity[] {
  return measuredIn(model).get(kpi) ?? [];
}

const measuredIn = once((model: Model) =>
  gather(
    everyEntity(model).flatMap((entity) =>
      targetsOf(entity).flatMap((field) => kpisOf(model, entity, field).map((kpi): [Entity, Entity] => [kpi, entity])),
    ),
  ),
);
