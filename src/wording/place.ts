import { type Kind, kinds } from '../generated/kinds.ts';
import { isMap } from '../language/shape/decoded.ts';
import type { Shape } from '../language/shape/shape.ts';

/** Where a value stands: what its words are looked up by. */
export interface FieldPlace {
  kind: Kind;
  /** The path as a pattern. */
  field: string;
  shape: Shape;
}

/** A value and where it stands. */
export interface Found {
  value: unknown;
  place: FieldPlace;
}

/** The place of the entities of a kind. */
export function placeOfKind(kind: Kind): FieldPlace {
  return { kind, field: '', shape: kinds[kind].shape };
}

/** The place of a field of what has fields; undefined for a name that is none. */
export function fieldAt({ kind, field, shape }: FieldPlace, name: string): FieldPlace | undefined {
  const own = shape.fields && Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
  return own && { kind, field: field === '' ? name : `${field}.${name}`, shape: own };
}

/** The place of the entries of a map or a list. */
export function insideOf({ kind, field, shape }: FieldPlace): FieldPlace | undefined {
  if (shape.items) return { kind, field: `${field}[]`, shape: shape.items };
  return shape.values && { kind, field: `${field}.*`, shape: shape.values };
}

/** The entries of a map with free keys or of a list; those of anything else are none. */
export function entriesOf({ value, place }: Found): (Found & { id?: string })[] {
  const inner = insideOf(place);
  if (!inner) return [];
  if (Array.isArray(value)) return value.map((entry: unknown) => ({ value: entry, place: inner }));
  return isMap(value) ? Object.entries(value).map(([id, entry]) => ({ id, value: entry, place: inner })) : [];
}
