import type { Localised } from '../diagnostics/language.ts';
import type { PlainDate, Ref, Value } from '../diagnostics/values.ts';
import { kinds } from '../generated/kinds.ts';
import { labels } from '../generated/labels.ts';
import { isMap, writtenEntries } from '../language/shape/decoded.ts';
import type { Shape } from '../language/shape/shape.ts';
import { isRef } from '../model/refs.ts';
import { isTargetShape, resolveTarget, type Target } from '../model/targets.ts';
import type { Validity } from '../model/validity.ts';
import { weekOf, zoneName } from './calendar.ts';
import { validityInWords } from './conditions.ts';
import type { Content } from './content.ts';
import { isEmpty } from './content.ts';
import { countryName, languageNames, wordOf } from './labels.ts';
import { link } from './links.ts';
import { keptWord, termNamed } from './names.ts';
import { type FieldPlace, fieldAt, insideOf } from './place.ts';
import { plainWords } from './plain.ts';
import { sentence } from './speech.ts';
import { targetInWords, writtenTarget } from './target.ts';
import type { ViewContext } from './view-context.ts';

/** What a field is called in running text; that of the map or list where its entries have no name. */
export function findLabel(
  { kind, field }: Pick<FieldPlace, 'kind' | 'field'>,
  { spoken }: ViewContext,
): string | undefined {
  const own = labels[kind]?.fields[field] ?? labels[kind]?.fields[field.replace(/(?:\.\*|\[\])$/, '')];
  return own?.[spoken];
}

/** A value of any field in words, with links to what it names; null where there is none. */
export function valueInWords(value: unknown, place: FieldPlace, view: ViewContext): Content {
  if (value === undefined || value === null) return null;
  if (isTargetShape(place.shape)) return targetAt(value as Target | Ref, view);
  if (isRef(value)) return value.kind === 'calendar' ? weekOf(value, view) : link(value, view);
  if (Array.isArray(value)) return listInWords(value, place, view);
  if (isMap(value)) {
    const isScalar = place.shape.scalar !== undefined && 'type' in value;
    return isScalar ? (value as unknown as Value) : phraseOf(value, place, view);
  }
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  return place.shape.scalar === 'Id' ? (termNamed(value, view) ?? null) : wordAt(value, place, view);
}

/** A word of a field's list, a language or a country as people call it; as it is written where it is none. */
export function wordAt(value: string, { kind, field, shape }: FieldPlace, view: ViewContext): string {
  if (shape.scalar === 'Language') return languageNames([value], view)[0] ?? value;
  if (shape.scalar === 'Country') return countryName(value, view);
  if (shape.scalar === 'TimeZone') return zoneName(value, view);
  return wordOf(kind, field, value, view) ?? value;
}

/** The figures of a target or of the standard that it names. */
function targetAt(written: Target | Ref, view: ViewContext): Content {
  const target = resolveTarget(view.model, written);
  return target ? targetInWords(target, view, 'figures') : writtenTarget(written, view);
}

const none: Localised = { en: 'none', es: 'ninguno' };

/** Names are linked one by one; entries that are made of fields are told each in a phrase. */
function listInWords(values: readonly unknown[], list: FieldPlace, view: ViewContext): Content {
  if (values.length === 0) return view.say(none);
  const place = insideOf(list) ?? { ...list, shape: {} };
  const entries = values.map((value) => valueInWords(value, place, view)).filter((one) => !isEmpty(one));
  if (place.shape.fields) return entries.map((one) => plainWords(one, view)).join('; ');
  // However many are kept from the reader, that some are is told once, behind the others.
  const kept = view.say(keptWord);
  const shown = entries.filter((one) => one !== kept);
  return shown.length < entries.length ? [...shown, kept] : shown;
}

/** `Head office (seats: 2, Spanish)`: the first field heads a map, the others stand behind it in brackets. */
function phraseOf(value: Readonly<Record<string, unknown>>, place: FieldPlace, view: ViewContext): string {
  const stretch = stretchOf(value);
  const told: unknown[] = Object.values(stretch ?? {});
  const entries = writtenEntries(value).filter(([, inner]) => !told.includes(inner));
  const phrases = entries.map(([key, inner]) => fieldPhrase(inner, key, place, view));
  // What stands under keys is told one after the other.
  if (place.shape.values && !place.shape.fields) return phrases.join('; ');
  const [head = '', ...others] = [stretch ? sentence(validityInWords(stretch, view)) : '', ...phrases].filter(
    (phrase) => phrase !== '',
  );
  if (others.length === 0) return head;
  // Of several things that may be so, those that are; and figures that stand beside one another.
  const flat = ['boolean', 'number'].some((type) => Object.values(value).every((inner) => typeof inner === type));
  if (flat) return [head, ...others].join(', ');
  // From one feeling to another.
  const between = isRef(value.from) && isRef(value.to) ? ' → ' : ', ';
  return `${head} (${others.join(between)})`;
}

/** The first and the last date of what has both. */
function stretchOf({ from, to, until = to }: Readonly<Record<string, unknown>>): Required<Validity> | undefined {
  const isDate = (one: unknown): one is PlainDate => isMap(one) && one.type === 'date';
  return isDate(from) && isDate(until) ? { from, to: until } : undefined;
}

/** What says itself what it is needs no label: names, words of a list, texts, amounts of money. */
function fieldPhrase(value: unknown, key: string, within: FieldPlace, view: ViewContext): string {
  const named = fieldAt(within, key);
  const place = named ?? insideOf(within) ?? { ...within, shape: {} };
  const { shape } = place;
  const label = named ? findLabel(place, view) : keyName(key, value, within.shape, view);
  if (typeof value === 'boolean') return value ? (label ?? '') : '';
  if (isRef(value)) return plainWords(link(value, view), view);
  const words = plainWords(valueInWords(headsOf(value, shape), place, view), view);
  if (words === '' || label === undefined) return words;
  // `at least 98%`
  if (key === 'min' || key === 'max') return `${label} ${words}`;
  return key === 'date' || key === 'value' || speaksForItself(value, shape) ? words : `${label}: ${words}`;
}

/** Keys that are references have a name; other ids would say nothing to the reader, but a figure says nothing without what it is of. */
function keyName(key: string, value: unknown, { keys }: Shape, view: ViewContext): string | undefined {
  const [kind = ''] = keys?.ref ?? [];
  if (!Object.hasOwn(kinds, kind) && kind !== 'scenario')
    return typeof value === 'number' ? key.replaceAll('-', ' ') : undefined;
  return plainWords(link({ type: 'ref', written: key, kind, id: key }, view), view);
}

/** Of a list within a phrase only what heads its entries: brackets in brackets are hard to read. */
function headsOf(value: unknown, shape: Shape): unknown {
  if (!Array.isArray(value) || !shape.items?.fields) return value;
  return value.map((entry: Readonly<Record<string, unknown>>) => Object.fromEntries(writtenEntries(entry).slice(0, 1)));
}

function speaksForItself(value: unknown, shape: Shape): boolean {
  if (Array.isArray(value) || typeof value === 'string') return true;
  return shape.fields !== undefined || (isMap(value) && (value.type === 'text' || value.type === 'money'));
}
