import { inLanguage } from '../diagnostics/display.ts';
import type { Path } from '../diagnostics/finding.ts';
import type { Language } from '../diagnostics/language.ts';
import { type Kind, kinds } from '../generated/kinds.ts';
import { labels } from '../generated/labels.ts';
import { offersWords } from '../generated/words/editor.ts';
import type { WrittenEntity } from '../language/entity.ts';
import { patternAt } from '../language/schema.ts';
import { kindLabel, targetsOf } from '../language/shape/reference.ts';
import { type Names, nameIn } from './names.ts';
import type { TextPlace } from './place.ts';
import { type Schema, type Schemas, slotAt, wordsOf } from './slot.ts';

/** What is known of an engagement while it is written. */
export interface Known {
  schemas: Schemas;
  names: Names;
  /** The languages in which it has texts. */
  languages: readonly string[];
  /** The language in which it is explained. */
  language: Language;
}

/** A word that may be written at a place. */
export interface Offer {
  word: string;
  sort: 'field' | 'collection' | 'value' | 'name';
  /** A field that holds others, or a list, goes on below. */
  isOpen?: boolean;
  /** An entry of a list, where the list has not begun. */
  isEntry?: boolean;
  /** What it is called. */
  detail?: string;
  /** What it is for. */
  text?: string;
}

/** Everything that may be written at a place, what is needed first. */
export function offersAt(file: string, place: TextPlace, known: Known): Offer[] {
  if (place.on === 'value') return valuesAt(file, place, known);
  const path = place.path.slice(0, -1);
  const free = ({ word }: Offer): boolean => !place.siblings.includes(word);
  const keys = [...fieldsAt(file, { ...place, path }, known), ...keysAt(file, { ...place, path }, known)].filter(free);
  // A list that has not begun is written by its first entry.
  const { shape } = slotAt(file, path, known.schemas);
  if (!shape?.items || keys.length > 0) return keys;
  const entry = { ...place, path: [...path, 0] };
  return valuesAt(file, entry, known).map((offer) => ({ ...offer, isEntry: true }));
}

/** The fields of the map at a place, those first that it has to have. */
function fieldsAt(file: string, { path }: TextPlace, { schemas, language }: Known): Offer[] {
  const slot = slotAt(file, path, schemas);
  const needed = new Set(slot.schemas.flatMap(({ required = [] }) => required));
  const fields = new Map(slot.schemas.flatMap(({ properties = {} }) => Object.entries(properties)));
  const sort = path.length === 0 && slot.kind === undefined ? 'collection' : 'field';
  return [...fields.keys()]
    .map((word): Offer => {
      const inner = slotAt(file, [...path, word], schemas).schemas;
      const types = inner.flatMap(({ type = [] }) => type);
      const { title, description } = wordsOf(inner);
      const isOpen = types.length > 0 && types.every((type) => type === 'object' || type === 'array');
      const isRequired = needed.has(word) ? `${title ?? word} (${offersWords.needed[language]})` : title;
      return { word, sort, isOpen, detail: isRequired, text: description };
    })
    .sort((one, other) => Number(needed.has(other.word)) - Number(needed.has(one.word)));
}

/** The words that may be keys of a map with free keys: ids of what it is about, or languages. */
function keysAt(file: string, place: TextPlace, known: Known): Offer[] {
  const { kind, shape, entity } = slotAt(file, place.path, known.schemas);
  if (!shape) {
    const level = kind === undefined || kind === 'engagement' ? undefined : kinds[kind].keys?.[entity.length - 1];
    return level ? references(level, place, file, known) : [];
  }
  if (shape.scalar === 'Text' || shape.keys?.scalar === 'Language') return languagesOf(known);
  const also = (shape.keys?.also ?? []).map((word): Offer => ({ word, sort: 'value' }));
  return [...references(shape.keys?.ref ?? [], place, file, known), ...also];
}

function languagesOf({ languages }: Known): Offer[] {
  return languages.map((word) => ({ word, sort: 'value' }));
}

/** What a value may be; of an entry of a list also the fields that it may have. */
function valuesAt(file: string, place: TextPlace, known: Known): Offer[] {
  const { path } = place;
  const { kind, inner, shape, schemas } = slotAt(file, path, known.schemas);
  const { description } = wordsOf(schemas);
  const listed = schemas.flatMap((one) => one.enum ?? []).filter((word) => word !== null);
  const words = [...listed.map(String), ...booleans(schemas), ...(shape?.literals ?? [])];
  const values = [...new Set(words)].map((word): Offer => {
    const label = kind && labelOf(kind, inner, word, known.language);
    return { word, sort: 'value', detail: label, text: description };
  });
  const spoken = shape?.scalar === 'Language' ? languagesOf(known) : [];
  const fields = typeof path.at(-1) === 'number' ? fieldsAt(file, place, known) : [];
  return [...values, ...spoken, ...references(shape?.ref ?? [], place, file, known), ...fields];
}

function booleans(schemas: readonly Schema[]): string[] {
  return schemas.some(({ type }) => type === 'boolean') ? ['true', 'false'] : [];
}

/** What a word of the list of a field is called. */
export function labelOf(kind: Kind, field: Path, word: string, language: Language): string | undefined {
  return labels[kind]?.fields[`${patternAt(kinds[kind].shape, field)}=${word}`]?.[language];
}

/** What a reference may name, written as the field allows it: `x-ref` of the schemas. */
function references(allowed: readonly string[], { document, path }: TextPlace, file: string, known: Known): Offer[] {
  const targets = targetsOf(allowed);
  const isOneKind = new Set(targets.flatMap(({ kind }) => (kind === '*' ? [] : kind))).size === 1;
  return targets.flatMap(({ kind, part, map, own }): Offer[] => {
    if (kind === '*') return [{ word: '"*"', sort: 'name' }];
    const partsOf = (entity: WrittenEntity | undefined): string[] =>
      (entity?.decoded.parts ?? []).flatMap((one) => (one.map === map ? one.id : []));
    if (own) return partsOf(known.names.holding(file, document, path)).map((word) => ({ word, sort: 'name' }));
    return known.names.all(kind).flatMap((named) => {
      const id = isOneKind ? named.id : `${kind}:${named.id}`;
      const ids = part === 'required' ? [] : [id];
      const parts = part === 'none' ? [] : partsOf(named.entity).map((one) => `${id}#${one}`);
      const name = nameIn(named, known.language);
      const called = inLanguage(kindLabel(kind), known.language);
      return [...ids, ...parts].map((word) => ({ word, sort: 'name', detail: `${name} · ${called}` }));
    });
  });
}
