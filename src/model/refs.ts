import type { Ref } from '../diagnostics/values.ts';

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
export function keyOf({ kind, id }: Ref): string {
  return `${kind}:${id}`;
}
