import { erlangB, type Queue } from './erlang.ts';

/** What the positions of an interval have to reach. */
export interface StaffingTarget {
  /** Seconds within which customers shall be answered. */
  within: number;
  /** Share of customers, from 0 to 1; 1 is out of reach of every queue and is asked of nobody here. */
  share: number;
  /** Largest share of time that positions may be busy. Default: 1. */
  maxOccupancy?: number;
}

/**
 * The smallest number of positions that reaches a target, by going up from the first number above the load. Undefined where no
 * finite number does: a share of 1. Without load none are needed.
 */
export function positionsNeeded(
  { load, handlingTime }: Queue,
  { within, share, maxOccupancy = 1 }: StaffingTarget,
): number | undefined {
  if (load <= 0) return 0;
  if (share >= 1) return undefined;
  let positions = Math.floor(load) + 1;
  let blocked = erlangB(load, positions);
  for (;;) {
    const free = positions - load;
    const waiting = (positions * blocked) / (positions - load * (1 - blocked));
    const reached = 1 - waiting * Math.exp((-free * within) / handlingTime);
    if (reached >= share && load / positions <= maxOccupancy) return positions;
    positions += 1;
    blocked = (load * blocked) / (positions + load * blocked);
  }
}

/**
 * People to schedule so that `positions` are filled when the share `shrinkage` (0 to below 1) of paid time goes to leave,
 * training and breaks: positions ÷ (1 − shrinkage), rounded up. Adding the percentage instead falls short.
 */
export function scheduled(positions: number, shrinkage: number): number {
  // 14 ÷ 0.7 is 20.000000000000004 in binary: a person is not needed for that.
  return Math.ceil(positions / (1 - shrinkage) - 1e-9);
}

/** Full-time equivalents for a week's position-hours: hours ÷ (1 − shrinkage) ÷ contract hours a week. */
export function fullTimeEquivalents(positionHours: number, shrinkage: number, contractHours: number): number {
  return positionHours / (1 - shrinkage) / contractHours;
}

/** Mean of `value` weighted by `weight`, such as a week's service level over the contacts of its intervals. Undefined without weight. */
export function weightedMean(entries: readonly { value: number; weight: number }[]): number | undefined {
  const weight = entries.reduce((sum, entry) => sum + entry.weight, 0);
  return weight === 0 ? undefined : entries.reduce((sum, entry) => sum + entry.value * entry.weight, 0) / weight;
}
