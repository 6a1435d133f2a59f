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
import { onceEach } from '../../diagnostics/once.ts';
import type { Values } from '../../generated/types.ts';
import { parseWeekdays } from '../../language/scalars/weekdays.ts';
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
  const spec = { ...draft, zone: zone === 'caller' ? 'UTC' : zone, dayCount };
  return lastOpenDay(spec) === Number.NEGATIVE_INFINITY ? { reason: 'never', where } : { spec, zone };
}

/** True where a range ends when it begins, so that nobody knows whether it is nothing or a whole day. */
function hasEmptyRange({ weekly = {}, seasons = [], exceptions = [], dates = {} }: CalendarDraft): boolean {
  const weeks = [weekly, ...seasons.map((season) => season.weekly), ...exceptions.map(({ hours }) => hours)];
  const lists = weeks.flatMap((week) => (week === 'closed' ? [] : Object.values(week)));
  const single = Object.values(dates).flatMap((hours) => (typeof hours === 'string' ? [] : [hours]));
  return [...lists, ...single].flat().some(({ from, to }) => from === to);
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
export function writtenHoursOf(model: Model, calendar: Entity<'calendar'>): CalendarDraft {
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
  // A chain that starts in the horizon may end after it, and a night shift begins before it.
  const { from, to } = horizonOf(model);
  const between = { from: `${Number(from.slice(0, 4)) - 1}-12-01`, to: `${Number(to.slice(0, 4)) + 1}-12-31` };
  const listed = model.publicHolidays?.(holidays.country, holidays.region, between);
  return listed && { dates, publicHolidays: { ...between, dates: listed } };
}

function exceptionOf({
  from,
  to,
  weekly,
  closed,
}: NonNullable<Values['calendar']['exceptions']>[number]): CalendarException {
  return { from: from.iso, to: to?.iso ?? from.iso, hours: closed || !weekly ? 'closed' : weeklyOf(weekly) };
}

function weeklyOf(weekly: Readonly<Record<string, readonly Hours[]>>): WeeklyHours {
  const result: Partial<Record<Weekday, Hours[]>> = {};
  for (const [days, hours] of Object.entries(weekly)) {
    for (const weekday of (parseWeekdays(days) ?? []) as Weekday[])
      result[weekday] = [...(result[weekday] ?? []), ...hours];
  }
  return result;
}
