import { finding } from '../../diagnostics/declaration.ts';
import type { Path } from '../../diagnostics/finding.ts';
import type { Measure } from '../../diagnostics/values.ts';
import { directionOpConflict as declaration } from '../../generated/declarations.ts';
import { everyEntity, fieldName, isKind, subjectAt } from '../../model/fields.ts';
import { findMetric, type Metric, metricOfKpi } from '../../model/metrics.ts';
import type { Model } from '../../model/model.ts';
import { type Entity, placeOf } from '../../model/model.ts';
import { type Target, targetsOf } from '../../model/targets.ts';
import type { Outcome } from '../rule.ts';

type Messages = keyof typeof declaration.messages;

interface Conflict {
  message: Messages;
  /** The key at fault. */
  key: 'min' | 'max' | 'within' | 'atLeast';
  value: Measure;
  /** The key that was meant. */
  instead?: string;
}

export function* check(model: Model): Iterable<Outcome> {
  for (const entity of everyEntity(model)) {
    for (const { metric, path, conflict } of [...inTargets(entity), ...inKpi(entity)]) {
      const { message, key, value, instead } = conflict;
      yield finding(declaration, message, {
        values: { metric, value, operator: instead ?? key },
        place: placeOf(entity, [...path, key], 'key'),
        subject: subjectAt(entity, path),
        facts: [fieldName([...path, key])],
        hint: instead === undefined ? 'bound' : 'write',
      });
    }
  }
}

interface Located {
  metric: string;
  path: Path;
  conflict: Conflict;
}

function inTargets(entity: Entity): Located[] {
  return targetsOf(entity).flatMap(({ path, value }) => {
    const metric = findMetric(value.metric);
    const conflicts = metric ? [...ofTimes(metric, value), ...ofBounds(metric, value)] : [];
    return conflicts.map((conflict) => ({ metric: value.metric, path, conflict }));
  });
}

function inKpi(entity: Entity): Located[] {
  if (!isKind(entity, 'kpi') || entity.value.metric === undefined) return [];
  const { metric, direction, within, objectives = {} } = entity.value;
  const known = metricOfKpi(metric, within);
  const times = known && within ? ofTimes({ ...known, direction: 'target' }, { within }) : [];
  const side = known ?? (direction && { direction });
  return [
    ...times.map((conflict) => ({ metric, path: [], conflict })),
    ...Object.entries(objectives).flatMap(([id, { target = {} }]) =>
      ofBounds(side, target).map((conflict) => ({ metric, path: ['objectives', id, 'target'], conflict })),
    ),
  ];
}

/** `within` and `atLeast` are about times, and the first also about ratios of cases up to a time. */
function ofTimes(metric: Metric, { within, atLeast }: Pick<Target, 'within' | 'atLeast'>): Conflict[] {
  const isTime = metric.accepts.includes('duration');
  if (within && !isTime && !metric.threshold) return [{ message: 'noTime', key: 'within', value: within }];
  if (atLeast && !isTime) return [{ message: 'noTime', key: 'atLeast', value: atLeast }];
  if (within && isTime && metric.direction === 'up') {
    return [{ message: 'within', key: 'within', value: within, instead: 'atLeast' }];
  }
  if (atLeast && metric.direction === 'down') {
    return [{ message: 'atLeast', key: 'atLeast', value: atLeast, instead: 'within' }];
  }
  return [];
}

/** A single limit on the side that is bad; both of them are a range, and a value of another sort is another mistake. */
function ofBounds(
  metric: (Pick<Metric, 'direction'> & Partial<Metric>) | undefined,
  { min, max }: Pick<Target, 'min' | 'max'>,
): Conflict[] {
  const fits = (value: Measure): boolean => metric?.accepts?.includes(value.type) ?? true;
  if (metric?.direction === 'down' && min && !max && fits(min)) {
    return [{ message: 'floor', key: 'min', value: min, instead: 'max' }];
  }
  if (metric?.direction === 'up' && max && !min && fits(max)) {
    return [{ message: 'ceiling', key: 'max', value: max, instead: 'min' }];
  }
  return [];
}
