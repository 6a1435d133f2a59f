import { unquotedTime } from '../../generated/declarations.ts';
import type { ScalarParser } from './contract.ts';
import { fault, unreadable } from './fault.ts';
import { correctTime } from './loose-time.ts';
import { single } from './single.ts';

/** A time of day in quotes: `"18:00"`; `"24:00"` is the end of the day. */
export const parseTime: ScalarParser = (raw, written) =>
  single(raw, written, (text) => {
    const minutes = readTime(text);
    if (minutes !== undefined) return { value: { type: 'time', written: text, minutes } };
    const suggestion = correctTime(text);
    if (typeof raw !== 'number' && !/^\d+$/.test(text)) {
      return unreadable('badTime', text, suggestion && `"${suggestion}"`, 'timeForm');
    }
    return fault(unquotedTime, 'numberForTime', { value: text, suggestion: suggestion ?? '18:00' }, 'time');
  });

/** Minutes from midnight of `hh:mm`, up to 1440 for 24:00; undefined where it is none. */
export function readTime(text: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  return total <= 1440 ? total : undefined;
}
