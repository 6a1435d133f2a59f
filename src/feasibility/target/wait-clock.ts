import { type CalendarSpec, type Limit, limitOf, withoutHolidays } from '../../calendar/index.ts';
import type { Ref } from '../../diagnostics/values.ts';
import type { Model } from '../../model/model.ts';
import { callerZones, hasPlaces, openingOf } from '../hours/index.ts';
import type { StaffingMissing } from './staffing-missing.ts';
import type { AnswerTarget } from './wait.ts';

/**
 * The time that a promise about answers gives, in a week without holidays: in the hours of the target's calendar, else of the cell, its
 * channel or its service.
 */
export function deferredLimit(model: Model, promise: AnswerTarget): Limit | StaffingMissing {
  const { cell, written, target, within } = promise;
  const hours = hoursOf(model, promise);
  const needsHours = within.clock === 'business-time' || within.clock === 'business-days' || target.cutoff;
  const zone = model.engagement.value.timezone;
  if (!hours) {
    const limit = needsHours ? undefined : limitOf(within, { zone: zone ?? 'UTC' });
    return limit && !('missing' in limit) ? limit : { reason: 'clock', where: written.ref };
  }
  const opening = openingOf(model, hours.id);
  if ('missing' in opening) return { reason: opening.missing, where: `calendar:${hours.id}` };
  const local = opening.zone === 'caller' ? (callerZones(model, cell.segment)[0] ?? 'UTC') : opening.zone;
  const calendar: CalendarSpec = { ...withoutHolidays(opening.spec), zone: local };
  const limit = limitOf(within, { calendar, zone: local, cutoff: target.cutoff?.minutes });
  return 'missing' in limit ? { reason: 'clock', where: written.ref } : limit;
}

/** The calendar in whose hours a promise about answers counts; undefined where the places of its channel have different ones. */
export function hoursOf(model: Model, { cell, target }: AnswerTarget): Ref | undefined {
  const stated = target.calendar ?? cell.value.hours;
  const channel = model.find('channel', cell.channel);
  if (stated || (channel && hasPlaces(channel))) return stated;
  return channel?.value.hours ?? model.find('service', cell.service)?.value.hours;
}
