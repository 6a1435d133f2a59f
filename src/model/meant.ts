import type { Finding, Path, Place } from '../diagnostics/finding.ts';
import { groupBy } from '../diagnostics/lists.ts';
import { type Document, pointer } from '../language/document.ts';
import { isMap, valueAt } from '../language/shape/decoded.ts';
import { type ModelFinding, placesOf } from './faults.ts';

/** A text to be written instead of another, at a place. */
interface Change {
  path: Path;
  on: 'key' | 'value';
  /** What is replaced in the key or the value: all of it, or a reference's id or part. */
  of: 'all' | 'id' | 'part';
  /** Absent where nothing is to be written there. */
  by?: string;
}

/**
 * The documents as they would be if everything that has a suggestion were written as suggested: keys and words that are misspelt,
 * references that lead nowhere; and without what contradicts itself. What a rule finds in them as well does not hang on the mistake.
 */
export function asMeant(
  documents: readonly Document[],
  findings: readonly ModelFinding[],
  contradictory: readonly Place[],
): Document[] {
  const changes = findings.flatMap(({ finding }) => {
    const change = changeOf(finding);
    return placesOf(finding).flatMap(({ file, document = 0, path, on = 'value' }) =>
      change && path ? [{ ...change, path, on, document: `${file} ${document}` }] : [],
    );
  });
  const unwritten = contradictory.flatMap(({ file, document = 0, path }): (Change & { document: string })[] =>
    path ? [{ path, on: 'value', of: 'all', document: `${file} ${document}` }] : [],
  );
  const byDocument = groupBy([...changes, ...unwritten], ({ document }) => document);
  return documents.map((document) => {
    const own = byDocument.get(`${document.file} ${document.index}`);
    if (!own) return document;
    // What stands at a place is changed once, whatever finds that it is wrong.
    return changed(document, [...new Map(own.map((one) => [`${pointer(one.path)} ${one.on}`, one])).values()]);
  });
}

function changeOf({ code, message, values: { suggestion } }: Finding): Pick<Change, 'of' | 'by'> | undefined {
  if (typeof suggestion !== 'string') return undefined;
  if (code === 'INT007' || (code === 'INT008' && message === 'notAllowed')) return { of: 'all', by: suggestion };
  if (code !== 'INT001' && code !== 'INT010') return undefined;
  return { of: message === 'part' ? 'part' : 'id', by: suggestion };
}

/**
 * Inner changes first, so that the paths of outer ones still hold; what a text was written as follows its key. A misspelt
 * collection beside the right one is part of it.
 */
function changed(document: Document, changes: readonly Change[]): Document {
  const data = structuredClone(document.data);
  const renamed = new Map<string, string>();
  for (const change of changes.toSorted((a, b) => b.path.length - a.path.length)) {
    const { path, on } = change;
    const key = path.at(-1);
    const holder = valueAt(data, path.slice(0, -1));
    if (key === undefined || typeof holder !== 'object' || holder === null) continue;
    const inside = holder as Record<string | number, unknown>;
    if (on === 'value') {
      const value = inside[key];
      if (change.by === undefined) delete inside[key];
      else if (typeof value === 'string') inside[key] = replaced(value, change);
    } else if (isMap(holder) && Object.hasOwn(holder, key)) {
      const name = replaced(String(key), change);
      if (Object.hasOwn(holder, name)) {
        if (path.length > 1 || !isMap(holder[key]) || !isMap(holder[name])) continue;
        holder[name] = { ...holder[key], ...holder[name] };
        continue;
      }
      rename(holder, String(key), name);
      renamed.set(pointer(path), name);
    }
  }
  const written = new Map([...document.written].map(([at, text]) => [moved(at, renamed), text]));
  return { ...document, data, written };
}

/** An id stands between the colon and the hash of a reference, a part after the hash; either may be all that is written. */
function replaced(text: string, { of, by = '' }: Change): string {
  if (of === 'all') return by;
  const hash = text.indexOf('#');
  if (of === 'part') return text.slice(0, hash + 1) + by;
  const end = hash < 0 ? text.length : hash;
  return text.slice(0, text.lastIndexOf(':', end) + 1) + by + text.slice(end);
}

/** Keeps the order of the keys, on which a report's order rests. */
function rename(map: Record<string, unknown>, from: string, to: string): void {
  const entries = Object.entries(map);
  for (const key of Object.keys(map)) delete map[key];
  for (const [key, value] of entries) {
    Object.defineProperty(map, key === from ? to : key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
}

function moved(at: string, renamed: ReadonlyMap<string, string>): string {
  if (renamed.size === 0) return at;
  let before = '';
  let after = '';
  for (const step of at.split('/').slice(1)) {
    before += `/${step}`;
    const name = renamed.get(before);
    after += name === undefined ? `/${step}` : pointer([name]);
  }
  return after;
}
