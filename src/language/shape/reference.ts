import { once } from '../../diagnostics/once.ts';
import type { AnyOf, Ref, Text } from '../../diagnostics/values.ts';
import { wrongKindRef } from '../../generated/declarations.ts';
import { type Kind, kinds } from '../../generated/kinds.ts';
import { pseudoKindWords } from '../../generated/words/language.ts';
import { meantBy } from '../meant.ts';
import type { Fault } from '../scalars/contract.ts';
import { fault } from '../scalars/fault.ts';

/** Words before the colon of a reference that are no collections: what they name stands in tom.yaml or in the channel map. */
export const pseudoKinds: readonly string[] = Object.keys(pseudoKindWords);

/** Every word that may stand before the colon of a reference. */
export const referenceKinds: readonly string[] = [...Object.keys(kinds), ...pseudoKinds];

const form = /^(?:(\p{L}[\p{L}-]*):)?([^#]*?)(?:#(.*))?$/u;

/** The entity that a reference without a kind, or to one of its own parts, stands in. */
export interface Holder {
  kind: string;
  id: string;
}

/** One entry of an `x-ref` list, read. */
interface Target {
  kind: string;
  part: 'none' | 'required' | 'optional';
  /** The map of parts in which that is. */
  map: string | undefined;
  own: boolean;
}

/** Which of some kinds have something of an id. */
export type KindsOf = (id: string, among: readonly string[]) => readonly string[];

/**
 * Reads a reference as the field's `x-ref` allows it. Whether what it names exists is the model's business; so is the kind of a
 * bare id where several are allowed: it stays open (`kind` is empty) until `kindsOf` knows the one that has it.
 */
export function parseReference(
  raw: unknown,
  allowed: readonly string[],
  holder: Holder,
  kindsOf?: KindsOf,
): { ref: Ref } | { fault: Fault } {
  if (typeof raw !== 'string' || raw.trim() === '') {
    return fault(wrongKindRef, 'notAReference', { found: JSON.stringify(raw), allowed: forms(allowed) });
  }
  const [, kind, id = '', part] = form.exec(raw.trim()) ?? [];
  if (kind !== undefined) return withKind(raw, kind, id, part, allowed);
  const [only, ...others] = targetsOf(allowed);
  if (only && others.length === 0) {
    if (!only.own || part !== undefined) return withKind(raw, only.kind, id, part, allowed);
    return { ref: refTo(raw, holder.kind, holder.id, id) };
  }
  const settled = kindsOf && settle(id, part, allowed, kindsOf);
  return { ref: refTo(raw, settled?.is === 'settled' ? settled.kind : '', id, part) };
}

function refTo(written: string, kind: string, id: string, part: string | undefined): Ref {
  return part === undefined ? { type: 'ref', written, kind, id } : { type: 'ref', written, kind, id, part };
}

/** True for a reference to a bare id whose kind is not known. */
export function isOpen(ref: Ref): boolean {
  return ref.kind === '';
}

/** What a bare id names where several kinds are allowed. */
export type Settled =
  | { is: 'settled'; kind: string }
  | { is: 'nothing' }
  /** Several kinds have it. */
  | { is: 'ambiguous'; kinds: readonly string[] }
  /** A kind that has it is allowed with a part only, or only without. */
  | { is: 'misfit'; message: 'partMissing' | 'partNotAllowed' };

/** Finds the kind of a bare id among those that a field allows, of which a part is or is not written. */
export function settle(id: string, part: string | undefined, allowed: readonly string[], kindsOf: KindsOf): Settled {
  const targets = targetsOf(allowed);
  const having = kindsOf(
    id,
    targets.map((target) => target.kind),
  );
  if (having.length === 0) return { is: 'nothing' };
  const fitting = having.filter((kind) => targets.some((target) => target.kind === kind && fits(target, part)));
  const [only] = fitting;
  if (only === undefined) return { is: 'misfit', message: part === undefined ? 'partMissing' : 'partNotAllowed' };
  return fitting.length === 1 ? { is: 'settled', kind: only } : { is: 'ambiguous', kinds: fitting };
}

function fits(target: Target, part: string | undefined): boolean {
  return target.part !== (part === undefined ? 'required' : 'none');
}

function withKind(
  raw: string,
  kind: string,
  id: string,
  part: string | undefined,
  allowed: readonly string[],
): { ref: Ref } | { fault: Fault } {
  const targets = targetsOf(allowed);
  const named = targets.filter((target) => target.kind === kind);
  if (named.some((target) => fits(target, part))) return { ref: refTo(raw, kind, id, part) };
  const values = { value: raw, kind: kindLabel(kind), written: kind, allowed: forms(allowed) };
  const correct = (word: string): string => `${word}:${raw.slice(raw.indexOf(':') + 1)}`;
  const singular = singulars.get(kind);
  if (singular !== undefined) {
    return fault(wrongKindRef, 'pluralKind', { ...values, corrected: correct(singular) }, 'singular');
  }
  if (named.length === 0) {
    if (referenceKinds.includes(kind)) return fault(wrongKindRef, 'wrongKind', values);
    const names = targets.map((target) => target.kind);
    const meant = meantBy(kind, names);
    if (meant === undefined) return fault(wrongKindRef, 'unknownKind', values);
    return fault(wrongKindRef, 'unknownKind', { ...values, corrected: correct(meant) }, 'singular');
  }
  if (part === undefined) return fault(wrongKindRef, 'partMissing', values);
  return fault(wrongKindRef, 'partNotAllowed', { ...values, part });
}

/** The entries of an `x-ref` list, read. */
export const targetsOf = once((allowed: readonly string[]): readonly Target[] => allowed.map(readTarget));

function readTarget(entry: string): Target {
  const [kind = '', map] = entry.split('#');
  const part = map === undefined ? 'none' : map.endsWith('?') ? 'optional' : 'required';
  return { kind, part, map: map?.replace('?', ''), own: kind === '' };
}

/** The kinds by the names of their collections, where those are others. */
const singulars: ReadonlyMap<string, string> = new Map(
  Object.entries(kinds).flatMap(([kind, { collection }]) => (collection === kind ? [] : [[collection, kind]])),
);

/** How each allowed target is written: `segment:id#part`. */
export function forms(allowed: readonly string[]): AnyOf {
  const of = allowed.map((entry) => {
    const { kind, part, own } = readTarget(entry);
    if (own) return 'id';
    return `${kind}:id${part === 'required' ? '#part' : ''}`;
  });
  return { type: 'any-of', of };
}

/** The name of a kind for messages, in every language of tom. */
export function kindLabel(kind: string): Text {
  const pseudo: Readonly<Record<string, Text['by']>> = pseudoKindWords;
  const by = Object.hasOwn(kinds, kind) ? kinds[kind as Kind].label : (pseudo[kind] ?? { en: kind, es: kind });
  return { type: 'text', written: kind, by };
}
