import { dateOf, dayOf } from './dates.ts';
import type { CalendarDraft, CalendarException } from './spec.ts';

/**
 * A calendar with what it inherits; of several, the later wins, and what it says itself wins over all.
 *
 * - `weekly`, `always` and `seasons` are its hours: one that writes `weekly` or `always` takes none of theirs, and one that
 *   writes only `seasons` adds them.
 * - `publicHolidays`, `zone` and `dayCount` are replaced whole.
 * - `dates` are merged by date, and win over an inherited exception on that date.
 * - `exceptions` are added; the later wins where they overlap.
 */
export function inherit(bases: readonly CalendarDraft[], own: CalendarDraft): CalendarDraft {
  return [...bases, own].reduce(merge, {});
}

function merge(base: CalendarDraft, own: CalendarDraft): CalendarDraft {
  const ownHours = own.weekly !== undefined || own.always === true;
  const { weekly, always, seasons } = ownHours ? own : base;
  const dates = Object.keys(own.dates ?? {});
  return clean({
    zone: own.zone ?? base.zone,
    weekly,
    always,
    seasons: ownHours ? seasons : joined(seasons, own.seasons),
    publicHolidays: own.publicHolidays ?? base.publicHolidays,
    dates: base.dates || own.dates ? { ...base.dates, ...own.dates } : undefined,
    exceptions: joined(
      base.exceptions?.flatMap((exception) => without(exception, dates)),
      own.exceptions,
    ),
    dayCount: own.dayCount ?? base.dayCount,
  });
}

/** An exception cut around single dates. */
function without({ from, to = from, hours }: CalendarException, dates: readonly string[]): CalendarException[] {
  const date = dates.find((candidate) => from <= candidate && candidate <= to);
  if (date === undefined) return [{ from, to, hours }];
  const before = { from, to: dateOf(dayOf(date) - 1), hours };
  const after = { from: dateOf(dayOf(date) + 1), to, hours };
  return [before, after].filter((part) => part.from <= part.to).flatMap((part) => without(part, dates));
}

function joined<T>(first: readonly T[] | undefined, second: readonly T[] | undefined): readonly T[] | undefined {
  return first && second ? [...first, ...second] : (first ?? second);
}

function clean(draft: CalendarDraft): CalendarDraft {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
}
