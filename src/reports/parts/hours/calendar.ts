import type { Values } from '../../../generated/types.ts';
import type { Model } from '../../../model/model.ts';
import { refs } from '../../../model/refs.ts';

export type Calendar = Partial<Values['calendar']>;
type Holidays = NonNullable<Calendar['holidays']>;

/** A calendar with what it takes from those that it inherits; what it says itself wins. */
export function wholeCalendar(model: Model, own: Calendar, seen: ReadonlySet<Calendar> = new Set()): Calendar {
  const above = refs(own.inherits).flatMap(({ id }) => model.find('calendar', id)?.value ?? []);
  const inherited = above
    .filter((calendar) => calendar !== own && !seen.has(calendar))
    .map((calendar) => wholeCalendar(model, calendar, new Set([...seen, own])));
  const all = [...inherited, own];
  const ownHours = own.weekly !== undefined || own.always === true;
  const weekly = ownHours ? own.weekly : merged(inherited.map((calendar) => calendar.weekly ?? {}));
  return {
    ...own,
    timezone: own.timezone ?? inherited.find(({ timezone }) => timezone !== undefined)?.timezone,
    always: ownHours ? own.always : inherited.some(({ always }) => always === true),
    weekly,
    holidays: mergedHolidays(all.map(({ holidays }) => holidays ?? {})),
    seasons: all.flatMap(({ seasons }) => list(seasons)),
    exceptions: all.flatMap(({ exceptions }) => list(exceptions)),
  };
}

/** The hours of several weeks together. */
function merged(weeks: readonly NonNullable<Calendar['weekly']>[]): NonNullable<Calendar['weekly']> {
  const all: NonNullable<Calendar['weekly']> = {};
  for (const week of weeks) {
    for (const [days, ranges] of Object.entries(week)) all[days] = [...(all[days] ?? []), ...list(ranges)];
  }
  return all;
}

/** The holidays of several calendars together; the last says which country and region. */
function mergedHolidays(several: readonly Holidays[]): Holidays {
  const merged: Holidays = Object.assign({}, ...several);
  return {
    ...merged,
    add: several.flatMap(({ add }) => list(add)),
    remove: several.flatMap(({ remove }) => list(remove)),
    dates: Object.assign({}, ...several.map(({ dates }) => dates)),
  };
}

function list<T>(value: readonly T[] | undefined): T[] {
  return Array.isArray(value) ? [...value] : [];
}
