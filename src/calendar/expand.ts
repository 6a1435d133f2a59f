import { onceEach } from '../diagnostics/once.ts';
import { day, dayOf, minute } from './dates.ts';
import { hoursOn } from './hours.ts';
import { clip, union } from './intervals/combine.ts';
import { type IntervalSet, intervalSet } from './intervals/interval-set.ts';
import type { CalendarSpec, EpochMs, Window } from './spec.ts';
import { dayAt, toInstant } from './zones.ts';

const expanded = onceEach<CalendarSpec, IntervalSet>();
const elsewhere = onceEach<CalendarSpec, CalendarSpec>();

/** The instants of two ISO dates, both included, in a zone: from the first midnight to the one after the last day. */
export function windowOf(from: string, to: string, zone: string): Window {
  return { from: toInstant(zone, dayOf(from) * day), to: toInstant(zone, (dayOf(to) + 1) * day) };
}

/** The open time of a calendar in a window, cut at its ends. It is kept for as long as the calendar is. */
export function expand(spec: CalendarSpec, window: Window): IntervalSet {
  return expanded(spec, `${window.from}:${window.to}`, () => openTime(spec, window));
}

/** Hours in the zone of whoever calls: the time in which it is open for a caller of any of the zones. */
export function expandByZones(spec: CalendarSpec, zones: readonly string[], window: Window): IntervalSet {
  return union(zones.map((zone) => expand(inZone(spec, zone), window)));
}

/** The same as `expand`, and not kept. */
export function openTime(spec: CalendarSpec, window: Window): IntervalSet {
  const edges: EpochMs[] = [];
  const last = dayAt(spec.zone, window.to);
  // What starts two days before may still reach into the window: 24 hours, and the hour that a change of offset adds.
  for (let epochDay = dayAt(spec.zone, window.from) - 2; epochDay <= last; epochDay++) {
    for (const { from, to } of hoursOn(spec, epochDay)) {
      edges.push(
        toInstant(spec.zone, epochDay * day + from * minute),
        toInstant(spec.zone, epochDay * day + to * minute),
      );
    }
  }
  return clip(intervalSet(edges), window);
}

/** The same hours in another zone; one object a zone, so that what is kept about it is found again. */
function inZone(spec: CalendarSpec, zone: string): CalendarSpec {
  return elsewhere(spec, zone, () => ({ ...spec, zone }));
}
