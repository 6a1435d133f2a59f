import type { PlainDate } from '../../diagnostics/values.ts';
import { schemaType } from '../../generated/declarations.ts';
import type { Fault, ScalarParser } from './contract.ts';
import { fault, unreadable } from './fault.ts';
import { daysInMonth, isoDate, isoMonth } from './gregorian.ts';
import { single } from './single.ts';

const form = /^([1-9]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const yearFirst = /^([1-9]\d{3})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?$/;
const digitsOnly = /^([1-9]\d{3})(\d{2})(\d{2})$/;
const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ]([1-9]\d{3})$/;

/** A real date `2026-12-28`, or its month `2026-12` or year `2026` where that is all that is known. */
export const parseDate: ScalarParser = (raw, written) =>
  single(raw, written, (text) => {
    const result = readDate(text);
    return 'fault' in result ? result : { value: result };
  });

/** Reads a date, a month or a year, or says what is wrong with it. */
export function readDate(text: string): PlainDate | { fault: Fault } {
  const match = form.exec(text);
  if (match === null) return unreadable('badDate', text, correct(text), 'dateForm');
  const [year, month = 1, day = 1] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined || month < 1 || month > 12 || day < 1)
    return fault(schemaType, 'noSuchMonth', { value: text });
  const days = daysInMonth(year, month);
  if (day <= days) return { type: 'date', written: text, iso: text };
  const iso = isoMonth(year, month);
  return fault(schemaType, 'noSuchDay', { value: text, month: { type: 'date', written: iso, iso }, days });
}

/** The date in its order, where only one is possible: `28/12/2026`, but not `05/06/2026`. */
function correct(text: string): string | undefined {
  const ordered = (yearFirst.exec(text) ?? digitsOnly.exec(text))?.slice(1, 4).map(Number);
  if (ordered) return real(ordered[0], ordered[1], ordered[2]);
  const [first, second, year] = yearLast.exec(text)?.slice(1).map(Number) ?? [];
  const european = real(year, second, first);
  const american = real(year, first, second);
  return european === undefined || american === undefined || european === american ? (european ?? american) : undefined;
}

function real(year = 0, month = 0, day = 0): string | undefined {
  if (year === 0 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return isoDate(year, month, day);
}
