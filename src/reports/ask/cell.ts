import type { Text, Value } from '../../diagnostics/values.ts';
import { validityInWords } from '../../wording/conditions.ts';
import type { Badge, Content, Tone } from '../../wording/content.ts';
import { isEmpty } from '../../wording/content.ts';
import { valueInWords } from '../../wording/fields.ts';
import { termNamed } from '../../wording/names.ts';
import { entriesOf, type Found } from '../../wording/place.ts';
import { joined, plainWords, textsInWords } from '../../wording/plain.ts';
import { sentence } from '../../wording/speech.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import { writtenAt } from './path.ts';

/** What stands at a path, as a cell shows it: one content, or a list of them where the path leads to several. */
export function cellOf(found: Found, steps: readonly string[], view: ViewContext): Content {
  const told = writtenAt(found, steps)
    .map((one) => contentOf(one, view))
    .filter((content) => !isEmpty(content));
  const [only = null] = told;
  return told.length > 1 ? told.flat() : only;
}

/** A word of a list that stands out by its tone: a severity, a state. */
export function badgeOf(found: Found, steps: readonly string[], view: ViewContext): Badge | null {
  const [{ value } = { value: undefined }] = writtenAt(found, steps);
  const text = cellOf(found, steps, view);
  return typeof text === 'string' ? badge(String(value), text) : null;
}

/** A word of a list, as it is said, with its tone. */
export function badge(word: string, text: string): Badge {
  return { type: 'badge', text, tone: tones[word] ?? 'neutral' };
}

const tones: Readonly<Record<string, Tone>> = {
  critical: 'bad',
  high: 'bad',
  medium: 'attention',
  open: 'bad',
  'on-hold': 'bad',
  proposed: 'attention',
  done: 'good',
};

function contentOf(found: Found, view: ViewContext): Content {
  const { value, place } = found;
  const { shape } = place;
  if (Array.isArray(value) && shape.items?.scalar === 'Text') return textsInWords(value as Text[], view);
  if (shape.values && !shape.fields) {
    const told = entriesOf(found).map((entry) => ({
      id: entry.id,
      words: valueInWords(entry.value, entry.place, view),
    }));
    // From one scenario to the next: `2 → 4`.
    if (shape.keys?.ref?.includes('scenario'))
      return told.map(({ words }) => plainWords(words, view)).join(' → ') || null;
    // A word says nothing without what it is said of: `Order (master), customer (copy)`.
    const isWord =
      shape.values.scalar === undefined && !shape.values.fields && !shape.values.ref && !shape.values.items;
    const named = ({ id = '', words }: (typeof told)[number]) =>
      isWord && !shape.keys?.ref
        ? `${termNamed(id, view) ?? id.replaceAll('-', ' ')} (${plainWords(words, view)})`
        : words;
    return joined(told.map(named), view) || null;
  }
  if (isPeriod(found)) return sentence(validityInWords(value as Parameters<typeof validityInWords>[0], view)) || null;
  if (shape.scalar !== undefined)
    return typeof value === 'string' ? valueInWords(value, place, view) : (value as Value);
  const told = valueInWords(value, place, view);
  return typeof told === 'string' ? sentence(told) : told;
}

function isPeriod({ place: { shape } }: Found): boolean {
  const fields = Object.entries(shape.fields ?? {});
  return fields.length > 0 && fields.every(([name, { scalar }]) => /^(?:from|to)$/.test(name) && scalar === 'Date');
}
