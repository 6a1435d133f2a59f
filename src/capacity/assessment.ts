import { type ImpatientState, impatientState } from './abandonment.ts';
import { pooled, type Stream } from './queue.ts';
import { type QueueState, queueState } from './queue-state.ts';
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
