import { writtenEntries } from '../../../language/shape/decoded.ts';
import { isRef } from '../../../model/refs.ts';
import type { Content } from '../../render/content.ts';
import { link } from '../links.ts';
import { plainWords } from '../plain.ts';
import type { ViewContext } from '../view-context.ts';
import { type Spot, spotBelow } from './spot.ts';

type Tell = (value: unknown, spot: Spot, view: ViewContext) => Content;

/** `Head office (seats: 2, Spanish)`: the first field heads a map, the others stand behind it in brackets. */
export function phraseOf(value: Readonly<Record<string, unknown>>, spot: Spot, tell: Tell, view: ViewContext): string {
  const phrases = writtenEntries(value)
    .map(([key, inner]) => fieldPhrase(inner, spotBelow(key, spot, view), tell, view))
    .filter((phrase) => phrase !== '');
  const [head = '', ...others] = phrases;
  return others.length === 0 ? head : `${head} (${others.join(', ')})`;
}

/** What says itself what it is needs no label: names, words of a list, texts, amounts of money. */
function fieldPhrase(
  value: unknown,
  { label, ...spot }: Spot & { label?: string },
  tell: Tell,
  view: ViewContext,
): string {
  if (value === false) return '';
  if (value === true) return label ?? '';
  if (isRef(value)) return plainWords(link(value, view), view);
  const words = plainWords(tell(heads(value, spot), spot, view), view);
  if (words === '' || label === undefined || speaksForItself(value, spot)) return words;
  return `${label}: ${words}`;
}

/** Of a list within a phrase only what heads its entries: brackets in brackets are hard to read. */
function heads(value: unknown, { shape }: Spot): unknown {
  if (!Array.isArray(value) || !shape.items?.fields) return value;
  return value.map((entry: Readonly<Record<string, unknown>>) => Object.fromEntries(writtenEntries(entry).slice(0, 1)));
}

function speaksForItself(value: unknown, { shape }: Spot): boolean {
  if (Array.isArray(value)) return true;
  if (typeof value === 'string') return true;
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
  return type === 'text' || type === 'money' || shape.fields !== undefined;
}
