import { contains, type IntervalSet, sliceOf, total, type Window, windowsOf } from '../../calendar/index.ts';
import { fullTimeEquivalents } from '../../capacity/people.ts';
import { answers, languageFallbackOf } from '../../model/languages.ts';
import type { Entity, Model } from '../../model/model.ts';
import { isMissing, type Missing, type OpenTime, openTimeOf } from '../hours/index.ts';
import { referenceWeeks } from './weeks.ts';

/** The positions of one shift, over the horizon, as if no date were a holiday. */
export interface Positions {
  team: Entity<'team'>;
  /** What the team calls the shift. */
  id: string;
  time: OpenTime;
  seats: number;
  /** How many of them speak which language; undefined where the shift does not say. */
  languages: readonly { language: string; seats: number }[] | undefined;
}

/** The shifts of teams with their positions, or the first thing that is missing to know them. */
export function positionsOf(model: Model, teams: readonly Entity<'team'>[]): Positions[] | Missing {
  const found: Positions[] = [];
  for (const team of teams) {
    const shifts = Object.entries(team.value.shifts);
    const zone = zoneOf(model, team);
    if (shifts.length === 0 || team.unread.has('shifts')) return { reason: 'shifts', where: team.ref };
    for (const [id, { calendar, seats, languages }] of shifts) {
      if (seats === undefined) return { reason: 'seats', where: team.ref };
      const time = openTimeOf(model, calendar.id, zone === undefined ? [] : [zone], 'ignored');
      const spoken = languages?.map((one) => ({ language: one.language, seats: one.seats ?? seats }));
      if (!isMissing(time)) found.push({ team, id, time, seats, languages: spoken });
      // A shift whose hours never come in the horizon has nobody in it.
      else if (time.reason !== 'never' && time.reason !== 'closedThen') return time;
    }
  }
  return found;
}

/** The zone in which a team lives: that of its location, else the engagement's. */
export function zoneOf(model: Model, team: Entity<'team'>): string | undefined {
  return zoneAt(model, team.value.location && model.find('location', team.value.location.id));
}

/** The zone of a place; where it says none, the engagement's. */
export function zoneAt(model: Model, place: Entity<'location'> | undefined): string | undefined {
  return place?.value.timezone ?? model.engagement.value.timezone;
}

/** How many positions of a shift can attend somebody who speaks one of the languages; all of them where nothing says which. */
export function seatsFor(model: Model, { seats, languages }: Positions, needed: readonly string[] | undefined): number {
  if (languages === undefined || needed === undefined || needed.length === 0) return seats;
  const fallback = languageFallbackOf(model.engagement.value);
  const speaking = languages.filter(({ language }) => needed.some((tag) => answers(language, tag, fallback)));
  return Math.min(
    seats,
    speaking.reduce((sum, one) => sum + one.seats, 0),
  );
}

/** True where nobody counts in two languages: each shift says who speaks what, and the parts are no more than the whole. */
export function areApart(positions: readonly Positions[]): boolean {
  return positions.every(
    ({ seats, languages }) => languages !== undefined && languages.reduce((sum, one) => sum + one.seats, 0) <= seats,
  );
}

/** The fewest positions at work at any time of a stretch, by its half hours. */
export function staffedIn(seats: readonly { open: IntervalSet; seats: number }[]): (stretch: Window) => number {
  return ({ from, to }) => {
    const at = (instant: number): number =>
      seats.reduce((sum, shift) => sum + (contains(shift.open, instant) ? shift.seats : 0), 0);
    return Math.min(at(from), at((from + to) / 2), at(to - 1));
  };
}

/** The first moment at which most positions are at work, and how many they are. */
export function fullestMoment(positions: readonly Positions[]): { at: number; people: number } | undefined {
  const comings = positions.flatMap(({ time, seats }) =>
    windowsOf(time.open).flatMap(({ from, to }) => [
      { at: from, seats },
      { at: to, seats: -seats },
    ]),
  );
  // Who goes leaves the seat to who comes at the same moment.
  comings.sort((one, other) => one.at - other.at || one.seats - other.seats);
  let people = 0;
  let fullest: { at: number; people: number } | undefined;
  for (const { at, seats } of comings) {
    people += seats;
    if (people > (fullest?.people ?? 0)) fullest = { at, people };
  }
  return fullest;
}

/** The people that the shifts of a team ask for. */
interface StaffingFte {
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

/** Hours of positions in a week without holidays; the mean of the year where seasons differ. */
export function weeklyHours(model: Model, team: Entity<'team'>, positions: readonly Positions[]): number {
  const zone = zoneOf(model, team) ?? positions[0]?.time.zones[0] ?? 'UTC';
  const weeks = referenceWeeks(model, {
    zone,
    zones: [zone, ...positions.flatMap(({ time }) => time.zones)],
    sets: positions.map(({ time }) => time.open),
  });
  const hours = weeks.map(({ window, weeks: count }) => ({
    count,
    hours: positions.reduce((sum, { seats, time }) => sum + (seats * total(sliceOf(time.open, window))) / 3_600_000, 0),
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
