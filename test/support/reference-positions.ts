import { type Kind, kinds } from '../../src/generated/kinds.ts';
import type { Shape } from '../../src/language/shape/shape.ts';

/** A place of a kind's shape where a reference stands. */
export interface ReferencePosition {
  kind: Kind;
  /** As in messages: `targets.*.kpi`; a key that is a reference ends in `key`. */
  name: string;
  allowed: readonly string[];
  /** The entity's fields with the reference, and whatever the fields above it need, set. */
  write(reference: string): Record<string, unknown>;
}

type Wrap = (inner: unknown) => unknown;

/** Every place of a kind where its schema says `x-ref` or `x-key-ref`, the keys of the channel map left aside. */
export function referencePositions(kind: Kind): ReferencePosition[] {
  const found: ReferencePosition[] = [];
  walk(kinds[kind].shape, [], (inner) => inner, {});
  return found;

  function add(name: string, allowed: readonly string[], wrap: Wrap, beside: Record<string, unknown>): void {
    found.push({
      kind,
      name,
      allowed,
      write: (reference) => ({ ...beside, ...(wrap(reference) as Record<string, unknown>) }),
    });
  }

  function walk(shape: Shape, way: readonly string[], wrap: Wrap, beside: Record<string, unknown>): void {
    const { ref, keys, values, items, fields = {} } = shape;
    if (ref) add(way.join('.'), ref, wrap, beside);
    if (keys?.ref) add([...way, 'key'].join('.'), keys.ref, (key) => wrap({ [String(key)]: filler(values) }), beside);
    for (const [name, field] of Object.entries(fields)) {
      walk(field, [...way, name], (inner) => wrap({ [name]: inner }), beside);
    }
    if (items) walk(items, [...way, '[]'], (inner) => wrap([inner]), beside);
    if (values) {
      const { key, needs } = existingKey(keys);
      walk(values, [...way, '*'], (inner) => wrap({ [key]: inner }), { ...beside, ...needs });
    }
  }
}

/** What stands under a key when only the key matters. */
function filler(values: Shape | undefined): unknown {
  if (values?.ref?.includes('emotion')) return 'neutral';
  if (values?.ref) return 'base';
  return values?.scalar === 'Text' ? 'text' : {};
}

/** A key that raises no finding itself, and the parts of the entity that it names. */
function existingKey(keys: Shape['keys']): { key: string; needs: Record<string, unknown> } {
  const [ref] = keys?.ref ?? [];
  const [also] = keys?.also ?? [];
  if (also !== undefined) return { key: also, needs: {} };
  if (ref === 'scenario') return { key: 'to-be', needs: {} };
  if (ref !== undefined && Object.hasOwn(kinds, ref)) return { key: 'base', needs: {} };
  if (ref?.startsWith('#')) return { key: 'part', needs: { [ref.slice(1)]: { part: { metric: 'asa' } } } };
  return { key: keys?.scalar === 'Weekdays' ? 'mon' : 'part', needs: {} };
}
