import { byCodeUnits } from '../diagnostics/lists.ts';
import type { Source } from '../language/document.ts';
import { isMap } from '../language/shape/decoded.ts';

/** By field of an entity, or by kind of what a phase delivers, a fingerprint of what it says: 16 hexadecimal digits. */
export type Meaning = Readonly<Record<string, string>>;

/** What somebody has signed with `tom review`, and what it meant then. */
export interface Review {
  /** `agreement:stock`, `phase:strategic`. */
  of: string;
  scenario: string;
  /** The id of the role that signed. */
  role: string;
  /** ISO date. */
  date: string;
  meaning: Meaning;
}

/** The file of what was signed, read; without reviews where it is no such file. */
export interface Reviews {
  source: Source;
  reviews?: readonly Review[];
}

/** The file of some reviews: a line each, in an order that nothing else changes. */
export function writeReviews(reviews: readonly Review[]): string {
  const lines = reviews.map(({ of, scenario, role, date, meaning }) => {
    const sorted = Object.fromEntries(Object.entries(meaning).sort(([one], [other]) => byCodeUnits(one, other)));
    return `    ${JSON.stringify({ of, scenario, role, date, meaning: sorted })}`;
  });
  return `{\n  "tom": 1,\n  "reviews": [${lines.length === 0 ? '' : `\n${lines.sort(byCodeUnits).join(',\n')}\n  `}]\n}\n`;
}

/** Reads such a file. */
export function readReviews(source: Source): Reviews {
  const data = source.unreadable ? undefined : parsed(source.text);
  const isFile = isMap(data) && data.tom === 1 && Array.isArray(data.reviews) && data.reviews.every(isReview);
  return { source, ...(isFile && { reviews: data.reviews as Review[] }) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isReview(one: unknown): one is Review {
  if (!isMap(one) || !isMap(one.meaning)) return false;
  return [one.of, one.scenario, one.role, one.date, ...Object.values(one.meaning)].every(
    (value) => typeof value === 'string',
  );
}
