import type { Path } from '../../diagnostics/finding.ts';
import { once } from '../../diagnostics/once.ts';
import type { Ref } from '../../diagnostics/values.ts';
import { schemaType } from '../../generated/declarations.ts';
import { pointer } from '../document.ts';
import type { Fault, Parsed, ScalarContext } from '../scalars/contract.ts';
import { fault } from '../scalars/fault.ts';
import { scalarParsers } from '../scalars/index.ts';
import { none, sharedPath, sharedRef } from './alike.ts';
import { fill, isMap, keptOf } from './decoded.ts';
import { type Holder, isOpen, type KindsOf, parseReference } from './reference.ts';
import type { Shape } from './shape.ts';

/** A reference of an entity, and what its field allows. */
export interface FoundReference {
  /** Where it stands in the entity; that of a key above it (`field` is empty), in the document. */
  path: Path;
  on: 'key' | 'value';
  /** The path as a pattern: `targets.*.kpi`, `needs[]`. */
  field: string;
  allowed: readonly string[];
  ref: Ref;
}

/** An addressable part of an entity. */
export interface FoundPart {
  id: string;
  /** Name of the map of parts, such as `commitments`. */
  map: string;
  /** Where it stands in the entity. */
  path: Path;
}

/** A fault at its place in the document of the entity. */
export interface LocatedFault {
  fault: Fault;
  path: Path;
  on: 'key' | 'value';
}

export interface Decoded {
  /**
   * The entity with scalars and references parsed. What is faulty is left out, and so is what lacks a field that its schema
   * requires: an entry, a part or a field that is there is whole, as its type says. The entity itself may lack any field. A field
   * with a default is always there: `isWritten` tells whether the file has it.
   */
  value: Record<string, unknown>;
  references: FoundReference[];
  parts: readonly FoundPart[];
  faults: readonly LocatedFault[];
}

/** What a walk has found so far. */
interface Found extends Decoded {
  parts: FoundPart[];
  faults: LocatedFault[];
}

/** What the meaning of scalars and references depends on. */
export interface ReadContext extends ScalarContext {
  /** Known once everything was read: which kinds have an id in a scenario. */
  kindsOf?: KindsOf;
  /** The same reference by the id that what it names has today; absent where nothing has another one. */
  current?: (ref: Ref) => Ref;
}

export interface DecodeContext {
  read: ReadContext;
  /** Texts of scalars that the data does not show, by pointer from the document's root. */
  written: ReadonlyMap<string, string>;
  holder: Holder;
  /** Inside an override an explicit null deletes; elsewhere a key without a value is at fault. */
  override: boolean;
}

/**
 * Walks `raw` along its shape: parses scalars and references, and collects references, parts and faults.
 * `path` is that of `raw` in its document. Wrong YAML types and unknown keys are the validators' business: they are left out here.
 */
export function decode(shape: Shape, raw: unknown, path: Path, context: DecodeContext): Decoded {
  const found: Found = { value: {}, references: [], parts: [], faults: [] };
  const { read, written, holder, override } = context;
  const at = { read, written, holder, override, found, path: [...path], depth: path.length };
  const value = walk(rootOf(shape), raw, at);
  const { references, parts, faults } = found;
  return {
    value: isMap(value) ? value : {},
    // As long as it is, without the room that it has for more.
    references: [...references],
    parts: parts.length > 0 ? parts : none,
    faults: faults.length > 0 ? faults : none,
  };
}

interface Walk extends DecodeContext {
  found: Found;
  /** Where the walk is in the document; whoever keeps it takes a copy. */
  path: (string | number)[];
  /** How long that was at the start. */
  depth: number;
}

/** A shape inside another, and the way to it as a pattern; what is inside of it is known when it was met once. */
interface Spot {
  shape: Shape;
  field: string;
  named: Map<string, Spot>;
  values?: Spot;
  items?: Spot;
}

function spotOf(shape: Shape, field: string): Spot {
  return { shape, field, named: new Map(), values: undefined, items: undefined };
}

const rootOf = once((shape: Shape) => spotOf(shape, ''));

/** The spot of a field; undefined where the shape has none of that name. */
function namedIn({ named, shape: { fields }, field }: Spot, key: string): Spot | undefined {
  const known = named.get(key);
  if (known || !fields || !Object.hasOwn(fields, key)) return known;
  const spot = spotOf(fields[key] ?? {}, field === '' ? key : `${field}.${key}`);
  named.set(key, spot);
  return spot;
}

/** Walks what stands a step further. */
function below(step: string | number, spot: Spot, raw: unknown, context: Walk): unknown {
  context.path.push(step);
  const value = walk(spot, raw, context);
  context.path.pop();
  return value;
}

/** The text of the scalar here, where the data does not show it. */
function writtenHere({ written, path }: Walk): string | undefined {
  return written.size > 0 ? written.get(pointer(path)) : undefined;
}

