import type { Path } from '../diagnostics/finding.ts';
import { byCodeUnits } from '../diagnostics/lists.ts';
import { type Kind, kinds } from '../generated/kinds.ts';
import { isMap } from '../language/shape/decoded.ts';
import type { Shape } from '../language/shape/shape.ts';
import type { Entity, Model } from './model.ts';
import { isRef, keyOf } from './refs.ts';
import { ifSeen } from './seen-from-outside.ts';
import { isTargetShape } from './targets.ts';

/** A field that two scenarios have otherwise. */
export interface FieldChange {
  path: Path;
  /** The path as a pattern, as labels are named: `steps.*.time.wait`. */
  field: string;
  shape: Shape;
  before: unknown;
  after: unknown;
}

/** An entity of both scenarios, with what is not the same. */
export interface EntityChange {
  before: Entity;
  after: Entity;
  fields: readonly FieldChange[];
}

/** What separates one model from another. Retired entities are in neither; one of another id by alias is changed, if only in its name. */
export interface ModelChanges {
  added: readonly Entity[];
  retired: readonly Entity[];
  changed: readonly EntityChange[];
}

/** Fields that say where an entity comes from or in which scenarios it is, not how the operation works. */
export const apart: readonly string[] = ['scenarios', 'overrides', 'aliases', 'tags', 'sources'];
/** What a scenario that changes an agreement does not inherit: its absence is no change of the agreement. */
const evidence: readonly string[] = ['capability', 'negotiation', 'valid'];
const compared = (Object.keys(kinds) as Kind[]).filter((kind) => kind !== 'engagement');

/**
 * Compares the entities of two models (scenarios, or states of one in time) kind by kind, and those of both field by field, by what their
 * values mean. What has another id by now is found by its aliases.
 */
export function compareModels(before: Model, after: Model): ModelChanges {
  const [added, retired, changed]: [Entity[], Entity[], EntityChange[]] = [[], [], []];
  const renamed = renamedIn(before, after);
  for (const kind of compared) {
    const old = new Map(before.all(kind).map((entity): [string, Entity] => [renamed(entity.ref), entity]));
    for (const entity of after.all(kind)) {
      const former = old.get(entity.ref);
      old.delete(entity.ref);
      if (!former) added.push(entity);
      else changed.push(...entityChange(former, entity, renamed));
    }
    retired.push(...old.values());
  }
  return { added, retired, changed };
}

/** The ref that what had a ref has by now. */
type Renamed = (ref: string) => string;

function renamedIn(before: Model, after: Model): Renamed {
  const now = new Map<string, string>();
  for (const kind of compared) {
    for (const { ref, id } of before.all(kind)) {
      const current = after.resolve({ type: 'ref', written: ref, kind, id });
      if (current && current.ref !== ref) now.set(ref, current.ref);
    }
  }
  if (now.size === 0) return (ref) => ref;
  const idOf = (kind: string, id: string): string => (now.get(`${kind}:${id}`) ?? `:${id}`).replace(/^\w*:/, '');
  return (ref) => {
    // The id of a cell is made of three others.
    const [, service, segment, channel] = /^cell:([^/]+)\/([^/]+)\/([^/]+)$/.exec(ref) ?? [];
    if (service === undefined || segment === undefined || channel === undefined) return now.get(ref) ?? ref;
    return `cell:${idOf('service', service)}/${idOf('segment', segment)}/${idOf('channel', channel)}`;
  };
}

/** Without cells of the channel map and rows of responsibilities, which come and go with what they name. */
export function withoutFollowing(entities: readonly Entity[], model: Model): Entity[] {
  const refs = new Set(entities.map(({ ref }) => ref));
  return entities.filter((entity) => {
    if (entity.kind !== 'cell' && entity.kind !== 'raci') return true;
    return !model.outgoing(entity).some(({ to }) => to && refs.has(to.ref));
  });
}

function entityChange(before: Entity, after: Entity, renamed: Renamed): EntityChange[] {
  // An entity without overrides is the same object in every scenario.
  if (before === after) return [];
  const reset = before.evidenceReset !== after.evidenceReset;
  const fields = fieldChanges(kinds[after.kind].shape, before.value, after.value, [], '', renamed).filter(
    ({ path }) => {
      const field = String(path[0]);
      return !apart.includes(field) && !(reset && evidence.includes(field));
    },
  );
  return fields.length === 0 && before.ref === after.ref ? [] : [{ before, after, fields }];
}

