import { contains } from '../../calendar/index.ts';
import { scheduled } from '../../capacity/people.ts';
import { queueState } from '../../capacity/queue-state.ts';
import { positionsWhileOpen } from '../../capacity/staffing.ts';
import type { Place, Values } from '../../diagnostics/finding.ts';
import type { Duration, Percent, Text, Value } from '../../diagnostics/values.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import type { Flow } from '../demand/index.ts';
import { shrinkageOf } from './people.ts';
import type { Slot } from './queue.ts';
import { topicsOf } from './shortages.ts';
import type { TeamStaffing } from './staffing.ts';

/** A share from 0 to 1 with one decimal. One below `limit` never rounds up to it. */
export function roundedPercent(share: number, limit = Number.POSITIVE_INFINITY): Percent {
  const value = Math.round(share * 1000) / 10;
  const shown = share < limit && value >= limit * 100 ? Math.floor(share * 10000) / 100 : value;
  return { type: 'percent', written: '', value: shown };
}

/** Seconds as people read them: to the second from ten on. */
export function roundedSeconds(seconds: number): Duration {
  const rounded = seconds >= 10 ? Math.round(seconds) : Math.round(seconds * 10) / 10;
  return { type: 'duration', written: '', clock: 'elapsed', seconds: rounded };
}

/** The names of things that may have none, each once. */
export function namesOf(entities: readonly Entity<'team' | 'demand' | 'channel' | 'service'>[]): (string | Text)[] {
  return [...new Set(entities)].map(({ id, value }) => value.name ?? id);
}

/** Who it is about: how many teams, and their names. */
export function teamsValues({ teams }: Pick<TeamStaffing, 'teams'>): { teams: number; name: Value } {
  return { teams: teams.length, name: namesOf(teams) };
}

/** What a half hour has and needs, as placeholders of messages. */
export function slotValues({ window, streams, open, result, target, seats }: Slot, zone: string): Values {
  const { load = 0, contacts = 0, need, state } = result ?? {};
  const handling = contacts === 0 ? 0 : (load * open) / contacts;
  const { within = 0, share = 0, maxMeanWait = 0 } = target?.staffing ?? {};
  const reached = need === undefined ? undefined : queueState({ load, handlingTime: handling }, need, within);
  return {
    when: { type: 'local-time', epochMs: window.from, zone },
    interval: roundedSeconds(open),
    contacts,
    handling: roundedSeconds(handling),
    load,
    seats: Math.floor(seats + 1e-9),
    need: need ?? 0,
    deficit: Math.max(0, (need ?? 0) - Math.floor(seats + 1e-9)),
    within: roundedSeconds(within),
    share: roundedPercent(share),
    limit: roundedSeconds(maxMeanWait),
    achieved: roundedPercent(state?.serviceLevel ?? 0, share),
    reached: roundedPercent(reached?.serviceLevel ?? 0),
    wait: roundedSeconds(finite(state?.meanWait)),
    shorter: roundedSeconds(finite(reached?.meanWait)),
    occupancy: roundedPercent(finite(state?.occupancy)),
    demands: namesOf(streams.map(({ flow }) => flow.demand)),
  };
}

/**
 * Where the seats in the middle of a half hour are written, or those of any time: those of the largest shift, else the shifts of the
 * first team.
 */
export function seatsPlace({ teams, positions }: TeamStaffing, slot?: Slot): Place {
  const middle = slot && (slot.window.from + slot.window.to) / 2;
  const working = positions.filter(
    ({ seats, time }) => seats > 0 && (middle === undefined || contains(time.open, middle)),
  );
  const [shift] = [...working].sort((one, other) => other.seats - one.seats);
  const [team] = teams;
  if (shift) return placeOf(shift.team, ['shifts', shift.id, 'seats']);
  return team ? placeOf(team, ['shifts'], 'key') : { file: 'tom.yaml' };
}

/** What is taken for granted, by the flows that it is about: a line of the proof each. */
export function assumptionLines(
  flows: readonly Flow[],
  assumed: readonly Flow[],
): { message: 'assumedPeak' | 'assumedSplit' | 'assumedConcurrency'; values: Values }[] {
  const about = (some: readonly Flow[]): { demands: Value } => ({
    demands: namesOf(some.map(({ demand }) => demand)),
  });
  const peaks = flows.filter((flow) => assumed.includes(flow));
  const split = flows.filter(({ isSplit }) => isSplit);
  const several = new Map(flows.map(({ channel }) => [channel.value.concurrency, channel]));
  several.delete(1);
  return [
    ...(peaks.length > 0 ? [{ message: 'assumedPeak' as const, values: about(peaks) }] : []),
    ...(split.length > 0 ? [{ message: 'assumedSplit' as const, values: about(split) }] : []),
    ...[...several].map(([concurrency, channel]) => ({
      message: 'assumedConcurrency' as const,
      values: { concurrency, channel: channel.value.name },
    })),
  ];
}

/** People who have to be hired so that seats are filled, with the share of paid time that is lost. */
export function peopleValues(model: Model, team: Entity<'team'> | undefined, seats: number): Values | undefined {
  const shrinkage = team && shrinkageOf(model, team);
  const people = shrinkage === undefined ? undefined : scheduled(seats, shrinkage);
  return shrinkage === undefined || people === undefined || people === seats
    ? undefined
    : { shrinkage: roundedPercent(shrinkage), people, need: seats };
}

function finite(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : 0;
}

/** What one thing would need by itself in a half hour. */
export interface TopicAlone {
  topic: Text;
  contacts: number;
  interval: Duration;
  handling: Duration;
  load: number;
  need: number;
}

/** What each of the things that the same people attend in a half hour would need by itself. */
export function topicsAlone({ streams, open, target }: Slot): TopicAlone[] {
  return topicsOf(streams.map(({ flow }) => flow)).map(({ channel, flows }): TopicAlone => {
    const own = streams.filter(({ flow }) => flows.includes(flow));
    const contacts = own.reduce((sum, one) => sum + one.contacts, 0);
    const work = own.reduce((sum, one) => sum + one.contacts * one.handlingTime, 0);
    const queue = { load: work / open, handlingTime: work / contacts };
    return {
      topic: channel.value.name,
      contacts,
      interval: roundedSeconds(open),
      handling: roundedSeconds(queue.handlingTime),
      load: queue.load,
      need: positionsWhileOpen(queue, target?.staffing ?? { within: 0, share: 0 }) ?? 0,
    };
  });
}
