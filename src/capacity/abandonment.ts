import { isAmount } from './amount.ts';
import { erlangB } from './erlang.ts';
import { integral } from './integral.ts';
import { offeredWait } from './offered-wait.ts';
import { isQueue, type Queue } from './queue.ts';

/** What a queue does when customers leave: always stable, because they do. Probabilities and shares from 0 to 1. */
export interface ImpatientState {
  /** The whole positions that count: those given, floored. */
  positions: number;
  /** Probability that a customer is not answered at once. */
  waitProbability: number;
  /** Share of all customers who leave before they are answered. */
  abandonment: number;
  /** Mean wait over all customers, answered or not, in seconds. */
  meanWait: number;
  /** Share of all customers who are answered within the time asked for. */
  serviceLevel: number;
  /** Share of time that a position is busy; 1 without positions. */
  occupancy: number;
}

/** Patience of more handling times is out of all range. */
const longestEndurance = 1e18;

/**
 * The state of a queue by Erlang A (M/M/N+M): customers leave after an exponential patience of mean `patience` seconds
 * (0: they leave unless answered at once, Erlang B); `within` in seconds. Load may exceed positions. With g the density
 * of the wait offered to those who wait (offered-wait.ts) and B of Erlang B: P(wait) = F·B / (1 + (F − 1)·B) where
 * F = N ÷ (AHT·g(0)), P(leave | wait) = ∫ (1 − e^(−u/patience))·g(u) du, mean wait = P(leave)·patience,
 * P(answered in time | wait) = ∫ to T of e^(−u/patience)·g(u) du. Undefined where the input is not valid.
 * Source: Palm 1957; Mandelbaum and Zeltyn, Service Engineering in Action: The Palm/Erlang-A Queue (2007); Zeltyn and
 * Mandelbaum, Call Centers with Impatient Customers: Many-Server Asymptotics of the M/M/n+G Queue (2005).
 */
export function impatientState(
  queue: Queue,
  positions: number,
  patience: number,
  within: number,
): ImpatientState | undefined {
  const whole = Math.floor(positions);
  if (!isQueue(queue) || !isAmount(positions) || !isAmount(patience) || !isAmount(within)) return undefined;
  const { load, handlingTime } = queue;
  if (load === 0) {
    return { positions: whole, waitProbability: 0, abandonment: 0, meanWait: 0, serviceLevel: 1, occupancy: 0 };
  }
  if (whole === 0) {
    return { positions: 0, waitProbability: 1, abandonment: 1, meanWait: patience, serviceLevel: 0, occupancy: 1 };
  }
  const endurance = patience / handlingTime;
  if (endurance > longestEndurance) return undefined;
  const blocked = erlangB(load, whole);
  if (endurance === 0) return stateFrom(load, whole, patience, { waitProbability: blocked, leaves: 1, early: 0 });

  const wait = offeredWait(load, whole, endurance);
  const stays = (distance: number): number => Math.exp(-(wait.peak + distance) / endurance) * wait.density(distance);
  const leaves = (distance: number): number =>
    -Math.expm1(-(wait.peak + distance) / endurance) * wait.density(distance);
  const all = sumOver(wait.ends, wait.density);
  const factor = whole * all * Math.exp(wait.logScale);
  const limit = within / handlingTime - wait.peak;
  const endsInTime = [...wait.ends.filter((end) => end < limit), Math.min(limit, wait.ends.at(-1) ?? 0)];
  return stateFrom(load, whole, patience, {
    waitProbability: 1 / (1 + (1 - blocked) / (factor * blocked)),
    leaves: sumOver(wait.ends, leaves) / all,
    early: sumOver(endsInTime, stays) / all,
  });
}

/** `leaves` and `early`: of those who wait, the shares who leave and who are answered in time. */
function stateFrom(
  load: number,
  positions: number,
  patience: number,
  { waitProbability, leaves, early }: { waitProbability: number; leaves: number; early: number },
): ImpatientState {
  const abandonment = Math.min(1, waitProbability * leaves);
  return {
    positions,
    waitProbability,
    abandonment,
    meanWait: abandonment * patience,
    serviceLevel: Math.min(1, 1 - waitProbability + waitProbability * early),
    occupancy: Math.min(1, (load * (1 - abandonment)) / positions),
  };
}

function sumOver(ends: readonly number[], f: (distance: number) => number): number {
  return ends.slice(1).reduce((sum, end, index) => sum + integral(f, ends[index] ?? end, end), 0);
}
