import type { Path } from '../diagnostics/finding.ts';
import { schemaType, unknownField } from '../generated/declarations.ts';
import { pointer } from './document.ts';
import { meantBy } from './meant.ts';
import { suggested } from './scalars/fault.ts';
import type { LocatedFault } from './shape/decode.ts';
import { fieldAt, isMap } from './shape/decoded.ts';
import type { Shape } from './shape/shape.ts';
import { wrongType } from './wrong-type.ts';

type Bound = 'minimum' | 'maximum' | 'minItems' | 'maxItems';

/** What a schema does not allow, and where: which of its words is broken, by which field where the holder of fields is meant. */
interface Misfit {
  word: 'type' | 'enum' | 'unknown' | 'required' | Bound;
  path: Path;
  value: unknown;
  shape: Shape;
  name: string;
}

/**
 * What the schema of a kind finds wrong with `raw`, as faults in a consultant's words. One mistake is one fault: an unknown key
 * that resembles a missing one swallows it, and a key without a value is left to the decoder. In an override nothing is required and null
 * deletes. `file` names the root where there is no path.
 */
export function checkShape(shape: Shape, raw: unknown, path: Path, file = '', override = false): LocatedFault[] {
  const misfits = misfitsOf(shape, raw, override);
  return misfits
    .filter((one) => one.value !== null && !(one.word === 'required' && isMisspelt(one, misfits)))
    .map((one) => faultOf(one, [...path, ...one.path], file));
}

/** True for what a schema finds nothing wrong with. */
export function fits(shape: Shape, raw: unknown): boolean {
  return misfitsOf(shape, raw, false).length === 0;
}

interface Walk {
  override: boolean;
  path: (string | number)[];
  found: Misfit[];
}

function misfitsOf(shape: Shape, raw: unknown, override: boolean): Misfit[] {
  const walk: Walk = { override, path: [], found: [] };
  look(shape, raw, walk);
  return walk.found;
}

function look(shape: Shape, value: unknown, walk: Walk): void {
  if (walk.override && value === null) return;
  const { type, enum: words, fields, values, items } = shape;
  if (type && !type.some((name) => isOfType[name](value))) {
    misfit(walk, 'type', shape, value);
    return;
  }
  if (words && !words.includes(String(value))) misfit(walk, 'enum', shape, value);
  if (typeof value === 'number') lookAtSize(value, 'minimum', 'maximum', shape, value, walk);
  if (Array.isArray(value)) {
    if (items) for (const [index, entry] of value.entries()) lookAt(index, items, entry, walk);
    lookAtSize(value.length, 'minItems', 'maxItems', shape, value, walk);
  } else if (isMap(value)) {
    if (fields) lookAtFields(shape, fields, value, walk);
    else if (values) for (const key in value) lookAt(key, values, value[key], walk);
  }
}

function lookAtSize(size: number, least: Bound, most: Bound, shape: Shape, value: unknown, walk: Walk): void {
  if (size < (shape[least] ?? size)) misfit(walk, least, shape, value);
  if (size > (shape[most] ?? size)) misfit(walk, most, shape, value);
}

function lookAt(step: string | number, shape: Shape, value: unknown, walk: Walk): void {
  walk.path.push(step);
  look(shape, value, walk);
  walk.path.pop();
}

/** Of a whole entity, what begins with x- is its author's own, and an override cannot say in which scenarios it holds. */
function lookAtFields(
  shape: Shape,
  fields: Readonly<Record<string, Shape>>,
  map: Record<string, unknown>,
  walk: Walk,
): void {
  const isEntity = walk.path.length === 0;
  for (const key in map) {
    if (Object.hasOwn(fields, key) && !(isEntity && walk.override && notOverridden.has(key)))
      lookAt(key, fields[key] ?? {}, map[key], walk);
    else if (!isEntity && walk.override && key === 'new') lookAt(key, newPart, map[key], walk);
    else if (!isEntity || !key.startsWith('x-')) misfit(walk, 'unknown', shape, map, key);
  }
  if (walk.override) return;
  for (const name of shape.required ?? []) if (map[name] === undefined) misfit(walk, 'required', shape, map, name);
}

function misfit({ path, found }: Walk, word: Misfit['word'], shape: Shape, value: unknown, name = ''): void {
  found.push({ word, path: [...path], value, shape, name });
}

const notOverridden = new Set(['scenarios', 'overrides', 'aliases']);
/** A part of an override can say that the base does not have it. */
const newPart: Shape = { type: ['boolean'] };

const isOfType: Readonly<Record<NonNullable<Shape['type']>[number], (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: Number.isFinite,
  integer: Number.isInteger,
  array: Array.isArray,
  object: isMap,
};

/** What other languages take for a comment. */
const comment = /\s+(?:\/\/|--).*$/;

function faultOf({ word, value, shape, name }: Misfit, path: Path, file: string): LocatedFault {
  const field = fieldAt(path) || file;
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  switch (word) {
    case 'unknown': {
      const known = Object.keys(shape.fields ?? {});
      const free = known.filter((field) => !(isMap(value) && Object.hasOwn(value, field)));
      const values = { field: name, within: field, allowed: known };
      const found = suggested(unknownField, 'unknown', values, meantBy(name, free), 'allowed');
      return { path: [...path, name], on: 'key', ...found };
    }
    case 'required': {
      const values = { field: name, within: field };
      return { path, on: 'key', fault: { code: 'INT008', message: 'missing', values } };
    }
    case 'enum': {
      const of = shape.enum ?? [];
      const bare = shown.replace(comment, '');
      const values = { field, value: shown, allowed: { type: 'any-of' as const, of } };
      const meant = of.includes(bare) ? bare : meantBy(bare, of);
      return { path, on: 'value', ...suggested(schemaType, 'notAllowed', values, meant) };
    }
    case 'type':
      return { path, on: 'value', fault: wrongType(field, value, expectedOf(shape), shape) };
    default: {
      const values = { field, value: shown, bound: word, limit: shape[word] ?? 0 };
      return { path, on: 'value', fault: { code: 'INT008', message: 'outOfRange', values } };
    }
  }
}

/** True when the same map has an unknown key that resembles the missing one. */
function isMisspelt(missing: Misfit, all: readonly Misfit[]): boolean {
  const place = pointer(missing.path);
  return all.some(
    ({ word, path, name }) =>
      word === 'unknown' && pointer(path) === place && meantBy(name, [missing.name]) === missing.name,
  );
}

/** The shape of what stands at a path. */
export function shapeAt(shape: Shape, steps: Path): Shape | undefined {
  let inner: Shape | undefined = shape;
  for (const step of steps) {
    if (typeof step === 'number') inner = inner?.items;
    else inner = inner?.fields && Object.hasOwn(inner.fields, step) ? inner.fields[step] : inner?.values;
  }
  return inner;
}

/** A path as a schema has it: `objectives.*.target` for that of one objective. */
export function patternAt(shape: Shape, steps: Path): string {
  return steps
    .map((step, index) => {
      if (typeof step === 'number') return '[]';
      const fields = shapeAt(shape, steps.slice(0, index))?.fields;
      return fields && Object.hasOwn(fields, step) ? step : '*';
    })
    .join('.')
    .replaceAll('.[]', '[]');
}

/** One word for the types that a schema allows. */
function expectedOf({ type = [] }: Shape): string {
  return type.includes('object') && type.includes('array') ? 'object' : String(type[0]);
}
