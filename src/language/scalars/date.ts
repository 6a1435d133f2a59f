import type { MonthDay, PlainDate } from '../../diagnostics/values.ts';
import { schemaType } from '../../generated/declarations.ts';
import type { Parsed } from './contract.ts';
import { fault, unreadable } from './fault.ts';

const form = /^([1-9]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const yearFirst = /^([1-9]\d{3})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?$/;
const digitsOnly = /^([1-9]\d{3})(\d{2})(\d{2})$/;
const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ]([1-9]\d{3})$/;

/** Days of a month (1 to 12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `2026-07-01`, from numbers. */
export function isoDate(year: number, month: number, day: number): string {
  return `${isoMonth(year, month)}-${two(day)}`;
}

/** `2026-07`, from numbers. */
export function isoMonth(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${two(month)}`;
}

/** A number with two digits: 7 → `07`. */
export function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** A real date `2026-12-28`, or its month `2026-12` or year `2026` where that is all that is known. */
export function readDate(text: string): Parsed<PlainDate> {
  const match = form.exec(text);
  if (match === null) return unreadable('badDate', text, correctDate(text), 'dateForm');
  const [year = 0, month = 1, day = 1] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (month < 1 || month > 12 || day < 1) return fault(schemaType, 'noSuchMonth', { value: text });
  const days = daysInMonth(year, month);
  if (day <= days) return { value: { type: 'date', written: text, iso: text } };
  const iso = isoMonth(year, month);
  return fault(schemaType, 'noSuchDay', { value: text, month: { type: 'date', written: iso, iso }, days });
}

/** The date in its order, where only one is possible: `28/12/2026`, but not `05/06/2026`. */
function correctDate(text: string): string | undefined {
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

/** Month and day of any year: `06-15`; 29 February is one. */
export function readMonthDay(text: string): Parsed<MonthDay> {
  const match = /^(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return unreadable('badMonthDay', text, correctMonthDay(text), 'monthDayForm');
  const [month, day] = [Number(match[1]), Number(match[2])];
  if (ofLeapYear(month, day)) return { value: { type: 'month-day', written: text, month, day } };
  return unreadable('noSuchMonthDay', text, ofLeapYear(day, month), 'monthDayForm');
}

/** `15/6` is 06-15 because there is no month 15; `5/6` may be two days. A full date is cut to its month and day. */
function correctMonthDay(text: string): string | undefined {
  const [, ofDate] = /^[1-9]\d{3}-(\d{2}-\d{2})$/.exec(text) ?? [];
  if (ofDate !== undefined) return ofDate;
  const [first = 0, second = 0] = /^(\d{1,2})[-/.](\d{1,2})$/.exec(text)?.slice(1).map(Number) ?? [];
  const [asWritten, turned] = [ofLeapYear(first, second), ofLeapYear(second, first)];
  if (asWritten === undefined) return turned;
  return text.includes('-') || turned === undefined || first === second ? asWritten : undefined;
}

/** `06-15`, from numbers; undefined for a day that no year has. */
function ofLeapYear(month: number, day: number): string | undefined {
  return real(2000, month, day)?.slice('2000-'.length);
}
