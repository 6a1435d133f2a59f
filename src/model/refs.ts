import type { Ref, Text } from '../diagnostics/values.ts';
import type { Entity, Model } from './model.ts';

/** True for what the decoder made of a reference: a list in its place, which a rule tells of, is none. */
export function isRef(value: unknown): value is Ref {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'ref';
}

/** The references of a field that may be written wrongly. */
export function refs(value: readonly Ref[] | undefined): readonly Ref[] {
  return Array.isArray(value) ? value.filter(isRef) : [];
}

/** References without doubles. */
export function unique(list: readonly (Ref | undefined)[]): Ref[] {
  const known = new Map(list.filter(isRef).map((ref) => [keyOf(ref), ref]));
  return [...known.values()];
}

/** `area:branches` */
export function keyOf({ kind, id }: Pick<Ref, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

/** The reference that leads to an entity. */
export function refTo({ kind, id, ref }: Entity): Ref {
  return { type: 'ref', written: ref, kind, id };
}

/** The entity of `area:branches`; an alias leads to it. */
export function entityAt(model: Model, ref: string): Entity | undefined {
  const [kind = '', ...id] = ref.split(':');
  return model.resolve({ type: 'ref', written: ref, kind, id: id.join(':') });
}

/** The reference by the id that the entity has today: an alias leads to it. */
export function currentRef(model: Model, ref: Ref): Ref {
  const found = model.resolve(ref);
  return found ? refTo(found) : ref;
}

/** `area:branches`, by the id that the entity has today. */
export function currentKey(model: Model, ref: Ref): string {
  return model.resolve(ref)?.ref ?? keyOf(ref);
}

/** The same of what may be a part: `process:repair#mend`. */
export function currentPlace(model: Model, ref: Ref): string {
  const key = currentKey(model, ref);
  return ref.part === undefined ? key : `${key}#${ref.part}`;
}

/** True for references that lead to the same thing, by whatever name; what says nothing is about nothing else. */
export function isSamePlace(model: Model, one: Ref | undefined, other: Ref | undefined): boolean {
  return one !== undefined && other !== undefined && currentPlace(model, one) === currentPlace(model, other);
}

/** What an entity is called; its id where it has no name. */
export function nameOf({ value, id }: { value: object; id: string }): Text | string {
  return (value as { name?: Text }).name ?? id;
}

/** What a reference names is called; what was written where that has no name or is not there. */
export function nameFor(model: Model, ref: Ref): Text | string {
  const { name } = (model.resolve(ref)?.value ?? {}) as { name?: Text };
  return name ?? ref.written;
}
