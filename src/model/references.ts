import type { Ref, Text } from '../diagnostics/values.ts';
import { type Kind, kinds } from '../generated/kinds.ts';
import type { WrittenEntity } from '../language/entity.ts';
import { fold } from '../language/scalars/fold.ts';
import type { FoundReference } from '../language/shape/decode.ts';
import { isOpen, type KindsOf, referenceKinds, type Settled, settle } from '../language/shape/reference.ts';
import type { Directory } from './directory.ts';
import { type Entity, isRetired } from './model.ts';

/** What became of a reference. */
export type Resolution =
  | { is: 'resolved'; to?: Entity }
  /** `named` is the id of what is called as it is written. */
  | { is: 'dangling'; what: 'entity' | 'part' | 'word'; candidates: readonly string[]; named?: string; holder?: Entity }
  | { is: 'retired'; to: Entity }
  /** It exists in another scenario. */
  | { is: 'absent'; elsewhere: WrittenEntity }
  /** A bare id whose kind cannot be told. */
  | {
      is: 'open';
      settled: Exclude<Settled, { is: 'settled' }>;
      /** A kind that has the id and is not allowed. */
      other: string | undefined;
      candidates: readonly string[];
    }
  /** It may lead to what could not be read. */
  | { is: 'waiting' };

/** What references are resolved against: the entities of a scenario and of the others, and the words of tom.yaml. */
export interface Known {
  present: Directory<Entity>;
  /** Entities that exist in another scenario only, by their refs. */
  elsewhere: ReadonlyMap<string, WrittenEntity>;
  /** The ids of a kind in all scenarios. */
  idsOf(kind: string): readonly string[];
  /** The words of tom.yaml by pseudo-kind: stages, scenarios, emotions, goals… */
  words: ReadonlyMap<string, readonly string[]>;
  kindsOf: KindsOf;
  unread: Unread;
}

/** What stands in the files and could not be read: whatever may be there is not said to be missing. */
export interface Unread {
  /** Words that stand before a colon in texts with mistakes. */
  words: ReadonlySet<string>;
  /** Kinds of which an entity has lost its id, or what it is. */
  kinds: ReadonlySet<string>;
}

/** Resolves a reference of `from` in one scenario. */
export function resolveReference(reference: FoundReference, from: Entity, known: Known): Resolution {
  if (isOpen(reference.ref)) return openResolution(reference, from, known);
  const resolution = resolve(reference, from, known);
  return resolution.is === 'dangling' && isDoubtful(from, [reference.ref.kind], known) ? { is: 'waiting' } : resolution;
}

/** True where what seems missing may stand in what could not be read. A text with mistakes is not to be trusted in what it names. */
function isDoubtful(from: Entity, among: readonly string[], { unread }: Known): boolean {
  return from.written.document.broken || among.some((kind) => unread.kinds.has(kind));
}

function resolve(reference: FoundReference, from: Entity, known: Known): Resolution {
  const { ref } = reference;
  const words = known.words.get(ref.kind);
  if (words) return words.includes(ref.id) ? { is: 'resolved' } : { is: 'dangling', what: 'word', candidates: words };
  const to = entityOf(ref, from, known);
  if (!to) {
    const elsewhere = known.elsewhere.get(`${ref.kind}:${ref.id}`);
    if (elsewhere) return { is: 'absent', elsewhere };
    if (known.unread.words.has(ref.id)) return { is: 'waiting' };
    const candidates = known.idsOf(ref.kind);
    return { is: 'dangling', what: 'entity', candidates, named: candidates.find((id) => isCalled(ref, id, known)) };
  }
  if (ref.part !== undefined) {
    const maps = mapsOf(reference.allowed, ref.kind);
    const parts = to.parts.filter((part) => maps.length === 0 || maps.includes(part.map)).map((part) => part.id);
    if (!parts.includes(ref.part) && mayHave(to, ref.part, known)) return { is: 'waiting' };
    if (!parts.includes(ref.part)) return { is: 'dangling', what: 'part', candidates: parts, holder: to };
  }
  return isRetired(to) ? { is: 'retired', to } : { is: 'resolved', to };
}

/** What has an id of its own. */
const named = referenceKinds.filter((kind) => !Object.hasOwn(kinds, kind) || !kinds[kind as Kind].list);

function openResolution(reference: FoundReference, from: Entity, known: Known): Resolution {
  const { ref, allowed } = reference;
  const settled = settle(ref.id, ref.part, allowed, known.kindsOf);
  if (settled.is === 'settled') {
    return resolveReference({ ...reference, ref: { ...reference.ref, kind: settled.kind } }, from, known);
  }
  const kindsAllowed = allowed.map((entry) => entry.split('#')[0] ?? '');
  const unread = known.unread.words.has(ref.id) || isDoubtful(from, kindsAllowed, known);
  if (settled.is === 'nothing' && unread) return { is: 'waiting' };
  const candidates = kindsAllowed.flatMap((kind) => known.words.get(kind) ?? known.idsOf(kind));
  const [other] = settled.is === 'nothing' ? known.kindsOf(ref.id, named) : [];
  return { is: 'open', settled, other, candidates: [...new Set(candidates)] };
}

/** True where a part may stand in what could not be read of an entity: in a text with mistakes, or under a key that is wrong. */
function mayHave({ written: { document, faults } }: Entity, part: string, known: Known): boolean {
  if (document.broken) return document.headless.length > 0 || known.unread.words.has(part);
  return faults.some(({ fault, on }) => fault.message === 'wrongType' || (on === 'key' && fault.message !== 'missing'));
}

/** True where a reference is written as the name of an entity. */
function isCalled({ kind, id: written }: Ref, id: string, known: Known): boolean {
  const { name } = (known.present(kind, id)?.value ?? {}) as { name?: Text };
  return Object.values(name?.by ?? {}).some((text) => fold(text) === fold(written));
}

function entityOf(ref: Ref, from: Entity, known: Known): Entity | undefined {
  return ref.kind === from.kind && ref.id === from.id ? from : known.present(ref.kind, ref.id);
}

/** The maps of parts that an `x-ref` allows for a kind. */
function mapsOf(allowed: readonly string[], kind: string): string[] {
  return allowed.flatMap((entry) => {
    const [of = '', map] = entry.split('#');
    return (of === kind || of === '') && map !== undefined ? [map.replace('?', '')] : [];
  });
}

/** The kinds whose entities simply are absent from a scenario in which something they name is absent. */
export function vanishesWithItsReferences(entity: Entity): boolean {
  return entity.kind === 'cell' || kinds[entity.kind].list;
}