function fieldChanges(
  shape: Shape,
  before: unknown,
  after: unknown,
  path: Path,
  field: string,
  renamed: Renamed,
): FieldChange[] {
  const own = String(path.at(-1));
  if (meansTheSame(before, after, renamed, own)) return [];
  if (isWhole(shape) || !isMap(before) || !isMap(after)) return [{ path, field, shape, before, after }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const isMoved = isSequence(own) && inBoth(before, after).join() !== inBoth(after, before).join();
  const moved = isMoved ? [{ path, field, shape: nameList, before: namesIn(before), after: namesIn(after) }] : [];
  const changed = keys.flatMap((key) => {
    const named = shape.fields && Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
    const inner = named ?? shape.values;
    if (!inner) return [];
    const pattern = [field, named ? key : '*'].filter((step) => step !== '').join('.');
    return fieldChanges(inner, seenIn(before, key), seenIn(after, key), [...path, key], pattern, renamed);
  });
  return [...moved, ...changed];
}

/** The form of a list of names. */
const nameList: Shape = { items: { scalar: 'Text' } };

/** The entries of a sequence that another has too, in its order. */
function inBoth(one: object, other: object): string[] {
  return Object.keys(one).filter((key) => Object.hasOwn(other, key));
}

/** What the entries of a sequence are called. */
function namesIn(entries: Readonly<Record<string, unknown>>): unknown[] {
  return Object.entries(entries).map(([key, entry]) => (isMap(entry) && (entry.name ?? entry.customerAction)) || key);
}

/** What is told as one thing: a scalar, a list, and a target, whose figures mean nothing apart. */
function isWhole(shape: Shape): boolean {
  return isTargetShape(shape) || !(shape.fields || shape.values);
}

/** True for a field whose entries, of a list or a map, come one after the other; the order of any other says nothing. */
export function isSequence(field: string): boolean {
  return ['chain', 'escalatesTo', 'interactions', 'parallel', 'steps'].includes(field);
}

/** True for a list whose order says nothing: of names, words and figures, but in a sequence. */
export function isSet(list: readonly unknown[], field: string): boolean {
  return !isSequence(field) && list.every((entry) => !isMap(entry) || typeof entry.written === 'string');
}

/** True for values that mean the same, however they are written; `name` is that of the field. */
function meansTheSame(one: unknown, other: unknown, renamed: Renamed, name: string): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    const isAlike = (was: readonly unknown[], is: readonly unknown[]): boolean =>
      was.length === is.length && was.every((entry, index) => meansTheSame(entry, is[index], renamed, ''));
    const ordered = (list: readonly unknown[]) => (isSet(list, name) ? inOneOrder(list, renamed) : list);
    // Most lists are in the same order anyway.
    return isAlike(one, other) || (one.length === other.length && isAlike(ordered(one), ordered(other)));
  }
  if (!isMap(one) || !isMap(other)) return false;
  if (isRef(one) && isRef(other)) return renamed(keyOf(one)) === keyOf(other) && one.part === other.part;
  const [names, others] = [meaningful(one), meaningful(other)];
  if (isSequence(name) && names.join() !== others.join()) return false;
  return names.length === others.length && names.every((own) => meansTheSame(one[own], other[own], renamed, own));
}

/** Entries whose order says nothing, in an order that comes from what they mean. */
function inOneOrder(list: readonly unknown[], renamed: Renamed): readonly unknown[] {
  const key = (entry: unknown): string => {
    if (isRef(entry)) return `${renamed(keyOf(entry))}#${entry.part}`;
    return isMap(entry) ? JSON.stringify(meaningful(entry).map((name) => entry[name])) : String(entry);
  };
  return list.toSorted((one, other) => byCodeUnits(key(one), key(other)));
}

/** The fields of a value that say what it means: of a scalar, not how it is written. */
export function meaningful(value: Record<string, unknown>): string[] {
  const translated = isMap(value.by) && Object.keys(value.by).length > 0;
  const typed = typeof value.type === 'string' && (value.type !== 'text' || translated);
  return Object.keys(value).filter((name) => seenIn(value, name) !== undefined && !(typed && name === 'written'));
}

/** A field of a value; undefined where it is kept from whom the comparison is for, who is told of the others all the same. */
function seenIn(value: Record<string, unknown>, name: string): unknown {
  return ifSeen(() => value[name], undefined);
}
