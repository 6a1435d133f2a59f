import { expand } from '../expand.ts';
import { withoutHolidays } from '../holidays/holiday-days.ts';
import { difference, union } from '../intervals/combine.ts';
import type { IntervalSet } from '../intervals/interval-set.ts';
import type { CalendarSpec, Window } from '../spec.ts';

/** The required time that none of the others covers. */
export function uncovered(required: IntervalSet, covering: readonly IntervalSet[]): IntervalSet {
  return difference(required, union(covering));
}

/** The part of what calendars leave uncovered that they would cover if no date were a holiday. */
export function holidayGaps(required: IntervalSet, covering: readonly CalendarSpec[], window: Window): IntervalSet {
  const gaps = uncovered(
    required,
    covering.map((spec) => expand(spec, window)),
  );
  if (gaps.length === 0) return gaps;
  const always = covering.map((spec) => expand(withoutHolidays(spec), window));
  return difference(gaps, uncovered(required, always));
}
