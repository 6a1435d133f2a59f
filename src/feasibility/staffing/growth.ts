import { day, dayOf } from '../../calendar/dates.ts';
import type { EpochMs } from '../../calendar/index.ts';
import { once } from '../../diagnostics/once.ts';
import type { Percent } from '../../diagnostics/values.ts';
import type { Entity, Model } from '../../model/model.ts';
import { type Flow, spokenDays } from '../demand/index.ts';
import { horizonOf, horizonWindow, isMissing, type Missing } from '../hours/index.ts';
import { deferredWeek } from './deferred.ts';
import { beyondRange, grownQueue } from './queue.ts';
import type { StaffedWeek, TeamStaffing } from './staffing.ts';

/** How the volume of a row of demand changes until a moment. */
interface Growth {
  /** In a year. */
  rate: Percent;
  /** The last day (ISO) of which its figures speak; else the first of the horizon. */
  from: string;
  /** From then on. */
  years: number;
  /** What its volume is multiplied by. */
  factor: number;
}

/** The growth that a row of demand states, until a moment; undefined where it states none, or its figures are of later. */
export function growthUntil(model: Model, demand: Entity<'demand'>, moment: EpochMs): Growth | undefined {
  const { growth: rate } = demand.value;
  if (!rate || rate.value === 0) return undefined;
  const from = spokenDays(model, demand)?.to ?? horizonOf(model).from;
  const years = (moment / day - dayOf(from) - 1) / 365.25;
  return years > 0 ? { rate, from, years, factor: Math.max(0, 1 + rate.value / 100) ** years } : undefined;
}

const year = 366 * day;

/**
 * What the people of today come to in the last year of the horizon, with the growth that the demand states: the weeks that still come
 * then, with what arrives by then. Undefined where nothing grows.
 */
export function grownStaffing(model: Model, staffing: TeamStaffing): TeamStaffing | Missing | undefined {
  const end = horizonWindow(model).to;
  const last = staffing.weeks.filter((week) => week.counted === undefined && week.last.from >= end - year);
  const weeks: StaffedWeek[] = [];
  for (const week of last) {
    const grown = grownWeek(model, staffing, week);
    if (isMissing(grown)) return grown;
    if (grown) weeks.push(grown);
  }
  return weeks.length > 0 ? { ...staffing, weeks } : undefined;
}

function grownWeek(model: Model, { positions }: TeamStaffing, week: StaffedWeek): StaffedWeek | Missing | undefined {
  const factorOf = once(({ demand }: Flow): number => growthUntil(model, demand, week.last.to)?.factor ?? 1);
  if (![...flowsIn(week)].some((flow) => factorOf(flow) > 1)) return undefined;
  const later = week.last.from - week.window.from;
  const queues = week.queues.map((queue) => grownQueue(model, queue, later, factorOf));
  const beyond = beyondRange(queues);
  if (beyond) return beyond;
  const flows = week.deferred?.flows.map((one) => {
    const factor = factorOf(one.flow);
    return { ...one, arrivals: one.arrivals.map((part) => ({ ...part, contacts: part.contacts * factor })) };
  });
  const deferred = flows && deferredWeek(model, week.window, flows, positions, queues);
  if (isMissing(deferred)) return deferred;
  return { ...week, window: week.last, queues, deferred };
}

/** The flows of which something arrives in a week. */
function flowsIn({ queues, deferred }: StaffedWeek): Set<Flow> {
  const flows = new Set(deferred?.flows.map(({ flow }) => flow));
  for (const { slots } of queues) for (const { streams } of slots) for (const { flow } of streams) flows.add(flow);
  return flows;
}
