import { type CalendarSpec, type Limit, limitOf } from '../../calendar/index.ts';
import { onceEach } from '../../diagnostics/once.ts';
import type { Duration } from '../../diagnostics/values.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Target } from '../../model/targets.ts';
import { isMissing, type Missing, openingOf } from '../hours/index.ts';

/** A length of time with its clock. */
export interface Clocked {
  limit: Limit;
  /** The calendar that the clock runs on; absent where it runs at all hours. */
  calendar?: Entity<'calendar'>;
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
}

/** Where nothing says in which zone a day begins, and nothing depends on it. */
const anyZone = 'UTC';

/**
 * A length of time with its clock and its calendar. Elapsed time needs no hours, whatever those of its agreement are, unless it pauses
 * on holidays or has a cut-off; calendar days need a zone alone.
 */
export function clocked(model: Model, duration: Duration, context: ClockContext): Clocked | Missing {
  const { where, hours, cutoff, pauses } = context;
  const counted = { cutoff: cutoff?.minutes, pausesOnHolidays: pauses?.includes('holidays') };
  const zone = zoneFor(model, hours, context);
  const known = isMissing(zone) ? anyZone : zone;
  const free = limitOf(duration, { ...counted, zone: known });
  if (!('missing' in free))
    return isMissing(zone) && free.clock === 'calendar-days' ? zone : { limit: free, zone: known };
  if (hours === undefined) return { reason: 'hours', where };
  const opening = openingOf(model, hours);
  if (isMissing(opening)) return opening;
  if (isMissing(zone)) return zone;
  const limit = limitOf(duration, { ...counted, calendar: specIn(opening.spec, zone) });
  return 'missing' in limit ? { reason: 'hours', where } : { limit, calendar: model.find('calendar', hours), zone };
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
