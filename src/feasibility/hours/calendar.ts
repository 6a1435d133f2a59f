import { lastOpenDay } from '../../calendar/hours.ts';
import { inherit } from '../../calendar/inherit.ts';
import type {
  CalendarDraft,
  CalendarException,
  CalendarSpec,
  DateHours,
  Hours,
  Weekday,
  WeeklyHours,
} from '../../calendar/spec.ts';
import type { Path } from '../../diagnostics/finding.ts';
import { onceEach } from '../../diagnostics/once.ts';
import type { TimeRange } from '../../diagnostics/values.ts';
import type { Values } from '../../generated/types.ts';
import { parseWeekdays } from '../../language/scalars/weekdays.ts';
import { placedEntries } from '../../language/shape/decoded.ts';
import type { Entity, Model } from '../../model/model.ts';
import { horizonOf } from './horizon.ts';
import type { HoursReason, Missing } from './missing.ts';

/** A calendar of the model for the engine. */
export interface Opening {
  spec: CalendarSpec;
  zone: string | 'caller';
}

const known = onceEach<Model, Opening | Missing<HoursReason>>();

/** The calendar of an id, or why it cannot be reckoned with: with what it inherits, its zone and its public holidays. One object a calendar and model. */
export function openingOf(model: Model, id: string): Opening | Missing<HoursReason> {
  return known(model, id, () => build(model, id));
}

function build(model: Model, id: string): Opening | Missing<HoursReason> {
  const where = `calendar:${id}`;
  const calendar = model.find('calendar', id);
  if (!calendar || isUnread(model, calendar, [])) return { reason: 'calendar', where };
  const draft = draftOf(model, calendar, []);
  if (draft === undefined) return { reason: 'holidays', where };
  const zone = draft.zone ?? model.engagement.value.timezone;
  if (zone === undefined) return { reason: 'timezone', where };
  // CAL006 tells of both: nothing is reckoned with them.
  if (hasEmptyRange(draft)) return { reason: 'emptyRange', where };
  const { dayCount = model.engagement.value.policies.dayCount } = draft;
  const written = { ...draft, zone: zone === 'caller' ? 'UTC' : zone, dayCount };
  const spec = specs(model, JSON.stringify(written), () => written);
  return lastOpenDay(spec) === Number.NEGATIVE_INFINITY ? { reason: 'never', where } : { spec, zone };
}

/** Calendars that say the same are one object, of which everything is reckoned once. */
const specs = onceEach<Model, CalendarSpec>();

function hasEmptyRange({ weekly = {}, seasons = [], exceptions = [], dates = {} }: CalendarDraft): boolean {
  const weeks = [weekly, ...seasons.map((season) => season.weekly), ...exceptions.map(({ hours }) => hours)];
  const lists = weeks.flatMap((week) => (week === 'closed' ? [] : Object.values(week)));
  const single = Object.values(dates).flatMap((hours) => (typeof hours === 'string' ? [] : [hours]));
  return [...lists, ...single].flat().some((range) => !hasLength(range));
}

const fieldsOfHours = ['timezone', 'weekly', 'always', 'seasons', 'exceptions', 'holidays', 'inherits'];

/** True where something of the hours of a calendar, or of what it inherits, is written wrongly: what is left would be other hours. */
function isUnread(model: Model, calendar: Entity<'calendar'>, above: readonly string[]): boolean {
  if (fieldsOfHours.some((field) => calendar.unread.has(field))) return true;
  return calendar.value.inherits.some(({ id }) => {
    const base = above.includes(id) ? undefined : model.find('calendar', id);
    return base !== undefined && isUnread(model, base, [...above, calendar.id]);
  });
}

/** The hours of a calendar with what it inherits, as if no date were a public holiday. */
function writtenHoursOf(model: Model, calendar: Entity<'calendar'>): CalendarDraft {
  return draftOf({ ...model, publicHolidays: () => [] }, calendar, []) ?? {};
}

/** What a calendar says with what it inherits. Undefined where public holidays are asked for and nobody lists them. */
function draftOf(model: Model, calendar: Entity<'calendar'>, above: readonly string[]): CalendarDraft | undefined {
  const bases: CalendarDraft[] = [];
  for (const { id } of calendar.value.inherits) {
    const base = above.includes(id) || id === calendar.id ? undefined : model.find('calendar', id);
    if (!base) continue;
    const draft = draftOf(model, base, [...above, calendar.id]);
    if (draft === undefined) return undefined;
    bases.push(draft);
  }
  const own = ownDraft(model, calendar.value);
  return own && inherit(bases, own);
}

function ownDraft(model: Model, value: Values['calendar']): CalendarDraft | undefined {
  const holidays = holidaysOf(model, value.holidays);
  if (holidays === undefined) return undefined;
  const draft: CalendarDraft = {
    zone: value.timezone,
    weekly: value.weekly && weeklyOf(value.weekly),
    always: value.always,
    seasons: value.seasons?.map(({ from, to, weekly }) => ({ from, to, weekly: weeklyOf(weekly) })),
    exceptions: value.exceptions?.map(exceptionOf),
    dayCount: value.dayCount,
    ...holidays,
  };
  return Object.fromEntries(Object.entries(draft).filter(([, part]) => part !== undefined));
}

