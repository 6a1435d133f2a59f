import { schemaType, unquotedTime } from '../../generated/declarations.ts';
import type { ScalarParser } from './contract.ts';
import { fault, unreadable } from './fault.ts';
import { correctTime } from './loose-time.ts';
import { single } from './single.ts';
import { readTime } from './time.ts';

const midnight = 1440;

/** Two times in quotes: `"08:00-15:00"`. An end at or before the start runs into the next day; `24:00` is an end. */
export const parseTimeRange: ScalarParser = (raw, written) =>
  single(raw, written, (text) => {
    const [first = '', last = '', ...more] = text.split('-');
    const [from, to] = [readTime(first), readTime(last)];
    if (from !== undefined && to !== undefined && more.length === 0) {
      if (from < midnight) return { value: { type: 'time-range', written: text, from, to } };
      return fault(schemaType, 'startsAtMidnight', { value: text, suggestion: `00:00-${last}` }, 'quote');
    }
    if (typeof raw === 'number' || /^\d+$/.test(text))
      return fault(unquotedTime, 'numberForRange', { value: text }, 'range');
    if (correctTime(text) !== undefined) return fault(unquotedTime, 'singleTime', { value: text }, 'range');
    const suggestion = correct(text);
    return unreadable('badTimeRange', text, suggestion && `"${suggestion}"`, 'timeRangeForm');
  });

/** `9-18`, `9:00 – 18:00`, `de 9 a 18 h`, `9am to 6pm` in their form. */
function correct(text: string): string | undefined {
  const bare = text.replace(/^(?:de|from|desde)(?: las)?\s+/i, '');
  const ends = bare.split(/\s*[-–—−]\s*|\s+(?:a|to|until|hasta)(?: las)?\s+/i);
  const [from, to] = ends.map(correctTime);
  if (ends.length !== 2 || from === undefined || to === undefined) return undefined;
  return `${from === '24:00' ? '00:00' : from}-${to}`;
}
