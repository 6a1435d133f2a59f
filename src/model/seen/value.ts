import { isMap, standsFor } from '../../language/shape/decoded.ts';
import type { Reach, Shape } from '../../language/shape/shape.ts';
import { isRef } from '../refs.ts';
import { type Eyes, isOpenIn } from './eyes.ts';
import { withhold } from './withheld.ts';

/** The value of an entity with what its reader may see: to read a field that is kept from them stops who reads, whether it is written or not. */
export function seenValue<T>(shape: Shape, value: T, eyes: Eyes): T {
  return part(shape, undefined, value, eyes) as T;
}

/** True for a map of which the reader does not see every entry. */
export function hidesEntries(map: unknown): boolean {
  return isMap(map) && Object.getOwnPropertyNames(map).length > Object.keys(map).length;
}

function part(shape: Shape, above: Reach | undefined, value: unknown, eyes: Eyes, name = ''): unknown {
  const reach = shape.seenBy ?? above;
  if (!isOpenIn(shape, above, eyes)) withhold();
  if (Array.isArray(value)) {
    const { items } = shape;
    return items ? value.map((one) => part(items, reach, one, eyes)) : value;
  }
  const inner = (field: string) => shape.fields?.[field] ?? shape.values;
  if (!isMap(value) || isRef(value) || (!shape.fields && !shape.values)) return eyes.told(value, name) ?? withhold();
  const kept: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(shape.fields ?? {}), ...Object.keys(value)])) {
    const own = inner(field);
    const isThere = Object.hasOwn(value, field);
    const isKept = !own || !isOpenIn(own, reach, eyes);
    if (!own || (!isThere && !isKept)) continue;
    Object.defineProperty(kept, field, {
      configurable: true,
      // The entries of others are not even counted.
      enumerable: !isThere || eyes.seesEntry(own, value[field], field),
      get() {
        if (!eyes.seesEntry(own, value[field], field)) withhold();
        const seen = part(own, reach, value[field], eyes, field);
        Object.defineProperty(kept, field, { value: seen, enumerable: true });
        return seen;
      },
    });
  }
  standsFor(kept, value, (field) => {
    const own = inner(field);
    return own !== undefined && !isOpenIn(own, reach, eyes);
  });
  return kept;
}
