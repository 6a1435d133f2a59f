import type { Path } from '../../diagnostics/finding.ts';
import { once } from '../../diagnostics/once.ts';
import type { Ref } from '../../diagnostics/values.ts';
import { schemaType } from '../../generated/declarations.ts';
import { pointer } from '../document.ts';
import type { Fault, Parsed, ScalarContext } from '../scalars/contract.ts';
import { fault } from '../scalars/fault.ts';
import { scalarParsers } from '../scalars/index.ts';
import { filled, isMap, keptOf } from './decoded.ts';
import { type Holder, isOpen, type KindsOf, parseReference } from './reference.ts';
import type { Shape } from './shape.ts';

/** A reference of an entity, where it stands, and what its field allows. */
export interface FoundReference {
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
  parts: FoundPart[];
  faults: LocatedFault[];
}

/** What the meaning of scalars and references depends on. */
export interface ReadContext extends ScalarContext {
  /** Known once everything was read: which kinds have an id in a scenario. */
  kindsOf?: KindsOf;
}

export interface DecodeContext extends ReadContext {
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
  const found: Decoded = { value: {}, references: [], parts: [], faults: [] };
  const value = walk(shape, raw, path, '', { ...context, found });
  if (isMap(value)) found.value = value;
  return found;
}

interface Walk extends DecodeContext {
  found: Decoded;
}

function walk(shape: Shape, raw: unknown, path: Path, field: string, context: Walk): unknown {
  if (raw === null || raw === undefined) return empty(path, context);
  const { literals, scalar, items } = shape;
  if (typeof raw === 'string' && literals?.includes(raw)) return raw;
  if (scalar) {
    return parsed(scalarParsers[scalar](raw, context.written.get(pointer(path)), context), path, 'value', context);
  }
  if (shape.text && typeof raw === 'string') return raw;
  if (shape.ref && !takes(shape, raw)) return reference(raw, shape.ref, path, field, 'value', context);
  if (Array.isArray(raw) && items) {
    return keptOf(raw.map((entry, index) => walk(items, entry, [...path, index], `${field}[]`, context)));
  }
  if (isMap(raw)) return map(shape, raw, path, field, context);
  if (literals && !Array.isArray(raw)) {
    const values = { value: String(raw), allowed: { type: 'any-of' as const, of: literals } };
    return parsed(fault(schemaType, 'notAllowed', values), path, 'value', context);
  }
  // A value without a scalar type of its own: an enum, a boolean, a bounded number.
  return shape.fields || shape.values || items ? undefined : raw;
}

/** True for a list or a map where the shape has entries or fields for it. */
function takes(shape: Shape, raw: unknown): boolean {
  return Array.isArray(raw) ? shape.items !== undefined : isMap(raw) && (shape.fields ?? shape.values) !== undefined;
}

function empty(path: Path, context: Walk): unknown {
  if (context.override && context.written.get(pointer(path)) !== '') return null;
  context.found.faults.push(emptyAt(path));
  return undefined;
}

/** The fault of a key without a value. */
export function emptyAt(path: Path): LocatedFault {
  return { path, on: 'key', ...fault(schemaType, 'empty', { field: String(path.at(-1) ?? '') }) };
}

/** What was read; a fault is kept for its place, and nothing was read. */
function parsed(result: Parsed, path: Path, on: 'key' | 'value', { found }: Walk): unknown {
  if (!('fault' in result)) return result.value;
  const { fault: wrong } = result;
  found.faults.push({ fault: wrong, path: wrong.path ? [...path, ...wrong.path] : path, on: wrong.on ?? on });
  return undefined;
}

function reference(
  raw: unknown,
  allowed: readonly string[],
  path: Path,
  field: string,
  on: 'key' | 'value',
  context: Walk,
): unknown {
  const result = parseReference(raw, allowed, context.holder, context.kindsOf);
  if ('fault' in result) return parsed(result, path, on, context);
  context.found.references.push({ path, on, field, allowed, ref: result.ref });
  return isOpen(result.ref) ? undefined : result.ref;
}

function map(shape: Shape, raw: Record<string, unknown>, path: Path, field: string, context: Walk): unknown {
  const result: Record<string, unknown> = {};
  const { fields, values } = shape;
  if (!fields && !values) return undefined;
  for (const [key, inner] of Object.entries(raw)) {
    const named = fields && Object.hasOwn(fields, key) ? fields[key] : undefined;
    const at = [...path, key];
    if (named?.overrides) continue;
    if (named) set(result, key, walk(named, inner, at, field === '' ? key : `${field}.${key}`, context));
    else if (values && checkKey(shape, key, at, field, context)) {
      if (shape.parts) context.found.parts.push({ id: key, map: field, path: at });
      set(result, key, walk(values, inner, at, `${field}.*`, context));
    }
  }
  const isWhole = field === '' || shape.required?.every((name) => Object.hasOwn(result, name)) !== false;
  if (!isWhole) return undefined;
  // What an override leaves out is what it does not change.
  return context.override ? result : filled(result, defaultsOf(shape));
}

/** The defaults of the fields of a shape, decoded. */
const defaultsOf = once(({ fields = {} }: Shape): Readonly<Record<string, unknown>> => {
  const found: Decoded = { value: {}, references: [], parts: [], faults: [] };
  const context = { languages: [], written: new Map(), holder: { kind: '', id: '' }, override: false, found };
  for (const [name, field] of Object.entries(fields)) {
    if (field.default !== undefined) set(found.value, name, walk(field, field.default, [], name, context));
  }
  return found.value;
});

function set(into: Record<string, unknown>, key: string, value: unknown): void {
  if (value !== undefined) into[key] = value;
}

function checkKey(shape: Shape, key: string, path: Path, field: string, context: Walk): boolean {
  const { ref, also, scalar: type } = shape.keys ?? {};
  if (also?.includes(key)) return true;
  const before = context.found.faults.length;
  if (ref) reference(key, ref, path, `${field}.*`, 'key', context);
  else parsed(scalarParsers[type ?? 'Id'](key, undefined, context), path, 'key', context);
  return context.found.faults.length === before;
}
