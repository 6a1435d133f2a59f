import type { Path } from '../../diagnostics/finding.ts';
import type { Measure } from '../../diagnostics/values.ts';
import type { Declared } from '../../generated/declarations.ts';
import { everyEntity, fieldName, isKind, subjectAt } from '../../model/fields.ts';
import { findMetric, type Metric, metricOfKpi } from '../../model/metrics.ts';
import type { Entity, Model } from '../../model/model.ts';
import { type Target, targetsOf } from '../../model/targets.ts';
import type { Finds } from '../found.ts';

type Bounds = Pick<Target, 'min' | 'max' | 'within' | 'atLeast'>;

/** What is known of a metric, at least on which side of it is good. */
type Side = Pick<Metric, 'direction'> & Partial<Metric>;

interface Conflict {
  message: keyof Declared['FMT008']['messages'];
  /** The key at fault. */
  key: keyof Bounds;
  value: Measure;
  /** The key that was meant. */
  instead?: keyof Bounds;
}

interface Located {
  metric: string;
  path: Path;
  conflict: Conflict;
}

export function* check(model: Model): Finds<'FMT008'> {
  for (const entity of everyEntity(model)) {
    for (const { metric, path, conflict } of [...inTargets(entity), ...inKpi(entity)]) {
      const { message, key, value, instead } = conflict;
      yield {
        says: message,
        about: entity,
        at: [...path, key],
        on: 'key',
        values: { metric, value, operator: instead ?? key },
        subject: subjectAt(entity, path),
        facts: [fieldName([...path, key])],
        do: instead === undefined ? 'bound' : 'write',
      };
    }
  }
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
  const { metric, direction, within, objectives } = entity.value;
  const known = metricOfKpi(metric, within);
  const side = known ?? (direction && { direction });
  const times = known ? ofTimes({ ...known, direction: 'target' }, { within }) : [];
  const aims = Object.entries(objectives).flatMap(([id, { target = {} }]) =>
    side ? ofBounds(side, target).map((conflict) => ({ metric, path: ['objectives', id, 'target'], conflict })) : [],
  );
  return [...times.map((conflict) => ({ metric, path: [], conflict })), ...aims];
}

/** `within` and `atLeast` are about times, and the first also about ratios of cases up to a time. */
function ofTimes({ accepts, threshold, direction }: Metric, { within, atLeast }: Bounds): Conflict[] {
  const isTime = accepts.includes('duration');
  if (within && !isTime && !threshold) return [{ message: 'noTime', key: 'within', value: within }];
  if (atLeast && !isTime) return [{ message: 'noTime', key: 'atLeast', value: atLeast }];
  if (within && isTime && direction === 'up')
    return [{ message: 'within', key: 'within', value: within, instead: 'atLeast' }];
  return atLeast && direction === 'down'
    ? [{ message: 'atLeast', key: 'atLeast', value: atLeast, instead: 'within' }]
    : [];
}

/** A single limit on the side that is bad; both of them are a range, and a value of another sort is another mistake. */
function ofBounds({ direction, accepts }: Side, { min, max }: Bounds): Conflict[] {
  const value = min && max ? undefined : (min ?? max);
  if (!value || accepts?.includes(value.type) === false) return [];
  if (min && direction === 'down') return [{ message: 'floor', key: 'min', value, instead: 'max' }];
  return max && direction === 'up' ? [{ message: 'ceiling', key: 'max', value, instead: 'min' }] : [];
}
