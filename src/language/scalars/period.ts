import type { Period } from '../../diagnostics/values.ts';
import { schemaType } from '../../generated/declarations.ts';
import type { Parsed } from './contract.ts';
import { daysInMonth, isoDate, isoMonth, readDate } from './date.ts';
import { fault, unreadable } from './fault.ts';

interface Days {
  from: string;
  to: string;
}

/**
 * A year `2026`, a quarter `2026-Q3`, a month `2026-07`, or from one to another `2026-07/2026-09`; also days, for what
 * is measured daily or weekly: `2026-06-01/2026-06-07`.
 */
export function readPeriod(text: string): Parsed<Period> {
  const ends = text.split('/');
  if (ends.length > 1 && ends.some((end) => /^(\.\.|-)?$/.test(end.trim()))) {
    return fault(schemaType, 'openPeriod', { value: text }, 'periodForm');
  }
  const [first = '', last = first, ...more] = ends;
  const from = readDays(first);
  const to = readDays(last);
  if (more.length > 0 || from === undefined || to === undefined) {
    return unreadable('badPeriod', text, correct(text), 'periodForm');
  }
  if ('fault' in from) return from;
  if ('fault' in to) return to;
  if (from.value.from > to.value.to) return fault(schemaType, 'invertedPeriod', { value: text });
  return { value: { type: 'period', written: text, from: from.value.from, to: to.value.to } };
}

/** First and last day of a year, a quarter, a month or a day; undefined where the text is none of them. */
function readDays(text: string): Parsed<Days> | undefined {
  const [, ofYear, quarter] = /^([1-9]\d{3})-Q([1-4])$/.exec(text) ?? [];
  if (ofYear !== undefined) return months(Number(ofYear), Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (!/^[1-9]\d{3}(-\d{2}){0,2}$/.test(text)) return undefined;
  const date = readDate(text);
  if ('fault' in date) return date;
  const [year = 0, month, day] = text.split('-').map(Number);
  if (day !== undefined) return { value: { from: text, to: text } };
  return month === undefined ? months(year, 1, 12) : months(year, month, month);
}

function months(year: number, first: number, last: number): { value: Days } {
  return { value: { from: isoDate(year, first, 1), to: isoDate(year, last, daysInMonth(year, last)) } };
}

/** Quarters and halves in other spellings: `2026T3`, `Q3 2026`, `2026-H1`, `2026-S1`. */
function correct(text: string): string | undefined {
  const match =
    /^(?:([1-9]\d{3})[-/ ]?([QTHS])([1-4])|([QTHS])([1-4])[-/ ]?([1-9]\d{3})|([1-4])([QTHS])[-/ ]?([1-9]\d{3}))$/i.exec(
      text,
    );
  if (match === null) return undefined;
  const year = Number(match[1] ?? match[6] ?? match[9]);
  const letter = (match[2] ?? match[4] ?? match[8] ?? '').toUpperCase();
  const part = Number(match[3] ?? match[5] ?? match[7]);
  if (letter === 'Q' || letter === 'T') return `${year}-Q${part}`;
  return part > 2 ? undefined : `${isoMonth(year, part * 6 - 5)}/${isoMonth(year, part * 6)}`;
}
