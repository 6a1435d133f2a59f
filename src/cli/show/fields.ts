import type { Path } from '../../diagnostics/finding.ts';
import type { Ref, Scalar } from '../../diagnostics/values.ts';
import type { Kind } from '../../generated/kinds.ts';
import { showWords as words } from '../../generated/words/cli.ts';
import { isMap, isWritten, writtenEntries } from '../../language/shape/decoded.ts';
import { isRef } from '../../model/refs.ts';
import { isTargetShape, type Target } from '../../model/targets.ts';
import { findLabel, wordAt } from '../../wording/fields.ts';
import { link } from '../../wording/links.ts';
import { entriesOf, type FieldPlace, type Found, fieldAt, insideOf, placeOfKind } from '../../wording/place.ts';
import { plainWords } from '../../wording/plain.ts';
import { sentence } from '../../wording/speech.ts';
import { targetInWords } from '../../wording/target.ts';
import type { ViewContext } from '../../wording/view-context.ts';

/** What stands at the head of what is shown, or is no fact of the entity. */
const left: ReadonlySet<string> = new Set(['name', 'overrides', 'aliases', 'tags']);

/** The fields of an entity in words, a line each; those that hold others are followed by them, further in. */
export function fieldLines(kind: Kind, value: object, view: ViewContext): string[] {
  const place = placeOfKind(kind);
  return Object.keys(place.shape.fields ?? {})
    .filter((name) => !left.has(name) && isWritten(value, name))
    .flatMap((name) => labelled(name, (value as Readonly<Record<string, unknown>>)[name], place, view));
}

/** The fields of a part of an entity, or what it names. */
export function partLines(kind: Kind, path: Path, value: unknown, view: ViewContext): string[] {
  const place = path.reduce((at, step) => below(at, String(step)), placeOfKind(kind));
  return isRef(value) ? [refInWords(value, view)] : linesInside({ value, place }, view);
}

/** The place of a field, or of an entry under any key. */
function below(within: FieldPlace, name: string): FieldPlace {
  return fieldAt(within, name) ?? insideOf(within) ?? within;
}

/** A field with its label, or an entry with its key. */
function labelled(name: string, value: unknown, within: FieldPlace, view: ViewContext): string[] {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return [];
  const place = below(within, name);
  const label = fieldAt(within, name) ? sentence(findLabel(place, view) ?? name) : name;
  const line = inWords({ value, place }, view);
  if (line !== undefined) return [`${label}: ${line}`];
  return [`${label}:`, ...linesInside({ value, place }, view).map((inner) => `  ${inner}`)];
}

/** The fields of a map, or the entries of a list. */
function linesInside(found: Found, view: ViewContext): string[] {
  const { value, place } = found;
  if (isMap(value)) return writtenEntries(value).flatMap(([name, entry]) => labelled(name, entry, place, view));
  return entriesOf(found).flatMap((entry) => {
    const line = inWords(entry, view);
    const lines = line === undefined ? linesInside(entry, view) : [line];
    return lines.map((inner, index) => `${index === 0 ? '-' : ' '} ${inner}`);
  });
}

/** A value on one line; undefined for one that holds others. */
function inWords(found: Found, view: ViewContext): string | undefined {
  const { value, place } = found;
  if (typeof value === 'string') return wordAt(value, place, view);
  if (typeof value === 'number' || typeof value === 'boolean' || isScalar(value)) return plainWords(value, view);
  if (isRef(value)) return refInWords(value, view);
  if (isMap(value)) return isTargetShape(place.shape) ? targetInWords(value as unknown as Target, view) : undefined;
  const entries = entriesOf(found).map((entry) => inWords(entry, view));
  const line = entries.join(', ');
  return entries.includes(undefined) || line.length >= 100 ? undefined : line;
}

/** `Remote desk (team:contact-desk)`; what does not exist is told so. */
function refInWords(ref: Ref, view: ViewContext): string {
  const named = link(ref, view);
  if (named === null || typeof named === 'string') return named ?? '';
  return named.broken ? `${named.id} (${view.say(words.missing)})` : `${named.name} (${named.id})`;
}

function isScalar(value: unknown): value is Scalar {
  return isMap(value) && typeof value.type === 'string' && value.type !== 'ref' && typeof value.written === 'string';
}
