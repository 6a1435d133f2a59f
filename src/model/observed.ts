import { once } from '../diagnostics/once.ts';
import type { Kind } from '../generated/kinds.ts';
import type { Cell, Entity, Model, Reference } from './model.ts';

/**
 * A model that notes in `read` which fields an answer asks it for, as `kind.field`: what the answer relies on. Names are not noted,
 * since nothing hangs on how a thing is called.
 */
export function observed(model: Model, read: Set<string>): Model {
  const note = (kind: string, ...fields: readonly (string | symbol)[]): void => {
    for (const field of fields) if (field !== 'name') read.add(`${kind}.${String(field)}`);
  };
  const watch = <Value extends object>(kind: string, value: Value): Value =>
    new Proxy(value, {
      get: (own, field) => {
        note(kind, field);
        return Reflect.get(own, field);
      },
      getOwnPropertyDescriptor: (own, field) => {
        note(kind, field);
        return Reflect.getOwnPropertyDescriptor(own, field);
      },
    });
  const seenOnce = once(
    (entity: Entity): Entity => but(entity, { value: { value: watch(entity.kind, entity.value), enumerable: true } }),
  );
  const seen = <K extends Kind>(entity: Entity<K>): Entity<K> => seenOnce(entity as Entity) as unknown as Entity<K>;
  const maybe = <K extends Kind>(entity: Entity<K> | undefined): Entity<K> | undefined => entity && seen(entity);
  const referenceOnce = once(
    (one: Reference): Reference =>
      but(one, {
        from: { value: seen(one.from), enumerable: true },
        to: {
          get: () => {
            noteField(one.from.kind, one.field);
            return maybe(one.to);
          },
          enumerable: true,
        },
      }),
  );
  const noteField = (kind: string, field: string): void => note(kind, ...field.split(/[.[]/).slice(0, 1));
  // Which there are of a kind hangs on which are retired.
  const noteKind = (kind: string): void => note(kind, '*', 'state', 'lifecycle');
  const noteCells = (): void => {
    for (const kind of ['cell', 'channel', 'service']) noteKind(kind);
    note('segment', 'parent');
  };
  const cell = (one: Cell): Cell => ({ ...one, value: watch('cell', one.value), from: one.from.map(seen) });
  return {
    ...model,
    engagement: seen(model.engagement),
    asIs: model.asIs && observed(model.asIs, read),
    all: (kind) => {
      noteKind(kind);
      return model.all(kind).map(seen);
    },
    find: (kind, id) => {
      note(kind, '*');
      return maybe(model.find(kind, id));
    },
    resolve: (ref) => {
      note(ref.kind, '*');
      return maybe(model.resolve(ref));
    },
    outgoing: (entity) => model.outgoing(entity).map(referenceOnce),
    incoming: (entity, from) => {
      if (from !== undefined) noteField(from.split('.', 1)[0] ?? '', from.slice(from.indexOf('.') + 1));
      return model.incoming(entity, from).map(referenceOnce);
    },
    lineage: (segment) => {
      note('segment', 'parent');
      return model.lineage(model.find('segment', segment.id) ?? segment).map(seen);
    },
    rows: (entity) => {
      note(entity.kind, 'data');
      return model.rows(model.find(entity.kind, entity.id) ?? entity);
    },
    cellsOf: (service, segment) => {
      noteCells();
      return model.cellsOf(service, segment).map(cell);
    },
    cells: () => {
      noteCells();
      note('service', 'segments');
      return model.cells().map(cell);
    },
  };
}

/** The same but for some fields. None of the others is read: it may be kept from whom the model is for. */
function but<T extends object>(one: T, fields: PropertyDescriptorMap): T {
  return Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(one), ...fields }) as T;
}
