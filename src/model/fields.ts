import type { Path } from '../diagnostics/finding.ts';
import { once } from '../diagnostics/once.ts';
import { type Kind, kinds } from '../generated/kinds.ts';
import { isMap, isWritten, placedEntries, valueAt } from '../language/shape/decoded.ts';
import type { Shape } from '../language/shape/shape.ts';
import { type Entity, isRetired, type Model } from './model.ts';

/** A value of an entity and where it stands in it. */
export interface Field<T> {
  path: Path;
  value: T;
}

/** The way to a field in a kind's shape: names, `*` for every key of a map, `[]` for every entry of a list. */
type Pattern = readonly string[];

/**
 * Makes a search for the values of one sort in entities of any kind: those whose shape is `wanted` and which are such a value. The
 * shapes are walked once a kind for all searches, so that a search costs what it finds.
 */
export function fieldsOf<T>(
  wanted: (shape: Shape) => boolean,
  is: (value: unknown) => value is T,
): (entity: Entity) => Field<T>[] {
  const patterns = new Map<Kind, readonly Pattern[]>();
  return (entity) => {
    const known = patterns.get(entity.kind) ?? patternsOf(entity.kind, wanted);
    patterns.set(entity.kind, known);
    const found: Field<T>[] = [];
    for (const pattern of known) collect(entity.value, { pattern, path: [], is, found });
    return found;
  };
}

function patternsOf(kind: Kind, wanted: (shape: Shape) => boolean): Pattern[] {
  return waysIn(kinds[kind].shape).flatMap(({ way, shape }) => (wanted(shape) ? [way] : []));
}

/** What has a shape inside a kind, and the way to it. */
interface Way {
  way: Pattern;
  shape: Shape;
}

const waysIn = once((shape: Shape): Way[] => {
  const ways: Way[] = [];
  addWays(shape, [], ways);
  return ways;
});

function addWays({ fields, values, items }: Shape, way: Pattern, ways: Way[]): void {
  const add = (step: string, shape: Shape): void => {
    const own = [...way, step];
    ways.push({ way: own, shape });
    addWays(shape, own, ways);
  };
  for (const [name, field] of Object.entries(fields ?? {})) add(name, field);
  if (values) add('*', values);
  if (items) add('[]', items);
}

/** What is looked for below a value, and on what path it is now. */
interface Search<T> {
  pattern: Pattern;
  path: (string | number)[];
  is(value: unknown): value is T;
  found: Field<T>[];
}

function collect<T>(value: unknown, search: Search<T>): void {
  const { pattern, path, is, found } = search;
  const step = pattern[path.length];
  if (step === undefined) {
    if (is(value)) found.push({ path: [...path], value });
  } else if (Array.isArray(value)) {
    if (step === '[]') for (const [index, entry] of placedEntries(value)) collectAt(index, entry, search);
  } else if (isMap(value)) {
    if (step === '*') for (const key in value) collectAt(key, value[key], search);
    else if (isWritten(value, step)) collectAt(step, value[step], search);
  }
}

/** Collects what stands a step further. */
function collectAt<T>(step: string | number, value: unknown, search: Search<T>): void {
  search.path.push(step);
  collect(value, search);
  search.path.pop();
}

/** What YAML reads at a path of an entity: from the scenario's override where that says it. */
export function writtenAt(entity: Entity, path: Path): unknown {
  const changed = entity.override && valueAt(entity.override.raw, path);
  return changed ?? valueAt(entity.written.raw, path);
}

/** The reference of what stands at a path: of the part that it is in, else of the entity. */
export function subjectAt(entity: Entity, path: Path): string {
  const part = entity.parts.findLast((candidate) => candidate.path.every((step, index) => path[index] === step));
  return part ? `${entity.ref}#${part.id}` : entity.ref;
}

/** A path without the positions in lists: what it names stays the same when other entries are put before it. */
export function fieldName(path: Path): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

/** True for an entity of that kind. */
export function isKind<K extends Kind>(entity: Entity, kind: K): entity is Entity & Entity<K> {
  return entity.kind === kind;
}

/** What is named of some kinds and is not there: retired, or of another scenario. As reference, each once. */
export function goneOf(model: Model, among: readonly string[]): string[] {
  const named = everyEntity(model).flatMap((entity) => model.outgoing(entity));
  const gone = named.filter(({ ref, to }) => among.includes(ref.kind) && (!to || isRetired(to)));
  return [...new Set(gone.map(({ ref: { kind, id } }) => `${kind}:${id}`))];
}

const kindNames = Object.keys(kinds) as Kind[];

/** Every entity of a scenario that is not retired, the engagement first, by kind. */
export function everyEntity(model: Model): Entity[] {
  return [model.engagement, ...kindNames.flatMap((kind): readonly Entity[] => model.all(kind))];
}
