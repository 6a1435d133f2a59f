import type { Text, Value } from '../../diagnostics/values.ts';
import type { Validity } from '../../model/validity.ts';
import type { Badge, Content, Tone } from '../../wording/content.ts';
import { isEmpty } from '../../wording/content.ts';
import { entriesOf, type Found } from '../../wording/place.ts';
import type { View } from '../../wording/view.ts';
import { writtenAt } from './path.ts';

/** What stands at a path, as a cell shows it: one content, or a list of them where the path leads to several. */
export function cellOf(found: Found, steps: readonly string[], view: View): Content {
  const told = writtenAt(found, steps)
    .map((one) => contentOf(one, view))
    .filter((content) => !isEmpty(content));
  const [only = null] = told;
  return told.length > 1 ? told.flat() : only;
}

/** A word of a list that stands out by its tone: a severity, a state. */
export function badgeOf(found: Found, steps: readonly string[], view: View): Badge | null {
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

function contentOf(found: Found, view: View): Content {
  const { value, place } = found;
  const { shape } = place;
  if (Array.isArray(value) && shape.items?.scalar === 'Text') return view.textsInWords(value as Text[]);
  if (shape.values && !shape.fields) {
    const told = entriesOf(found).map((entry) => ({
      id: entry.id,
      words: view.valueInWords(entry.value, entry.place),
    }));
    // From one scenario to the next: `2 → 4`.
    if (shape.keys?.ref?.includes('scenario')) {
      const way = told.map(({ words }) => view.plainWords(words)).join(' → ');
      return view.sentence(way.length < 10 ? way.replaceAll(' ', '\u00A0') : way) || null;
    }
    // A word says nothing without what it is said of: `Order (master), customer (copy)`.
    const isWord =
      shape.values.scalar === undefined && !shape.values.fields && !shape.values.ref && !shape.values.items;
    const named = ({ id = '', words }: (typeof told)[number]) =>
      isWord && !shape.keys?.ref
        ? `${view.termNamed(id) ?? id.replaceAll('-', ' ')} (${view.plainWords(words)})`
        : words;
    return view.joined(told.map(named)) || null;
  }
  if (isPeriod(found)) return view.sentence(view.validityInWords(value as Validity)) || null;
  if (shape.scalar === 'Period') return view.sentence(view.show(value as Value));
  if (shape.scalar !== undefined) return typeof value === 'string' ? view.valueInWords(value, place) : (value as Value);
  const told = view.valueInWords(value, place);
  return typeof told === 'string' ? view.sentence(told) : told;
}

function isPeriod({ place: { shape } }: Found): boolean {
  const fields = Object.entries(shape.fields ?? {});
  return fields.length > 0 && fields.every(([name, { scalar }]) => /^(?:from|to)$/.test(name) && scalar === 'Date');
}
