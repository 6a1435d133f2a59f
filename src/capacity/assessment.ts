import { type ImpatientState, impatientState } from './abandonment.ts';
import { isAmount } from './amount.ts';
import { pooled, type QueueState, queueState, type Stream } from './queue.ts';
import { isTarget, positionsNeeded, positionsWhileOpen, type StaffingTarget } from './staffing.ts';

/** An interval as it is planned. */
export interface StaffedInterval {
  /** What the team takes in it, as one queue. */
  streams: readonly Stream[];
  /** Positions that are filled. */
  positions: number;
  /** Its hours are promised: one position is needed even where nobody is expected. Default: false. */
  open?: boolean;
}

/** What the plan comes to; not assessed where a figure is not valid (a handling time of 0, a share of 120%). */
export type IntervalResult = AssessedInterval | { verdict: 'not-assessed' };

export interface AssessedInterval {
  /** Unstable: there is a load, and it is not below the positions. Short: fewer positions than needed. */
  verdict: 'enough' | 'short' | 'unstable';
  contacts: number;
  /** In erlangs. */
  load: number;
  /** Whole positions that count. */
  positions: number;
  /** Positions that the target needs by Erlang C; undefined where no number reaches it. */
  need: number | undefined;
  /** Positions that are missing, from 0; undefined as `need`. */
  deficit: number | undefined;
  /** By Erlang C: customers wait for ever. */
  state: QueueState;
  /** By Erlang A, where a patience was given. */
  impatient: ImpatientState | undefined;
}

/** How intervals are judged. */
export interface AssessmentTerms {
  /** Length of each interval, in seconds. */
  interval: number;
  target: StaffingTarget;
  /** Mean time after which customers leave, in seconds. Default: they do not. */
  patience?: number;
}

/** Need, state and deficit of each interval, in the order given: all its streams as one queue, by the one target. */
export function assessIntervals(intervals: readonly StaffedInterval[], terms: AssessmentTerms): IntervalResult[] {
  return intervals.map((planned) => assessInterval(planned, terms));
}

function assessInterval(
  { streams, positions, open = false }: StaffedInterval,
  { interval, target, patience }: AssessmentTerms,
): IntervalResult {
  const queue = pooled(streams, interval);
  const state = queue && queueState(queue, positions, target.within);
  if (!queue || !state || !isTarget(target)) return { verdict: 'not-assessed' };
  const need = (open ? positionsWhileOpen : positionsNeeded)(queue, target);
  return {
    verdict: verdictOf(state, need),
    contacts: queue.contacts,
    load: queue.load,
    positions: state.positions,
    need,
    deficit: need === undefined ? undefined : Math.max(0, need - state.positions),
    state,
    impatient: patience === undefined ? undefined : impatientState(queue, positions, patience, target.within),
  };
}

function verdictOf({ stable, positions }: QueueState, need: number | undefined): AssessedInterval['verdict'] {
  if (!stable) return 'unstable';
  return need !== undefined && positions >= need ? 'enough' : 'short';
}

/** What the intervals of a week come to. Means are weighted by contacts, and undefined where there are none. */
export interface StaffingTotals {
  /** How many intervals are short, and how many unstable. */
  short: number;
  unstable: number;
  contacts: number;
  serviceLevel: number | undefined;
  /** In seconds; Infinity where an interval with contacts is not stable. */
  meanWait: number | undefined;
  /** Share of position hours that are busy (all of them where the load does not fit); undefined without positions. */
  occupancy: number | undefined;
  positionHours: number;
  /** Undefined where no number of positions reaches the target in an interval. */
  neededHours: number | undefined;
}

/**
 * The totals of intervals of `interval` seconds. Those of queues apart (languages, providers) can be given one after the
 * other.
 */
export function totalsOf(intervals: readonly IntervalResult[], interval: number): StaffingTotals {
  const assessed = intervals.filter((result) => result.verdict !== 'not-assessed');
  const hours = (positions: number): number => (positions * interval) / 3600;
  const sum = (figure: (result: AssessedInterval) => number): number =>
    assessed.reduce((total, result) => total + figure(result), 0);
  const mean = (figure: (state: QueueState) => number): number | undefined =>
    weightedMean(assessed.map(({ state, contacts }) => ({ value: figure(state), weight: contacts })));
  const count = (verdict: AssessedInterval['verdict']): number => sum((result) => (result.verdict === verdict ? 1 : 0));
  const reachable = assessed.every(({ need }) => need !== undefined);
  const positions = sum((result) => result.positions);
  return {
    short: count('short'),
    unstable: count('unstable'),
    contacts: sum(({ contacts }) => contacts),
    serviceLevel: mean(({ serviceLevel }) => serviceLevel),
    meanWait: mean(({ meanWait }) => meanWait),
    occupancy: positions === 0 ? undefined : sum((result) => Math.min(result.load, result.positions)) / positions,
    positionHours: hours(positions),
    neededHours: reachable ? hours(sum(({ need = 0 }) => need)) : undefined,
  };
}

/**
 * The weighted mean Σ vᵢ·wᵢ / Σ wᵢ, such as a week's service level over the contacts of its intervals. Undefined without
 * weight, or with a negative one. What has no weight has no say, not even an infinite wait.
 */
export function weightedMean(entries: readonly { value: number; weight: number }[]): number | undefined {
  if (entries.some(({ weight }) => !isAmount(weight))) return undefined;
  const total = entries.reduce((sum, { weight }) => sum + weight, 0);
  const counted = entries.map(({ value, weight }) => ({ value, part: weight / total })).filter(({ part }) => part > 0);
  if (counted.length === 0) return undefined;
  // The parts may add up to a little more than 1 in binary: a mean of ones is one all the same.
  const parts = counted.reduce((sum, { part }) => sum + part, 0);
  return counted.reduce((sum, { value, part }) => sum + value * part, 0) / parts;
}
