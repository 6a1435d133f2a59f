/**
 * Queues with Poisson arrivals, exponential service times, one skill and customers who wait for ever (Erlang C). `load` is in
 * erlangs (arrivals × service time ÷ interval), times in seconds, probabilities and shares from 0 to 1.
 */

/** What a queue does with a number of positions. Where load ≥ positions it grows without end: nobody is answered in time. */
export interface QueueState {
  stable: boolean;
  /** Probability that a customer has to wait. */
  waitProbability: number;
  /** Share of customers answered within the target time. */
  serviceLevel: number;
  /** Mean wait over all customers, in seconds; Infinity where it is not stable. */
  meanWait: number;
  /** Share of time that a position is busy; above 1 means that the load does not fit. */
  occupancy: number;
}

export interface Queue {
  /** Offered load in erlangs. */
  load: number;
  /** Mean handling time in seconds, above 0. */
  handlingTime: number;
}

/** Offered load in erlangs: `contacts` arriving in `interval` seconds, each of `handlingTime` seconds. */
export function offeredLoad(contacts: number, handlingTime: number, interval: number): number {
  return (contacts * handlingTime) / interval;
}

/**
 * Probability that all of `positions` are busy in a system without a queue (Erlang B), by the recursion B(0) = 1,
 * B(k) = A·B(k−1) / (k + A·B(k−1)), which neither overflows nor needs factorials (Jagerman 1974). `positions` is a whole number ≥ 0.
 */
export function erlangB(load: number, positions: number): number {
  let blocked = 1;
  for (let busy = 1; busy <= positions; busy += 1) blocked = (load * blocked) / (busy + load * blocked);
  return blocked;
}

/**
 * Probability of having to wait (Erlang C): N·B / (N − A·(1 − B)) with B of Erlang B. 1 where the load is not below the positions.
 * Source: Erlang 1917; Cooper, Introduction to Queueing Theory, 2nd ed., 3.4.
 */
export function erlangC(load: number, positions: number): number {
  if (load <= 0) return 0;
  if (load >= positions) return 1;
  const blocked = erlangB(load, positions);
  return (positions * blocked) / (positions - load * (1 - blocked));
}

/**
 * The state of a queue with a whole number of positions. `target` is the time within which customers shall be answered, in seconds.
 * SL = 1 − C·e^(−(N−A)·T/AHT), mean wait = C·AHT/(N−A).
 */
export function queueState({ load, handlingTime }: Queue, positions: number, target: number): QueueState {
  if (load <= 0) return { stable: true, waitProbability: 0, serviceLevel: 1, meanWait: 0, occupancy: 0 };
  const occupancy = positions > 0 ? load / positions : Number.POSITIVE_INFINITY;
  if (load >= positions)
    return { stable: false, waitProbability: 1, serviceLevel: 0, meanWait: Number.POSITIVE_INFINITY, occupancy };
  const waitProbability = erlangC(load, positions);
  const free = positions - load;
  return {
    stable: true,
    waitProbability,
    serviceLevel: 1 - waitProbability * Math.exp((-free * target) / handlingTime),
    meanWait: (waitProbability * handlingTime) / free,
    occupancy,
  };
}