function walk(spot: Spot, raw: unknown, context: Walk): unknown {
  if (raw === null || raw === undefined) return empty(context);
  const { shape, field } = spot;
  const { literals, scalar, items } = shape;
  if (typeof raw === 'string' && literals?.includes(raw)) return raw;
  if (scalar) {
    return parsed(scalarParsers[scalar](raw, writtenHere(context), context.read), 'value', context);
  }
  if (shape.text && typeof raw === 'string') return raw;
  if (shape.ref && !takes(shape, raw)) return reference(raw, shape.ref, field, 'value', context);
  if (Array.isArray(raw) && items) {
    spot.items ??= spotOf(items, `${field}[]`);
    const { items: inner } = spot;
    return keptOf(raw.map((entry, index) => below(index, inner, entry, context)));
  }
  if (isMap(raw)) return map(spot, raw, context);
  if (literals && !Array.isArray(raw)) {
    const values = { value: String(raw), allowed: { type: 'any-of' as const, of: literals } };
    return parsed(fault(schemaType, 'notAllowed', values), 'value', context);
  }
  // A value without a scalar type of its own: an enum, a boolean, a bounded number.
  if (shape.type && typeof raw !== shape.type) return undefined;
  return shape.fields || shape.values || items ? undefined : raw;
}

/** True for a list or a map where the shape has entries or fields for it. */
function takes(shape: Shape, raw: unknown): boolean {
  return Array.isArray(raw) ? shape.items !== undefined : isMap(raw) && (shape.fields ?? shape.values) !== undefined;
}

function empty(context: Walk): unknown {
  if (context.override && writtenHere(context) !== '') return null;
  context.found.faults.push(emptyAt([...context.path]));
  return undefined;
}

/** The fault of a key without a value. */
export function emptyAt(path: Path): LocatedFault {
  return { path, on: 'key', ...fault(schemaType, 'empty', { field: String(path.at(-1) ?? '') }) };
}

/** What was read; a fault is kept for its place, and nothing was read. */
function parsed(result: Parsed, on: 'key' | 'value', { found, path }: Walk): unknown {
  if (!('fault' in result)) return result.value;
  const { fault: wrong } = result;
  found.faults.push({ fault: wrong, path: [...path, ...(wrong.path ?? [])], on: wrong.on ?? on });
  return undefined;
}

function reference(
  raw: unknown,
  allowed: readonly string[],
  field: string,
  on: 'key' | 'value',
  context: Walk,
): unknown {
  const result = parseReference(raw, allowed, context.holder, context.read.kindsOf);
  if ('fault' in result) return parsed(result, on, context);
  const ref = sharedRef(context.read.current?.(result.ref) ?? result.ref, context.read);
  context.found.references.push({ path: sharedPath(context), on, field, allowed, ref });
  return isOpen(ref) ? undefined : ref;
}

function map(spot: Spot, raw: Record<string, unknown>, context: Walk): unknown {
  const result: Record<string, unknown> = {};
  const { shape, field } = spot;
  const { fields, values } = shape;
  if (!fields && !values) return undefined;
  for (const key in raw) {
    const named = namedIn(spot, key);
    if (named?.shape.overrides) continue;
    if (named) set(result, key, below(key, named, raw[key], context));
    else if (values && checkKey(shape, key, field, context)) {
      if (shape.parts) context.found.parts.push({ id: key, map: field, path: sharedPath(context, key) });
      spot.values ??= spotOf(values, `${field}.*`);
      set(result, key, below(key, spot.values, raw[key], context));
    }
  }
  const isWhole = field === '' || shape.required?.every((name) => Object.hasOwn(result, name)) !== false;
  if (!isWhole) return undefined;
  // What an override leaves out is what it does not change.
  if (!context.override) fill(result, defaultsOf(shape));
  return result;
}

/** The defaults of the fields of a shape, decoded. */
const defaultsOf = once(({ fields = {} }: Shape): Readonly<Record<string, unknown>> => {
  const found: Found = { value: {}, references: [], parts: [], faults: [] };
  const holder = { kind: '', id: '' };
  const read = { languages: [] };
  const context = { read, written: new Map(), holder, override: false, found, path: [], depth: 0 };
  for (const [name, field] of Object.entries(fields)) {
    if (field.default !== undefined) set(found.value, name, walk(spotOf(field, name), field.default, context));
  }
  return found.value;
});

function set(into: Record<string, unknown>, key: string, value: unknown): void {
  if (value !== undefined) into[key] = value;
}

function checkKey(shape: Shape, key: string, field: string, context: Walk): boolean {
  const { ref, also, scalar: type } = shape.keys ?? {};
  if (also?.includes(key)) return true;
  const before = context.found.faults.length;
  context.path.push(key);
  if (ref) reference(key, ref, `${field}.*`, 'key', context);
  else parsed(scalarParsers[type ?? 'Id'](key, undefined, context.read), 'key', context);
  context.path.pop();
  return context.found.faults.length === before;
}
