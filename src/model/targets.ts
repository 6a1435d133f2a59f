import type { Ref } from '../diagnostics/values.ts';
import type { Values } from '../generated/types.ts';
import { isMap } from '../language/shape/decoded.ts';
import type { Shape } from '../language/shape/shape.ts';
import { fieldsOf } from './fields.ts';
import type { Model } from './model.ts';
import { isRef } from './refs.ts';

/** A promise about each case (`within`, `atLeast`) or about a statistic (`min`, `max`, `equals`). */
export type Target = Values['standard']['target'];

/** The targets that an entity writes itself; the ids of standards are not among them. */
export const targetsOf = fieldsOf<Target>(isTargetShape, isTarget);

/** Every target of an entity, as it is written: itself, or the standard that it names. */
export const writtenTargetsOf = fieldsOf<Target | Ref>(
  isTargetShape,
  (value): value is Target | Ref => isTarget(value) || isRef(value),
);

/** The target, or that of the standard which it names; undefined where there is none. */
export function resolveTarget(model: Model, written: Target | Ref | undefined): Target | undefined {
  if (written === undefined || isTarget(written)) return written;
  return model.find('standard', written.id)?.value.target;
}

/** Whether the limit of a target, or its share, fails to comply when it is met exactly. */
export function isExclusive({ exclusive }: Target, of: 'within' | 'share'): boolean {
  return exclusive === of || exclusive === 'both';
}

/** True when a target holds a figure to be kept, or the hours in which something is promised to be open. */
export function isQuantified({ metric, calendar, within, atLeast, min, max, equals }: Target): boolean {
  if (metric === 'opening-hours' && calendar) return true;
  return [within, atLeast, min, max, equals].some((bound) => bound !== undefined);
}

/** True for the shape of a target. */
export function isTargetShape({ fields }: Shape): boolean {
  return fields !== undefined && Object.hasOwn(fields, 'atLeast');
}

/** True for a target as it is written out. */
export function isTarget(value: unknown): value is Target {
  return isMap(value) && typeof value.metric === 'string';
}
