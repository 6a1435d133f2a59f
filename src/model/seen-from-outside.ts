import { once, onceEach } from '../diagnostics/once.ts';
import { type Kind, kinds } from '../generated/kinds.ts';
import type { Cell, Entity, Model, Reference } from './model.ts';
import { type Audience, type Eyes, eyesOf, isOpen, isOpenAt, keyOfAudience } from './seen/eyes.ts';
import { hidesEntries, seenValue } from './seen/value.ts';
import { ifSeen, isPartOf, kept, wholeOf, withhold } from './seen/withheld.ts';

export { type Audience, hidesEntries, ifSeen, kept, withhold };

/**
 * A model as an audience may see it. What is kept from it cannot be read: whoever tries is stopped, so that what is computed from it is kept
 * too, and nothing is said that is not so for what it leaves out. `ifSeen` tells what stands in its place.
 */
export function seenBy(model: Model, audience: Audience): Model {
  return audience === 'operational' ? model : seen(model, keyOfAudience(audience), () => partOf(model, audience));
}

/** True for whoever is none of the people inside: no finding is told to them. */
export function isOutside(audience: Audience): boolean {
  return audience === 'public' || typeof audience === 'object';
}

/** How much of a kind its schema leaves an audience, whatever there is of it: all, what is open or belongs to it, or nothing. */
export function leftOf(kind: Kind, audience: Audience): 'all' | 'some' | 'none' {
  if (audience === 'operational' || audience === 'executive') return 'all';
  const { seenBy, shape, outside } = kinds[kind];
  if (seenBy !== 'public' && (audience === 'public' || seenBy !== 'provider')) return 'none';
  return outside || shape.party ? 'some' : 'all';
}

const seen = onceEach<Model, Model>();

/** What an audience sees of a kind, for the models of which it does not see all. */
const lists = new WeakMap<Model, (kind: Kind) => readonly Entity[]>();

/** The entities of a kind that the reader may see, to list them. `model.all` is for who has to know of all. */
export function allSeen<K extends Kind>(model: Model, kind: K): readonly Entity<K>[] {
  return (lists.get(model)?.(kind) as readonly Entity<K>[] | undefined) ?? model.all(kind);
}

/** True where the reader does not see every entity of a kind, so that to count those in a list would mislead. */
export function hidesSome(model: Model, kind: Kind): boolean {
  return allSeen(model, kind).length < ifSeen(() => model.all(kind).length, Number.POSITIVE_INFINITY);
}

function partOf(model: Model, audience: Audience): Model {
  const eyes = eyesOf(model, audience);
  const shown = once((entity: Entity): Entity => {
    const part = eyes.seesEntity(entity) ? openEntity(entity, eyes) : closedEntity(entity);
    isPartOf(part, entity);
    return part;
  });
  const of = <K extends Kind>(entity: Entity<K>): Entity<K> => shown(entity as Entity) as Entity<K>;
  const found = <K extends Kind>(entity: Entity<K> | undefined): Entity<K> | undefined => {
    if (entity && !eyes.seesEntity(entity as Entity)) withhold();
    return entity && of(entity);
  };
  const reference = (one: Reference): Reference => {
    const isShown =
      eyes.seesEntity(one.from) && isOpenAt(one.from, one.path, eyes) && (!one.to || eyes.seesEntity(one.to));
    const ends = { from: shown(one.from), ...(one.to ? { to: shown(one.to) } : {}) };
    return isShown ? { ...one, ...ends } : closed({ ...ends, field: one.field, on: one.on }, ['path', 'ref']);
  };
  const cell = once(
    (one: Cell): Cell => ({ ...one, value: seenValue(kinds.cell.shape, one.value, eyes), from: one.from.map(of) }),
  );
  const seesKind = (kind: Kind) => eyes.seesAll || isOpen(kinds[kind].seenBy, eyes);
  const part: Model = {
    ...model,
    engagement: of(model.engagement),
    asIs: model.asIs && seenBy(model.asIs, audience),
    all: (kind) => {
      const all = model.all(kind);
      if (!seesKind(kind) || !all.every((entity) => eyes.seesEntity(entity as Entity))) withhold();
      return all.map(of);
    },
    find: (kind, id) => found(model.find(kind, id)),
    resolve: (ref) => found(model.resolve(ref)),
    outgoing: (entity) => model.outgoing(wholeOf(entity)).map(reference),
    incoming: (entity, from) => model.incoming(wholeOf(entity), from).map(reference),
    lineage: (segment) => model.lineage(wholeOf(segment)).map(of),
    rows: (entity) => model.rows(wholeOf(entity)),
    cellsOf: (service, segment) => model.cellsOf(service, segment).map(cell),
    cells: () => model.cells().map(cell),
    readings: (relies) => {
      const read = model.readings(relies);
      if (!read) return undefined;
      const { suggested, without } = read;
      return { ...read, suggested: seenBy(suggested, audience), without: seenBy(without, audience) };
    },
  };
  isPartOf(part, model);
  lists.set(part, (kind) => {
    const all: readonly Entity[] = model.all(kind);
    const some = all.filter(eyes.seesEntity);
    // A list that is empty for its reader alone is no list without entries.
    if (!seesKind(kind) || some.length < Math.min(all.length, 1)) withhold();
    return some.map(shown);
  });
  return part;
}

function openEntity(entity: Entity, eyes: Eyes): Entity {
  const { kind, id, ref, parts, evidenceReset } = entity;
  const open = { kind, id, ref, parts, evidenceReset, unread: new Set<string>() };
  let value: Entity['value'] | undefined;
  Object.defineProperty(open, 'value', {
    enumerable: true,
    get() {
      value ??= seenValue(kinds[kind].shape, entity.value, eyes);
      return value;
    },
  });
  const { override } = entity;
  if (override) Object.assign(open, { override: closed({ scenario: override.scenario }, ['raw']) });
  return closed(open, ['written']);
}

/** An entity that is kept from the reader. That there is one of its kind may be known, as a reference to or from it tells. */
function closedEntity({ kind }: Entity): Entity {
  return closed({ kind }, ['id', 'ref', 'value', 'parts', 'evidenceReset', 'unread', 'written', 'override']);
}

/** An object of which some fields cannot be read. */
function closed<T extends object>(part: object, fields: readonly (keyof T & string)[]): T {
  for (const field of fields) Object.defineProperty(part, field, { enumerable: true, get: withhold });
  return part as T;
}
