import type { Time, TimeRange } from '../../diagnostics/values.ts';
import { schemaType, unquotedTime } from '../../generated/declarations.ts';
import type { Given, Parsed } from './contract.ts';
import { two } from './date.ts';
import { fault, unreadable } from './fault.ts';

const midnight = 1440;

/** A time of day in quotes: `"18:00"`; `"24:00"` is the end of the day. */
export function readTime(text: string, { raw }: Given): Parsed<Time> {
  const minutes = minutesOf(text);
  if (minutes !== undefined) return { value: { type: 'time', written: text, minutes } };
  const suggestion = correctTime(text);
  if (typeof raw !== 'number' && !/^\d+$/.test(text)) {
    return unreadable('badTime', text, suggestion && `"${suggestion}"`, 'timeForm');
  }
  return fault(unquotedTime, 'numberForTime', { value: text, suggestion: suggestion ?? '18:00' }, 'time');
}

/** Two times in quotes: `"08:00-15:00"`. An end at or before the start runs into the next day; `24:00` is an end. */
export function readTimeRange(text: string, { raw }: Given): Parsed<TimeRange> {
  const [first = '', last = '', ...more] = text.split('-');
  const [from, to] = [minutesOf(first), minutesOf(last)];
  if (from !== undefined && to !== undefined && more.length === 0) {
    if (from < midnight) return { value: { type: 'time-range', written: text, from, to } };
    return fault(schemaType, 'startsAtMidnight', { value: text, suggestion: `00:00-${last}` }, 'quote');
  }
  if (typeof raw === 'number' || /^\d+$/.test(text)) {
    return fault(unquotedTime, 'numberForRange', { value: text }, 'range');
  }
  if (correctTime(text) !== undefined) return fault(unquotedTime, 'singleTime', { value: text }, 'range');
  const suggestion = correctRange(text);
  return unreadable('badTimeRange', text, suggestion && `"${suggestion}"`, 'timeRangeForm');
}

/** Minutes from midnight of `hh:mm`, up to 1440 for 24:00; undefined where it is none. */
function minutesOf(text: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  return total <= midnight ? total : undefined;
}

const looseForm = /^(\d{1,2})(?:[:.,h]?(\d{2}))?\s*(?:h|hs|hrs?|horas?)?\s*(am|pm|a\. ?m\.|p\. ?m\.)?$/i;

/** A time of day that somebody wrote in another way, as it should be written: `9`, `0900`, `9.30`, `9h`, `9 pm`. */
function correctTime(text: string): string | undefined {
  const [, hours, minutes = '00', half] = looseForm.exec(text.trim()) ?? [];
  if (hours === undefined) return undefined;
  const hour = half === undefined ? Number(hours) : onDial(Number(hours), /^p/i.test(half));
  if (hour === undefined || Number(minutes) > 59 || hour > 24 || (hour === 24 && minutes !== '00')) return undefined;
  return `${two(hour)}:${minutes}`;
}

function onDial(hour: number, afternoon: boolean): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (afternoon ? 12 : 0);
}

/** `9-18`, `9:00 – 18:00`, `de 9 a 18 h`, `9am to 6pm` in their form. */
function correctRange(text: string): string | undefined {
  const bare = text.replace(/^(?:de|from|desde)(?: las)?\s+/i, '');
  const ends = bare.split(/\s*[-–—−]\s*|\s+(?:a|to|until|hasta)(?: las)?\s+/i);
  const [from, to] = ends.map(correctTime);
  if (ends.length !== 2 || from === undefined || to === undefined) return undefined;
  return `${from === '24:00' ? '00:00' : from}-${to}`;
}
