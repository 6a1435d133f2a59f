import { isMap } from '../language/shape/decoded.ts';
import type { Shape } from '../language/shape/shape.ts';

/**
 * What an override makes of an entity, as data: texts, scalars and lists are replaced whole, maps of parts and of
 * fields are merged, an explicit null deletes (JSON merge patch, RFC 7396, along the shape).
 */
export function merge(shape: Shape | undefined, base: unknown, change: unknown): unknown {
  if (!isMap(change) || !isMap(base) || shape?.scalar) return withoutMarks(change);
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(change)) {
    if (key === 'new') continue;
    if (value === null) delete result[key];
    else result[key] = merge(fieldOf(shape, key), result[key], value);
  }
  return result;
}

function fieldOf(shape: Shape | undefined, key: string): Shape | undefined {
  if (shape?.fields && Object.hasOwn(shape.fields, key)) return shape.fields[key];
  return shape?.values;
}

/** A part that an override adds, without the mark that says so and without what it deletes. */
function withoutMarks(value: unknown): unknown {
  if (!isMap(value)) return value;
  const kept = Object.entries(value).filter(([key, inner]) => inner !== null && key !== 'new');
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutMarks(inner)]));
}
