import type { Path, Place } from '../../diagnostics/finding.ts';
import { onceEach } from '../../diagnostics/once.ts';
import type { Value } from '../../diagnostics/values.ts';
import { type Kind, kinds } from '../../generated/kinds.ts';
import { shapeAt } from '../../language/schema.ts';
import { isMap, placedEntries, valueAt } from '../../language/shape/decoded.ts';
import type { Shape } from '../../language/shape/shape.ts';
import { type Cell, type Entity, type Model, placeOf } from '../../model/model.ts';
import { isRef } from '../../model/refs.ts';
import { plainScalars } from './signatures.ts';

/** Something of a model as expressions see it, and where it stands. */
export interface ModelNode {
  model: Model;
  /** The entity, or that which it is part of, or which names it; undefined for a stage of the engagement. */
  entity: Entity | undefined;
  /** Undefined where nothing is written. */
  value: unknown;
  shape: Shape;
  path: Path;
  /** Its id, or the key under which it stands. */
  id?: string | undefined;
  /** The cell that holds for a segment, where it is one. */
  cell?: Cell | undefined;
  /** The entry of a list, whose place is its value. */
  listed?: boolean | undefined;
}

/**
 * An entity, a part of one, a map in it or a value with fields of its own. Every field of its shape can be asked for: null or, where it
 * would have fields, nothing (`present`) where it is not written; a list where several may be (the entries of a map with free keys too); and
 * what it names where it refers to something. The language asks a `Map` for its fields by `get`, which is many times as fast as a proxy.
 */
export class Seen implements ModelNode {
  readonly model: Model;
  readonly entity: Entity | undefined;
  readonly value: unknown;
  readonly shape: Shape;
  readonly path: Path;
  readonly id: string | undefined;
  readonly cell: Cell | undefined;
  readonly listed: boolean | undefined;

  constructor({ model, entity, value, shape, path, id, cell, listed }: ModelNode) {
    this.model = model;
    this.entity = entity;
    this.value = value;
    this.shape = shape;
    this.path = path;
    this.id = id;
    this.cell = cell;
    this.listed = listed;
  }

  get(key: string): unknown {
    return fieldIn(this, key);
  }
}

const entityOnce = onceEach<Model, Seen>();

/** The way to the whole of an entity. */
const whole: Path = [];

/** An entity: the same object whenever it is asked for. */
export function seenEntity(model: Model, entity: Entity): Seen {
  const { kind, ref, value, id } = entity;
  return entityOnce(model, ref, () => new Seen({ model, entity, value, shape: kinds[kind].shape, path: whole, id }));
}

/** What is behind a value of an expression; undefined for one that is no entity, part or map. */
export function nodeOf(value: unknown): ModelNode | undefined {
  return value instanceof Seen ? value : undefined;
}

/** Whether something is written. */
export function isPresent(value: unknown): boolean {
  const node = nodeOf(value);
  if (!node) return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  return (
    node.value !== undefined && !(isMap(node.value) && node.path.length > 0 && Object.keys(node.value).length === 0)
  );
}

/** A cell as it holds for a segment, at the place of the written one that weighs most. */
export function seenCell(model: Model, cell: Cell): Seen[] {
  const entity = cell.from.at(-1);
  const { value } = cell;
  return entity ? [new Seen({ model, entity, value, shape: kinds.cell.shape, path: whole, id: entity.id, cell })] : [];
}

/** What a cell names. Of what does not exist every field can be asked for. */
export function seenNamed(model: Model, kind: Kind, id: string): Seen {
  const entity = model.find(kind, id);
  if (entity) return seenEntity(model, entity);
  return new Seen({ model, entity: undefined, value: undefined, shape: kinds[kind].shape, path: whole, id });
}

/** A part of an entity, or a field of it. */
export function seenPart(model: Model, entity: Entity, path: Path, value = valueAt(entity.value, path)): Seen {
  const shape = shapeAt(kinds[entity.kind].shape, path) ?? {};
  return new Seen({ model, entity, value, shape, path, id: String(path.at(-1)) });
}

/** Where something stands: an entity and a part at their name, the entry of a list and a field at its value. */
export function placeOfSeen({ entity, path, listed }: ModelNode, on?: 'key' | 'value'): Place {
  if (!entity) throw new Error('no place for what no file holds');
  return placeOf(entity, path, on ?? (path.length > 0 && listed ? 'value' : 'key'));
}

/** `need:cover`, `charter:homes#answer`; of what is neither an entity nor a part, its id. */
export function refOf({ entity, path, id, listed }: ModelNode): string {
  if (!entity || listed) return id ?? '';
  return path.length > 0 ? `${entity.ref}#${id}` : entity.ref;
}

/** A value of an expression as messages show it: things by their names. */
export function shown(value: unknown): Value {
  if (Array.isArray(value)) return value.map((one) => shown(one) as string);
  if (typeof value === 'bigint') return Number(value);
  const node = nodeOf(value);
  if (!node) return (value ?? '') as Value;
  if (node.shape.scalar) return (node.value ?? '') as Value;
  const { name, statement } = (isMap(node.value) ? node.value : {}) as Record<string, Value | undefined>;
  return name ?? statement ?? node.id ?? '';
}

/** What a field holds, as expressions see it. */
export function fieldIn(node: ModelNode, key: string): unknown {
  const { fields } = node.shape;
  const value = isMap(node.value) && Object.hasOwn(node.value, key) ? node.value[key] : undefined;
  if (!fields || !Object.hasOwn(fields, key)) return value ?? (key === 'id' ? node.id : undefined) ?? null;
  const shape = fields[key] ?? {};
  if (isPlain(shape)) return value ?? null;
  return fieldValue(node, node.path, key, value, shape, node.listed);
}

/** What stands a step below a place of a thing. */
function fieldValue(
  holder: ModelNode,
  above: Path,
  step: string | number,
  value: unknown,
  shape: Shape,
  listed: boolean | undefined,
): unknown {
  const { model, entity, cell } = holder;
  const inner = shape.items ?? shape.values;
  if (inner) {
    const entries = Array.isArray(value) ? placedEntries(value) : isMap(value) ? Object.entries(value) : [];
    const path = entries.length > 0 ? [...above, step] : above;
    return entries.map(([at, entry]) => fieldValue(holder, path, at, entry, inner, shape.items !== undefined));
  }
  if (shape.ref && !(shape.fields && isMap(value) && !isRef(value))) {
    const ref = isRef(value) ? value : undefined;
    const found = ref && model.resolve(ref);
    if (found) return seenEntity(model, found);
    // Of what is not written, or names nothing that exists, every field can be asked for.
    const of = shapeOf(ref?.kind ?? shape.ref[0]);
    const what = ref && { written: ref.written };
    const id = ref?.id ?? String(step);
    return new Seen({ model, entity, value: what, shape: of, path: [...above, step], id, cell, listed });
  }
  if (isPlain(shape)) return value ?? null;
  return new Seen({ model, entity, value, shape, path: [...above, step], id: String(step), cell, listed });
}

/** True for what has no fields, and no place that is asked for. */
function isPlain({ fields, items, values, ref, scalar }: Shape): boolean {
  return !fields && !items && !values && !ref && !(scalar && !plainScalars.has(scalar));
}

function shapeOf(kind = ''): Shape {
  const [name = ''] = kind.split('#');
  return Object.hasOwn(kinds, name) ? kinds[name as Kind].shape : {};
}
