import { total } from '../../calendar/index.ts';
import { clip } from '../../calendar/intervals/combine.ts';
import { fullTimeEquivalents } from '../../capacity/people.ts';
import type { Entity, Model } from '../../model/model.ts';
import { isMissing, type Missing } from '../hours/index.ts';
import { type Positions, positionsOf, zoneOf } from './seats.ts';
import { referenceWeeks } from './weeks.ts';

/** The people that the shifts of a team ask for. */
export interface StaffingFte {
  /** Hours of positions in a week without holidays; the mean of the year where seasons differ. */
  positionHours: number;
  /** From 0 to 1. */
  shrinkage: number;
  contractHours: number;
  /** Full-time equivalents that fill the shifts. */
  needed: number;
  present: number;
  /** Whether what is present is the full-time equivalents or only heads. */
  counted: 'fte' | 'headcount';
}

/** The people that the shifts of a team ask for and those that it has. Undefined for a team without shifts. */
export function fteOf(model: Model, team: Entity<'team'>): StaffingFte | Missing | undefined {
  const { fte, headcount, contractHoursPerWeek: contractHours, shifts } = team.value;
  if (Object.keys(shifts).length === 0) return undefined;
  const positions = positionsOf(model, [team]);
  if (isMissing(positions)) return positions;
  if (contractHours === undefined) return { reason: 'contractHours', where: team.ref };
  const present = fte ?? headcount;
  if (present === undefined) return { reason: 'fte', where: team.ref };
  const positionHours = weeklyHours(model, team, positions);
  const shrinkage = shrinkageOf(model, team);
  const needed = fullTimeEquivalents(positionHours, shrinkage, contractHours);
  if (needed === undefined) return { reason: 'contractHours', where: team.ref };
  return { positionHours, shrinkage, contractHours, needed, present, counted: fte === undefined ? 'headcount' : 'fte' };
}

function weeklyHours(model: Model, team: Entity<'team'>, positions: readonly Positions[]): number {
  const zone = zoneOf(model, team) ?? positions[0]?.time.zones[0] ?? 'UTC';
  const weeks = referenceWeeks(model, {
    zone,
    zones: [zone, ...positions.flatMap(({ time }) => time.zones)],
    sets: positions.map(({ time }) => time.open),
  });
  const hours = weeks.map(({ window, weeks: count }) => ({
    count,
    hours: positions.reduce((sum, { seats, time }) => sum + (seats * total(clip(time.open, window))) / 3_600_000, 0),
  }));
  const all = hours.reduce((sum, { count }) => sum + count, 0);
  return hours.reduce((sum, week) => sum + (week.hours * week.count) / all, 0);
}

/** The largest share of time that people should be busy: the policy. From 0 to 1. */
export function maxOccupancyOf(model: Model): number {
  return model.engagement.value.policies.maxOccupancy.value / 100;
}

/** The share of paid time that is not spent attending: the team's, else the policy. From 0 to 1. */
export function shrinkageOf(model: Model, team: Entity<'team'>): number {
  return (team.value.shrinkage ?? model.engagement.value.policies.shrinkage).value / 100;
}
