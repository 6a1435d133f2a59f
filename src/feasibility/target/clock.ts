import { type CalendarSpec, type Limit, limitOf } from '../../calendar/index.ts';
import { found } from '../../diagnostics/lists.ts';
import { onceEach } from '../../diagnostics/once.ts';
import type { Duration } from '../../diagnostics/values.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Target } from '../../model/targets.ts';
import { allKnown, isMissing, type Missing, openingOf } from '../hours/index.ts';

/** A length of time with its clock. */
export interface Clocked {
  limit: Limit;
  /** The calendars in whose hours the clock runs, or begins; none where it runs at all hours. */
  calendars: readonly Entity<'calendar'>[];
  /** The zone in which its times are told. */
  zone: string;
}

/** Where a length of time is written, and what stands around it. */
interface ClockContext {
  /** What is named where something is missing. */
  where: string;
  /** The id of the calendar in whose hours it is counted. */
  hours: string | undefined;
  cutoff?: Target['cutoff'];
  pauses?: Target['pauses'];
  /** The zones of those who get in touch, each once, for calendars that follow the caller. */
  callers?: readonly string[];
  /** The ids of the calendars in which those who do it are there; only a time in minutes or hours is counted in them. */
  shifts?: readonly string[];
}

/** Where nothing says in which zone a day begins, and nothing depends on it. */
const anyZone = 'UTC';

/**
 * A length of time with its clock and its calendar. Elapsed time needs no hours, whatever those of its agreement are, unless it pauses
 * on holidays or has a cut-off; calendar days need a zone alone.
 */
export function clocked(model: Model, duration: Duration, context: ClockContext): Clocked | Missing {
  const { where, hours, cutoff, pauses, shifts = [] } = context;
  if (shifts.length > 0 && duration.seconds !== undefined) return worked(model, duration, shifts, context);
  const counted = { cutoff: cutoff?.minutes, pausesOnHolidays: pauses?.includes('holidays') };
  const zone = zoneFor(model, hours, context);
  const known = isMissing(zone) ? anyZone : zone;
  const free = limitOf(duration, { zone: known, ...counted });
  if (!('missing' in free))
    return isMissing(zone) && free.clock === 'calendar-days' ? zone : { limit: free, calendars: [], zone: known };
  if (hours === undefined) return { reason: 'hours', where };
  const placed = placedIn(model, hours, context);
  if (isMissing(placed)) return placed;
  const limit = limitOf(duration, { calendar: placed.spec, ...counted });
  if ('missing' in limit) return { reason: 'hours', where };
  return { limit, calendars: [found(model.find('calendar', hours), hours)], zone: placed.zone };
}

/** A time in which somebody works, with the shifts of those who do it. */
function worked(model: Model, duration: Duration, shifts: readonly string[], context: ClockContext): Clocked | Missing {
  const known = allKnown(shifts.map((id) => placedIn(model, id, context)));
  if (isMissing(known)) return known;
  const { spec: calendar, zone } = found(known[0], context.where);
  const limit = limitOf(duration, { calendar, shifts: known.map(({ spec }) => spec) });
  if ('missing' in limit) return { reason: 'hours', where: context.where };
  return { limit, calendars: shifts.flatMap((id) => model.find('calendar', id) ?? []), zone };
}

/** A calendar in the zone in which it is counted. */
function placedIn(model: Model, id: string, context: ClockContext): { spec: CalendarSpec; zone: string } | Missing {
  const opening = openingOf(model, id);
  if (isMissing(opening)) return opening;
  const zone = zoneFor(model, id, context);
  return isMissing(zone) ? zone : { spec: specIn(opening.spec, zone), zone };
}

/** A calendar that follows the caller is that of the one zone from which people get in touch. */
function zoneFor(model: Model, hours: string | undefined, { callers = [] }: ClockContext): string | Missing {
  const own = model.engagement.value.timezone;
  const opening = hours === undefined ? undefined : openingOf(model, hours);
  const zone = opening && !isMissing(opening) ? opening.zone : own;
  if (zone === undefined) {
    return { reason: 'timezone', where: hours === undefined ? 'engagement:tom' : `calendar:${hours}` };
  }
  if (zone !== 'caller') return zone;
  const [first = own, ...others] = callers;
  if (first === undefined || others.length > 0) return { reason: 'caller', where: `calendar:${hours}` };
  return first;
}

const inZone = onceEach<CalendarSpec, CalendarSpec>();

/** One object a calendar and zone, so that what is known of its openings is found again. */
function specIn(spec: CalendarSpec, zone: string): CalendarSpec {
  if (spec.zone === zone) return spec;
  return inZone(spec, zone, () => ({ ...spec, zone }));
}
