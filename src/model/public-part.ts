import { once } from '../diagnostics/once.ts';
import { type Kind, kinds } from '../generated/kinds.ts';
import { filledIn } from '../language/shape/decode.ts';
import { isMap, isWritten } from '../language/shape/decoded.ts';
import type { Shape } from '../language/shape/shape.ts';
import type { Cell, Entity, Model, Reference } from './model.ts';
import { isRef } from './refs.ts';

/**
 * A model as people outside may see it: of every entity the fields that the schemas open to the public, the rest as if they were not
 * written. What is not opened is internal, a field that is new among it.
 */
export const publicPart = once((model: Model): Model => {
  const shown = once(<K extends Kind>(entity: Entity<K>): Entity<K> => {
    const value = openPart(kinds[entity.kind].shape, entity.value) ?? filledIn(kinds[entity.kind].shape, {});
    return {
      ...entity,
      value: value as Entity<K>['value'],
      parts: entity.parts.filter(({ path }) => isOpenAt(kinds[entity.kind].shape, path)),
      unread: new Set(),
    };
  });
  const ifOpen = <K extends Kind>(entity: Entity<K> | undefined): Entity<K> | undefined =>
    entity && kinds[entity.kind].isOpen ? (shown(entity as Entity) as unknown as Entity<K>) : undefined;
  const reference = (one: Reference): Reference[] => {
    const [from, to] = [ifOpen(one.from), ifOpen(one.to)];
    if (!from || (one.to && !to) || !isOpenAt(kinds[from.kind].shape, one.path)) return [];
    return [{ ...one, from, ...(to ? { to } : {}) }];
  };
  const cell = (one: Cell): Cell => ({
    ...one,
    value: openPart(kinds.cell.shape, one.value) as Cell['value'],
    from: one.from.flatMap((written) => ifOpen(written) ?? []),
  });
  return {
    ...model,
    engagement: shown(model.engagement as Entity) as Entity<'engagement'>,
    asIs: undefined,
    readings: (relies) => {
      const found = model.readings(relies);
      return found && { ...found, suggested: publicPart(found.suggested), without: publicPart(found.without) };
    },
    all: (kind) => model.all(kind).flatMap((entity) => ifOpen(entity) ?? []),
    find: (kind, id) => ifOpen(model.find(kind, id)),
    resolve: (ref) => ifOpen(model.resolve(ref)),
    outgoing: (entity) => model.outgoing(entity).flatMap(reference),
    incoming: (entity, from) => model.incoming(entity, from).flatMap(reference),
    lineage: (segment) => model.lineage(segment).flatMap((one) => ifOpen(one) ?? []),
    // Where its rows stand is nobody's business; what they say of an open kind is.
    rows: (entity) => model.rows(model.find(entity.kind, entity.id) ?? entity),
    cellsOf: (service, segment) => model.cellsOf(service, segment).map(cell),
    cells: () => model.cells().map(cell),
  };
});

const opensAny = once((shape: Shape): boolean => {
  const inside = [...Object.values(shape.fields ?? {}), shape.values, shape.items];
  return shape.isPublic === true || inside.some((inner) => inner !== undefined && opensAny(inner));
});

/** What of a value is open; undefined where nothing is. */
function openPart(shape: Shape, value: unknown): unknown {
  if (shape.isPublic) return value;
  if (isRef(value)) return opensAny(shape) ? value : undefined;
  if (Array.isArray(value)) {
    const { items } = shape;
    return items && opensAny(items) ? value.map((entry) => openPart(items, entry)) : undefined;
  }
  if (!isMap(value) || !opensAny(shape)) return undefined;
  const kept: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    const own = shape.fields?.[name] ?? shape.values;
    const part = own && isWritten(value, name) ? openPart(own, inner) : undefined;
    if (part !== undefined) kept[name] = part;
  }
  return filledIn(shape, kept);
}

function isOpenAt(shape: Shape, [step, ...rest]: Reference['path']): boolean {
  if (shape.isPublic || step === undefined) return opensAny(shape);
  const inner = typeof step === 'number' ? shape.items : (shape.fields?.[step] ?? shape.values);
  return inner !== undefined && isOpenAt(inner, rest);
}