function holidaysOf(
  model: Model,
  holidays: Values['calendar']['holidays'],
): Pick<CalendarDraft, 'publicHolidays' | 'dates'> | undefined {
  if (!holidays) return {};
  const dates: Record<string, DateHours> = {};
  for (const { iso } of holidays.remove ?? []) dates[iso] = 'as-usual';
  for (const { iso } of holidays.add ?? []) dates[iso] = 'closed';
  for (const [date, hours] of Object.entries(holidays.dates ?? {})) dates[date] = hours === 'closed' ? 'closed' : hours;
  if (holidays.country === undefined) return { dates };
  const publicHolidays = publicHolidaysOf(model, holidays.country, holidays.region);
  return publicHolidays && { dates, publicHolidays };
}

/** The public holidays of a place for all that is judged; undefined where nobody lists them, or nobody was asked. */
export function publicHolidaysOf(model: Model, country: string, region: string | undefined) {
  // A chain that starts in the horizon may end after it, and a night shift begins before it.
  const { from, to } = horizonOf(model);
  const between = { from: `${Number(from.slice(0, 4)) - 1}-12-01`, to: `${Number(to.slice(0, 4)) + 1}-12-31` };
  const dates = model.publicHolidays?.(country, region, between);
  return dates && { ...between, dates };
}

function exceptionOf({
  from,
  to,
  weekly,
  closed,
}: NonNullable<Values['calendar']['exceptions']>[number]): CalendarException {
  return { from: from.iso, to: to?.iso ?? from.iso, hours: closed || !weekly ? 'closed' : weeklyOf(weekly) };
}

/** The hours of each weekday; `mon-fri` and `fri` together are those of Friday. */
function weeklyOf(weekly: Readonly<Record<string, readonly Hours[]>>): WeeklyHours {
  const result: Partial<Record<Weekday, Hours[]>> = {};
  for (const [days, hours] of Object.entries(weekly)) {
    for (const weekday of (parseWeekdays(days) ?? []) as Weekday[])
      result[weekday] = [...(result[weekday] ?? []), ...hours];
  }
  return result;
}

/** Ranges that a calendar writes in one place: its week, a season's, an exception's, or those of a single date. */
export interface WrittenHours {
  ranges: readonly { range: TimeRange; path: Path }[];
  /** The same ranges by weekday, those without a length left out; those of a single date stand on one day. */
  weekly: WeeklyHours;
  isDate: boolean;
}

/** The ranges that a calendar writes itself, place by place. */
export function writtenHours({ value }: Entity<'calendar'>): WrittenHours[] {
  const { weekly = {}, seasons = [], exceptions = [], holidays = {} } = value;
  return [
    weekOf(weekly, ['weekly']),
    ...placedEntries(seasons).map(([index, season]) => weekOf(season.weekly, ['seasons', index, 'weekly'])),
    ...placedEntries(exceptions).map(([index, exception]) =>
      weekOf(exception.weekly ?? {}, ['exceptions', index, 'weekly']),
    ),
    ...Object.entries(holidays.dates ?? {}).flatMap(([date, hours]) =>
      hours === 'closed' ? [] : [dateOf(hours, ['holidays', 'dates', date])],
    ),
  ];
}

/** True where nothing of a calendar, nor of what it inherits, ever opens. */
export function opensNever(model: Model, calendar: Entity<'calendar'>): boolean {
  const { always, weekly, seasons = [], dates = {}, exceptions = [] } = writtenHoursOf(model, calendar);
  const weeks = [weekly, ...seasons.map((season) => season.weekly), ...exceptions.map(({ hours }) => hours)];
  const opens = (week: WeeklyHours | 'closed' | undefined): boolean =>
    week !== undefined && week !== 'closed' && Object.values(week).some((hours) => hours.length > 0);
  return (
    !always && !weeks.some(opens) && !Object.values(dates).some((hours) => Array.isArray(hours) && hours.length > 0)
  );
}

function weekOf(weekly: Readonly<Record<string, readonly TimeRange[]>>, path: Path): WrittenHours {
  const ranges = Object.entries(weekly).flatMap(([days, hours]) =>
    placedEntries(hours).map(([index, range]) => ({ range, path: [...path, days, index] })),
  );
  const lasting = Object.entries(weekly).map(([days, hours]): [string, Hours[]] => [days, hours.filter(hasLength)]);
  return { ranges, weekly: weeklyOf(Object.fromEntries(lasting)), isDate: false };
}

function dateOf(hours: readonly TimeRange[], path: Path): WrittenHours {
  const ranges = placedEntries(hours).map(([index, range]) => ({ range, path: [...path, index] }));
  return { ranges, weekly: { 1: hours.filter(hasLength) }, isDate: true };
}

/** A range that ends when it begins may be nothing or a whole day: nobody knows. */
function hasLength({ from, to }: Hours): boolean {
  return from !== to;
}
