import { meanOfBest, type Waiting } from '../../capacity/best-mean.ts';
import { pooled, queueState } from '../../capacity/queue.ts';
import { positionsWhileOpen, type StaffingTarget } from '../../capacity/staffing.ts';
import { gather } from '../../diagnostics/lists.ts';
import { once, onceEach } from '../../diagnostics/once.ts';
import { teamsFor } from '../../model/attendance.ts';
import type { Cell, Model } from '../../model/model.ts';
import type { Missing } from '../hours/index.ts';
import type { Slot } from './queue.ts';
import { maxOccupancyOf } from './seats.ts';
import { staffingOf, type TeamStaffing } from './staffing.ts';

/** How the contacts of a cell are answered over a year of usual weeks. */
interface YearLevel {
  /** The share of all that are answered in less than a time. */
  share: number;
  /** The mean wait, in seconds, of the best share of them that was asked for. */
  meanOfBest: number;
}

/**
 * How the people who attend a cell answer within some seconds, whatever its own target is: every half hour of every sort of week, by its
 * contacts and by how often the week comes.
 */
export function yearLevel(model: Model, cell: Cell, within: number, share: number): YearLevel | Missing {
  for (const { staffing, part } of partsBy(model).get(keyOf(cell)) ?? []) {
    const usual = staffing.weeks.filter(({ counted }) => counted === undefined);
    const slots = usual.flatMap(({ queues, weeks }) =>
      (queues[part]?.slots ?? []).flatMap((slot) => waitingIn(slot, within, weeks)),
    );
    const total = slots.reduce((sum, { contacts }) => sum + contacts, 0);
    if (total === 0) continue;
    const answered = slots.reduce((sum, { contacts, level }) => sum + contacts * level, 0);
    return { share: answered / total, meanOfBest: meanOfBest(slots, share) };
  }
  const teams = teamsFor(model, cell);
  const unknown = staffingOf(model).find(
    (group) => 'missing' in group && group.teams.some((team) => teams.includes(team)),
  );
  const missing = unknown && 'missing' in unknown ? unknown.missing[0] : undefined;
  return missing ?? { reason: 'demand', where: cell.from.at(-1)?.ref ?? '' };
}

/** What each of several targets takes of those who attend a cell, in a half hour of the usual weeks. */
interface Needs {
  slot: Slot;
  zone: string;
  /** Hours of it that are open, in all the weeks like its own. */
  hours: number;
  /** Seats, by the order of the targets, within the occupancy of the policy. */
  needs: readonly number[];
}

const needs = onceEach<TeamStaffing, readonly Needs[]>();

/**
 * The seats that targets take of the people who attend a cell, every open half hour of the usual weeks; empty where nothing is known of them,
 * and without the half hours in which no number of seats reaches one of the targets.
 */
export function needsFor(model: Model, cell: Cell, targets: readonly StaffingTarget[]): readonly Needs[] {
  const maxOccupancy = maxOccupancyOf(model);
  return (partsBy(model).get(keyOf(cell)) ?? []).flatMap(({ staffing, part }) =>
    needs(staffing, JSON.stringify([part, targets]), () =>
      staffing.weeks
        .filter(({ counted }) => counted === undefined)
        .flatMap(({ queues, weeks }) =>
          (queues[part]?.slots ?? []).flatMap((slot): Needs[] => {
            const queue = slot.open > 0 && slot.streams.length > 0 ? pooled(slot.streams, slot.open) : undefined;
            const seats = targets.flatMap(
              (target) => (queue && positionsWhileOpen(queue, { ...target, maxOccupancy })) ?? [],
            );
            const hours = (weeks * slot.open) / 3600;
            return seats.length < targets.length ? [] : [{ slot, zone: staffing.zone, hours, needs: seats }];
          }),
        ),
    ),
  );
}

/** By cell, each group of teams that attends it, and the first part of its queues to which its contacts come. */
const partsBy = once((model: Model) =>
  gather(
    staffingOf(model).flatMap((staffing) => {
      if (!('weeks' in staffing)) return [];
      const parts = new Map<string, number>();
      for (const [part, { flows }] of staffing.parts.entries())
        for (const cell of flows.flatMap(({ cells }) => cells))
          if (!parts.has(keyOf(cell))) parts.set(keyOf(cell), part);
      return [...parts].map(([key, part]) => [key, { staffing, part }] as const);
    }),
  ),
);

function keyOf({ service, segment, channel }: Cell): string {
  return `${service}/${segment}/${channel}`;
}

function waitingIn({ streams, open, seats }: Slot, within: number, weeks: number): (Waiting & { level: number })[] {
  const queue = streams.length > 0 && open > 0 ? pooled(streams, open) : undefined;
  // A sum of parts of half hours may fall short of a whole position by binary rounding.
  const state = queue && queueState(queue, seats + 1e-9, within);
  if (!queue || !state) return [];
  const { stable, waitProbability, serviceLevel: level, positions } = state;
  const rate = stable ? (positions - queue.load) / queue.handlingTime : 0;
  return [{ contacts: queue.contacts * weeks, waitProbability, rate, level }];
}
