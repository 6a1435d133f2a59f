import type { Path } from '../diagnostics/finding.ts';
import { groupBy } from '../diagnostics/lists.ts';
import { once } from '../diagnostics/once.ts';
import { kinds } from '../generated/kinds.ts';
import { type Document, placeKey } from '../language/document.ts';
import type { WrittenEntity } from '../language/entity.ts';
import { decode, type FoundReference } from '../language/shape/decode.ts';
import { isOpen, settle } from '../language/shape/reference.ts';
import { keyOf } from '../model/refs.ts';
import type { Workspace } from '../model/workspace.ts';
import { type Named, namesIn } from './names.ts';
import type { TextPlace } from './place.ts';

/** Something that has a name, or a part of it. */
export interface Subject {
  named: Named;
  part?: string;
}

/** A place of a text at which something is named. */
export interface Mention extends Subject {
  document: Document;
  path: Path;
  on: 'key' | 'value';
  /** A part of the entity in which it stands, which is not named with it. */
  isInside: boolean;
}

/** A place of a file at which something may be named. */
type NamedPlace = Pick<TextPlace, 'document' | 'path' | 'on'>;

/** Where things are named in a workspace, in every scenario: by what they are, and by the place. */
interface Mentions {
  of(subject: Subject): readonly Mention[];
  at(file: string, place: NamedPlace): Mention | undefined;
}

/** The mentions of a workspace; they are looked up once. */
export const mentionsIn = once((workspace: Workspace): Mentions => {
  const names = namesIn(workspace);
  const byPlace = new Map<string, Mention>();
  for (const entity of [workspace.engagement, ...workspace.entities]) {
    for (const { ref, allowed, path, on } of referencesOf(entity, workspace)) {
      const among = (id: string, of: readonly string[]): string[] => of.filter((kind) => names.find(kind, id));
      const settled = isOpen(ref) ? settle(ref.id, ref.part, allowed, among) : undefined;
      const named = names.find(settled?.is === 'settled' ? settled.kind : ref.kind, ref.id);
      const place = `${on} ${placeKey(entity.document, path)}`;
      // The key of a service stands once for all its cells.
      if (!named || byPlace.has(place)) continue;
      const isInside = ref.part !== undefined && !ref.written.includes('#');
      byPlace.set(place, { named, part: ref.part, document: entity.document, path, on, isInside });
    }
  }
  const byRef = groupBy(byPlace.values(), ({ named }) => keyOf(named));
  return {
    of: ({ named, part }) =>
      (byRef.get(keyOf(named)) ?? []).filter((mention) =>
        part === undefined ? !mention.isInside : mention.part === part,
      ),
    at: (file, { document, path, on }) => byPlace.get(`${on} ${placeKey({ file, index: document }, path)}`),
  };
});

/** What an entity refers to, and what its overrides would. */
function referencesOf(entity: WrittenEntity, { context }: Workspace): FoundReference[] {
  const { kind, id, path, document, decoded, overrides } = entity;
  const decoding = { read: context, written: document.written, holder: { kind, id }, override: true };
  const changed = [...overrides].flatMap(([scenario, change]) => {
    const at = [...path, 'overrides', scenario];
    return below(decode(kinds[kind].shape, change, at, decoding).references, at);
  });
  return [...below(decoded.references, path), ...changed];
}

/** References by their paths in the document; those of keys have them. */
function below(references: readonly FoundReference[], start: Path): FoundReference[] {
  return references.map((one) => (one.field === '' ? one : { ...one, path: [...start, ...one.path] }));
}

/** What is named, or declared, at a place. */
export function subjectAt(file: string, place: NamedPlace, workspace: Workspace): Subject | undefined {
  return mentionsIn(workspace).at(file, place) ?? declaredAt(file, place, workspace);
}

/** What is declared at a place. */
export function declaredAt(file: string, place: NamedPlace, workspace: Workspace): Subject | undefined {
  const names = namesIn(workspace);
  const here = placeKey({ file, index: place.document }, place.path);
  const isHere = (document: Document, path: Path): boolean => placeKey(document, path) === here;
  const entity = names.holding(file, place.document, place.path);
  if (!entity) return undefined;
  if (entity.kind === 'engagement')
    return names.words.flatMap((named) => (named.path && isHere(named.document, named.path) ? { named } : []))[0];
  if (place.on !== 'key') return undefined;
  const named = names.find(entity.kind, entity.id);
  if (!named || named.entity !== entity) return undefined;
  if (isHere(entity.document, entity.path)) return { named };
  const part = entity.decoded.parts.find(({ path }) => isHere(entity.document, [...entity.path, ...path]));
  return part && { named, part: part.id };
}

/** Where something is declared: its key. Nothing for what holds though nobody has written it. */
export function declarationOf({ named, part }: Subject): Pick<Mention, 'document' | 'path' | 'on'> | undefined {
  const { document, entity, path } = named;
  const found = part === undefined ? undefined : entity?.decoded.parts.find(({ id }) => id === part);
  const at = found && entity ? [...entity.path, ...found.path] : path;
  return at && { document, path: at, on: 'key' };
}
