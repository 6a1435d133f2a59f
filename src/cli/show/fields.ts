import { sayIn } from '../../diagnostics/messages.ts';
import type { Ref, Scalar } from '../../diagnostics/values.ts';
import { type Kind, kinds } from '../../generated/kinds.ts';
import { labels } from '../../generated/labels.ts';
import { showWords } from '../../generated/words/cli.ts';
import { isMap, isWritten, writtenEntries } from '../../language/shape/decoded.ts';
import { isRef } from '../../model/refs.ts';
import type { Target } from '../../model/targets.ts';
import { isTargetShape, type Spot, wordAt } from '../../reports/wording/fields.ts';
import { findPart, nameOf, pseudoName } from '../../reports/wording/names.ts';
import { sentence } from '../../reports/wording/speech.ts';
import { targetInWords } from '../../reports/wording/target.ts';
import type { ViewContext } from '../../reports/wording/view-context.ts';

/** A value and where it stands. */
interface Field extends Spot {
  value: unknown;
}

/** What stands at the head of what is shown, or is no fact of the entity. */
const left: ReadonlySet<string> = new Set(['name', 'overrides', 'aliases', 'tags']);

/** The fields of an entity in words, a line each; those that hold others are followed by them, further in. */
export function fieldLines(kind: Kind, value: Readonly<Record<string, unknown>>, view: ViewContext): string[] {
  const fields = Object.entries(kinds[kind].shape.fields ?? {}).filter(
    ([name]) => !left.has(name) && isWritten(value, name),
  );
  return fields.flatMap(([name, shape]) =>
    linesOf({ kind, field: name, value: value[name], shape }, labelOf(kind, name, view), view),
  );
}

/** The fields of a part of an entity. */
export function partLines(kind: Kind, map: string, value: unknown, view: ViewContext): string[] {
  const shape = kinds[kind].shape.fields?.[map]?.values ?? {};
  return inner({ kind, field: `${map}.*`, value, shape }, view);
}

function linesOf(field: Field, label: string, view: ViewContext): string[] {
  const { value } = field;
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return [];
  const words = inWords(field, view);
  if (words !== undefined) return [`${label}: ${words}`];
  return [`${label}:`, ...inner(field, view).map((line) => `  ${line}`)];
}

/** The fields of a map, or the entries of a list. */
function inner({ kind, field, value, shape }: Field, view: ViewContext): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry) => {
      const lines = entryLines({ kind, field: `${field}[]`, value: entry, shape: shape.items ?? {} }, view);
      return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
    });
  }
  if (!isMap(value)) return [];
  return writtenEntries(value).flatMap(([name, entry]) => {
    const named = shape.fields?.[name];
    if (named) {
      const inside = { kind, field: `${field}.${name}`, value: entry, shape: named };
      return linesOf(inside, labelOf(kind, inside.field, view), view);
    }
    return linesOf({ kind, field: `${field}.*`, value: entry, shape: shape.values ?? {} }, name, view);
  });
}

function entryLines(field: Field, view: ViewContext): string[] {
  const words = inWords(field, view);
  return words === undefined ? inner(field, view) : [words];
}

/** A value on one line; undefined for one that holds others. */
function inWords({ kind, field, value, shape }: Field, view: ViewContext): string | undefined {
  const say = sayIn(showWords, view.spoken);
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (typeof value === 'number') return view.show(value);
  if (typeof value === 'string') return wordAt(value, { kind, field, shape }, view);
  if (isRef(value)) return refInWords(value, view);
  if (isScalar(value)) return value.type === 'text' ? view.read(value) : view.show(value);
  if (isMap(value) && typeof value.metric === 'string' && isTargetShape(shape))
    return targetInWords(value as unknown as Target, view);
  if (!Array.isArray(value)) return undefined;
  const parts = value.map((entry) =>
    inWords({ kind, field: `${field}[]`, value: entry, shape: shape.items ?? {} }, view),
  );
  return parts.every((part) => part !== undefined) && parts.join(', ').length < 100 ? parts.join(', ') : undefined;
}

/** `Remote desk (team:contact-desk)`; what does not exist is told so. */
function refInWords({ kind, id, part }: Ref, view: ViewContext): string {
  const ref = `${kind}:${id}${part === undefined ? '' : `#${part}`}`;
  const named = { type: 'ref', written: ref, kind, id } as const;
  const word = pseudoName(named, view);
  if (word !== undefined) return word;
  if (!Object.hasOwn(kinds, kind)) return ref;
  const entity = view.model.resolve(named);
  const name = entity && (part === undefined ? nameOf(entity, view) : findPart(entity, part, view));
  return name === undefined ? `${ref} (${sayIn(showWords, view.spoken)('missing')})` : `${name} (${ref})`;
}

function isScalar(value: unknown): value is Scalar {
  return isMap(value) && typeof value.type === 'string' && typeof value.written === 'string';
}

function labelOf(kind: Kind, field: string, view: ViewContext): string {
  const last = field.split('.').at(-1) ?? field;
  return sentence(labels[kind]?.fields[field]?.[view.spoken] ?? last);
}
