import type { Path } from '../diagnostics/finding.ts';
import { groupBy } from '../diagnostics/lists.ts';
import { once } from '../diagnostics/once.ts';
import { type Document, placeKey } from '../language/document.ts';
import type { WrittenEntity } from '../language/entity.ts';
import { isMap } from '../language/shape/decoded.ts';
import { keyOf } from '../model/refs.ts';
import { wordsOf } from '../model/settings.ts';
import type { Workspace } from '../model/workspace.ts';

/** What can be referred to: an entity, or a word of tom.yaml. */
export interface Named {
  kind: string;
  id: string;
  /** As it is written: a text, or one a language. */
  name: unknown;
  document: Document;
  /** Where it stands; absent for what holds though nobody has written it. */
  path?: Path;
  /** An entity that is written; a word of tom.yaml is none. */
  entity?: WrittenEntity;
}

/** The names of an engagement. */
export interface Names {
  /** Those of a kind, in written order. */
  all(kind: string): readonly Named[];
  /** The one that a reference means; earlier ids are followed. */
  find(kind: string, id: string): Named | undefined;
  /** What stands in tom.yaml for others to name. */
  words: readonly Named[];
  /** The entity in which a place of a document is. */
  holding(file: string, document: number, path: Path): WrittenEntity | undefined;
}

/** Where nothing could be read. */
export const noNames: Names = { all: () => [], words: [], find: () => undefined, holding: () => undefined };

/** The section of tom.yaml whose entries are words of a kind. */
const sections: Readonly<Record<string, string>> = { emotion: 'emotionScale' };

/** The names of a workspace; they are looked up once. */
export const namesIn = once((workspace: Workspace): Names => {
  const { entities, engagement, aliases, settings } = workspace;
  const ofEntities = entities.map((entity): Named => ({ ...entity, name: entity.raw.name, entity }));
  const words = [...wordsOf(settings)].flatMap(([kind, ids]) => ids.map((id) => wordOf(kind, id, engagement)));
  const byKind = groupBy<Named, string>([...ofEntities, ...words], ({ kind }) => kind);
  const byRef = new Map([...ofEntities, ...words].map((one) => [keyOf(one), one]));
  const byPlace = new Map([engagement, ...entities].map((entity) => [placeKey(entity.document, entity.path), entity]));
  return {
    all: (kind) => byKind.get(kind) ?? [],
    words,
    find(kind, id) {
      const ref = keyOf({ kind, id });
      return byRef.get(ref) ?? byRef.get(aliases.get(ref) ?? '');
    },
    holding(file, document, path) {
      for (let length = path.length; length >= 0; length -= 1) {
        const found = byPlace.get(placeKey({ file, index: document }, path.slice(0, length)));
        if (found) return found;
      }
      return undefined;
    },
  };
});

function wordOf(kind: string, id: string, { raw, document }: WrittenEntity): Named {
  const section = sections[kind] ?? `${kind}s`;
  const entries = raw[section];
  const step = Array.isArray(entries) ? entries.indexOf(id) : isMap(entries) && Object.hasOwn(entries, id) ? id : -1;
  const entry = isMap(entries) ? entries[id] : undefined;
  const name = isMap(entry) ? (entry.name ?? entry.statement) : entry;
  return { kind, id, name, document, ...(step !== -1 && { path: [section, step] }) };
}

/** A name in a language; else in the first in which it is written. */
export function nameIn({ name, id }: Pick<Named, 'name' | 'id'>, language: string): string {
  if (typeof name === 'string') return name;
  const texts = isMap(name) ? name : {};
  const text = texts[language] ?? Object.values(texts)[0];
  return typeof text === 'string' ? text : id;
}
