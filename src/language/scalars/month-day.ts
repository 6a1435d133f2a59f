import { schemaType } from '../../generated/declarations.ts';
import type { ScalarParser } from './contract.ts';
import { fault, unreadable } from './fault.ts';
import { daysInMonth, two } from './gregorian.ts';
import { single } from './single.ts';

/** Month and day of any year: `06-15`; 29 February is one. */
export const parseMonthDay: ScalarParser = (raw, written) =>
  single(raw, written, (text) => {
    const match = /^(\d{2})-(\d{2})$/.exec(text);
    if (match === null) return unreadable('badMonthDay', text, correct(text), 'monthDayForm');
    const [month, day] = [Number(match[1]), Number(match[2])];
    if (exists(month, day)) return { value: { type: 'month-day', written: text, month, day } };
    const turned = exists(day, month) ? `${two(day)}-${two(month)}` : undefined;
    if (turned === undefined) return fault(schemaType, 'noSuchMonthDay', { value: text }, 'monthDayForm');
    return fault(schemaType, 'noSuchMonthDay', { value: text, suggestion: turned }, 'write');
  });

/** `15/6` is 06-15 because there is no month 15; `5/6` may be two days. A full date is cut to its month and day. */
function correct(text: string): string | undefined {
  const [, ofDate] = /^[1-9]\d{3}-(\d{2}-\d{2})$/.exec(text) ?? [];
  if (ofDate !== undefined) return ofDate;
  const [first = 0, second = 0] = /^(\d{1,2})[-/.](\d{1,2})$/.exec(text)?.slice(1).map(Number) ?? [];
  if (exists(second, first) && !exists(first, second)) return `${two(second)}-${two(first)}`;
  return exists(first, second) && (text.includes('-') || !exists(second, first) || first === second)
    ? `${two(first)}-${two(second)}`
    : undefined;
}

function exists(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(2000, month);
}
