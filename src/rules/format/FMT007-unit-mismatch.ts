import type { Path } from '../../diagnostics/finding.ts';
import type { Measure } from '../../diagnostics/values.ts';
import { placedEntries } from '../../language/shape/decoded.ts';
import { everyEntity, type Field, fieldName, isKind, subjectAt } from '../../model/fields.ts';
import { wordFor } from '../../model/labels.ts';
import { findMetric, type Metric, metricOfKpi } from '../../model/metrics.ts';
import type { Entity, Model } from '../../model/model.ts';
import { resolveTarget, type Target, targetsOf } from '../../model/targets.ts';
import type { Finds } from '../found.ts';

/** Values that are of one metric. Those of one wrong sort have one cause. */
interface Measured {
  code: string;
  metric: Metric | undefined;
  values: Field<Measure>[];
}

export function* check(model: Model): Finds<'FMT007'> {
  for (const entity of everyEntity(model)) {
    for (const measured of measuredIn(model, entity)) yield* mismatches(entity, measured);
  }
}

function* mismatches(entity: Entity, { code, metric, values }: Measured): Finds<'FMT007'> {
  if (!metric) return;
  const [expected] = metric.accepts;
  const wrong = values.filter(({ value }) => !metric.accepts.includes(value.type));
  for (const found of new Set(wrong.map(({ value }) => value.type))) {
    const [first, ...others] = wrong.filter(({ value }) => value.type === found);
    if (!first) continue;
    // The metric of a KPI is that of all its objectives: the cause is the KPI, whichever value stands first.
    const isKpi = entity.kind === 'kpi';
    yield {
      about: entity,
      at: first.path,
      values: { metric: wordFor('kpi.metric', code), expected, found, value: first.value },
      related: others.map(({ path, value }) => ({ about: entity, at: path, says: 'also', values: { value } })),
      subject: isKpi ? entity.ref : subjectAt(entity, first.path),
      facts: isKpi ? [found] : [fieldName(first.path), found],
      do: isKpi && expected === 'duration' && found === 'percent' ? 'within' : expected,
    };
  }
}

function measuredIn(model: Model, entity: Entity): Measured[] {
  const promised = targetsOf(entity).map(({ path, value }) => ({
    code: value.metric,
    metric: findMetric(value.metric),
    values: bounds(value, path),
  }));
  if (isKind(entity, 'kpi')) return [...promised, ofKpi(entity)];
  return isKind(entity, 'agreement') ? [...promised, ...capabilities(model, entity)] : promised;
}

function ofKpi({ value: { metric, within, objectives, measurements = [] } }: Entity<'kpi'>): Measured {
  const aims = Object.entries(objectives).flatMap(([id, { baseline, target = {}, stretch, floor, benchmark }]) => {
    const path = ['objectives', id];
    return [
      ...present({ baseline }, path),
      ...bounds(target, [...path, 'target']),
      ...present({ stretch, floor }, path),
      ...present({ value: benchmark?.value }, [...path, 'benchmark']),
    ];
  });
  const measures = placedEntries(measurements).flatMap(([index, { value }]) =>
    present({ value }, ['measurements', index]),
  );
  return { code: metric ?? '', metric: metricOfKpi(metric, within), values: [...aims, ...measures] };
}

/** What the provider can do is measured as what it is asked for. */
function capabilities(model: Model, { value: { targets, capability } }: Entity<'agreement'>): Measured[] {
  return Object.entries(capability).flatMap(([id, { value }]) => {
    const target = resolveTarget(model, targets[id]);
    if (!target) return [];
    return [{ code: target.metric, metric: findMetric(target.metric), values: present({ value }, ['capability', id]) }];
  });
}

function bounds({ min, max, equals }: Pick<Target, 'min' | 'max' | 'equals'>, path: Path): Field<Measure>[] {
  return present({ min, max, equals }, path);
}

function present(values: Readonly<Record<string, Measure | undefined>>, path: Path): Field<Measure>[] {
  return Object.entries(values).flatMap(([name, value]) => (value ? [{ path: [...path, name], value }] : []));
}
