import { day } from '../../calendar/dates.ts';
import type { EpochMs } from '../../calendar/index.ts';
import { pooled } from '../../capacity/queue.ts';
import { positionsWhileOpen } from '../../capacity/staffing.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { once } from '../../diagnostics/once.ts';
import type { Model } from '../../model/model.ts';
import { flowsOf, offeredCells } from '../demand/index.ts';
import { isMissing } from '../hours/index.ts';
import { grownStaffing } from './growth.ts';
import { type Slot, stability } from './queue.ts';
import { maxOccupancyOf } from './seats.ts';
import type { StaffedWeek, TeamStaffing } from './staffing.ts';
import { halfHour } from './weeks.ts';

/** A half hour of all the queues of a group: how many seats there are, and how many would do. */
interface Moment {
  week: StaffedWeek;
  from: EpochMs;
  /** The busiest of the queues. */
  slot: Slot;
  seats: number;
  needed: number;
}

/** Seats of which fewer would do, over the usual weeks. */
export interface Surplus {
  /** The first half hour in which most of them could go. */
  fullest: Moment;
  /** How much of the time it is so: from 0 to 1. */
  share: number;
  /** Hours of seats in a week, and those that would do. */
  hours: number;
  neededHours: number;
}

/** A third more than is needed is prudence, and so is one seat more. */
const prudent = 1.3;
const spare = 2;

/**
 * The seats of a group that has far more than its contacts take for most of the time, today and with the growth of its demand. Undefined too
 * where not all that its people do is counted: other cells, work that can wait, what other teams hand over.
 */
export function surplusOf(model: Model, staffing: TeamStaffing): Surplus | undefined {
  if (staffing.teams.some(({ id }) => doMore(model).has(id))) return undefined;
  const surplusIn = ({ weeks }: TeamStaffing): Surplus | undefined => {
    const surplus = surplusAmong(weeks.flatMap(momentsOf), ({ seats, needed }) => seats > prudent * needed + 1e-9);
    return surplus && surplus.share > 0.5 ? surplus : undefined;
  };
  const today = surplusIn(staffing);
  const grown = today && grownStaffing(model, staffing);
  return !grown || isMissing(grown) || surplusIn(grown) ? today : undefined;
}

/**
 * The seats that a group needs because its people are kept apart by language, beside those that would do if all of them spoke every one;
 * undefined below a tenth more.
 */
export function languageSurplusOf(model: Model, staffing: TeamStaffing): Surplus | undefined {
  if (staffing.parts.length < 2) return undefined;
  const moments = staffing.weeks.flatMap((week) => together(model, week));
  const surplus = surplusAmong(moments, ({ seats, needed }) => seats > needed);
  return surplus && surplus.hours >= 1.1 * surplus.neededHours ? surplus : undefined;
}

function surplusAmong(moments: readonly Moment[], isMore: (moment: Moment) => boolean): Surplus | undefined {
  const over = moments.filter((one) => one.seats - one.needed > spare - 1e-6 && isMore(one));
  const [first, ...others] = over;
  if (!first) return undefined;
  const fullest = others.reduce((most, one) => (one.seats - one.needed > most.seats - most.needed ? one : most), first);
  const weeks = [...new Set(moments.map(({ week }) => week))].reduce((sum, week) => sum + week.weeks, 0);
  const sum = (some: readonly Moment[], figure: (moment: Moment) => number): number =>
    some.reduce((total, one) => total + (figure(one) * one.week.weeks * one.slot.open) / 3600, 0) / weeks;
  return {
    fullest,
    share: sum(over, () => 1) / sum(moments, () => 1),
    hours: sum(moments, ({ seats }) => seats),
    neededHours: sum(moments, ({ needed }) => needed),
  };
}

/** The half hours of a usual week in which it is open and somebody is there. */
function slotsByTime({ counted, queues, window }: StaffedWeek): { from: EpochMs; slots: Slot[] }[] {
  const [first] = queues;
  if (counted !== undefined || !first) return [];
  const isStaffed = ({ verdict }: Slot): boolean => verdict !== 'closed' && verdict !== 'uncovered';
  const times = first.slots.map((_, index) => ({
    from: window.from + index * halfHour,
    slots: queues.flatMap(({ slots }) => slots[index] ?? []).filter(isStaffed),
  }));
  return times.filter(({ slots }) => slots.length > 0);
}

/** A shift is as large as its busiest half hour needs it: what is needed is what the fullest of a day needs of those with as many seats. */
function momentsOf(week: StaffedWeek): Moment[] {
  const moments = slotsByTime(week).map(({ from, slots }): Moment => {
    const needs = slots.map(({ comfortable = Number.POSITIVE_INFINITY }) => comfortable);
    return { week, from, slot: busiest(slots), seats: sum(slots.map(({ seats }) => seats)), needed: sum(needs) };
  });
  const alike = groupBy(moments, ({ from, seats }) => {
    const date = Math.floor((from - week.window.from) / day);
    return `${date} ${Math.round(seats * 100)}`;
  });
  return [...alike.values()].flatMap((some) => {
    const needed = Math.max(...some.map((one) => one.needed));
    return some.map((one) => ({ ...one, needed }));
  });
}

/** What each language needs by itself, and what all of them need as one queue. */
function together(model: Model, week: StaffedWeek): Moment[] {
  const maxOccupancy = maxOccupancyOf(model);
  return slotsByTime(week).flatMap(({ from, slots }) => {
    const slot = busiest(slots);
    const queue = pooled(
      slots.flatMap(({ streams }) => streams),
      slot.open,
    );
    const targets = slots.flatMap((one) => one.targets.map(({ staffing }) => staffing));
    const needs = (targets.length > 0 ? targets : [stability]).map(
      (target) => queue && positionsWhileOpen(queue, { ...target, maxOccupancy }),
    );
    const apart = slots.map(({ comfortable }) => comfortable);
    if (needs.includes(undefined) || apart.includes(undefined)) return [];
    const needed = Math.max(...needs.map((need) => need ?? 0));
    return [{ week, from, slot, seats: sum(apart.map((need) => need ?? 0)), needed }];
  });
}

function busiest(slots: readonly Slot[]): Slot {
  return slots.reduce((most, one) => ((one.result?.load ?? 0) > (most.result?.load ?? 0) ? one : most));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** The ids of the teams that have work of which the demand does not tell. */
const doMore = once((model: Model): ReadonlySet<string> => {
  const { flows, counted } = flowsOf(model);
  const cells = offeredCells(model).filter(({ cell }) => !counted.has(cell));
  const waiting = flows.filter(({ isDeferred }) => isDeferred);
  const others = [...cells, ...waiting].flatMap(({ teams }) => teams);
  const solving = model
    .all('team')
    .filter(
      (team) => (team.value.solves?.length ?? 0) > 0 || model.incoming(team, 'team.escalatesTo[].team').length > 0,
    );
  return new Set([...others, ...solving].map(({ id }) => id));
});
