import { isAmount } from './amount.ts';
import { erlangC } from './erlang.ts';

/** One stream of contacts in an interval. */
export interface Stream {
  contacts: number;
  /** Mean time that a person spends on one, in seconds, above 0. */
  handlingTime: number;
}

/** What arrives at a group of positions that all do the same. */
export interface Queue {
  /** Offered load in erlangs: arrivals × handling time ÷ interval. */
  load: number;
  /** Mean handling time in seconds; of no account without load. */
  handlingTime: number;
}

/** Larger loads are a slip of the pen: a thousand million people at work at once. */
const largestLoad = 1e9;
/** Thirty years, in seconds. */
const longestHandling = 1e9;

/** False where nothing can be computed from a queue: a load without handling time, figures out of all range. */
export function isQueue({ load, handlingTime }: Queue): boolean {
  if (load === 0) return true;
  return load > 0 && load <= largestLoad && handlingTime > 0 && handlingTime <= longestHandling;
}

/**
 * Streams that one team takes in one interval (of `interval` seconds) as one queue: their loads add up, and handling
 * times are weighted by contacts (0 where there are none). Undefined where one of them is not valid: a handling time of 0,
 * a negative count.
 */
export function pooled(streams: readonly Stream[], interval: number): (Queue & { contacts: number }) | undefined {
  if (!(interval > 0 && Number.isFinite(interval))) return undefined;
  let contacts = 0;
  let work = 0;
  for (const stream of streams) {
    if (!isAmount(stream.contacts) || !isAmount(stream.handlingTime) || stream.handlingTime === 0) return undefined;
    contacts += stream.contacts;
    work += stream.contacts * stream.handlingTime;
  }
  const queue = { contacts, handlingTime: contacts === 0 ? 0 : work / contacts, load: work / interval };
  return isQueue(queue) ? queue : undefined;
}

/**
 * What a queue does with a number of positions, if arrivals are Poisson, handling times exponential, all positions alike,
 * and customers wait for ever. Probabilities and shares from 0 to 1.
 */
export interface QueueState {
  /** False where load ≥ positions: the queue grows without end, and nobody is answered in time. */
  stable: boolean;
  /** The whole positions that count: those given, floored. A difference is worth a note. */
  positions: number;
  /** Probability that a customer has to wait. */
  waitProbability: number;
  /** Share of customers answered within the time asked for. */
  serviceLevel: number;
  /** Mean wait over all customers, in seconds; Infinity where it is not stable. */
  meanWait: number;
  /** Load ÷ positions; above 1 where the load does not fit, Infinity without positions. */
  occupancy: number;
}

/**
 * The state of a queue by Erlang C; `within` is the time in which customers shall be answered, in seconds (0 asks for an
 * answer at once: 1 − C). SL = 1 − C·e^(−(N−A)·T/AHT), mean wait = C·AHT/(N−A). Undefined where the input is not valid
 * (see isQueue). Source: Erlang 1917; Cooper, Introduction to Queueing Theory, 2nd ed. (1981), 3.4.
 */
export function queueState(queue: Queue, positions: number, within: number): QueueState | undefined {
  if (!isQueue(queue) || !isAmount(positions) || !isAmount(within)) return undefined;
  const { load, handlingTime } = queue;
  const whole = Math.floor(positions);
  if (load === 0) {
    return { stable: true, positions: whole, waitProbability: 0, serviceLevel: 1, meanWait: 0, occupancy: 0 };
  }
  const occupancy = load / whole;
  if (load >= whole) {
    return {
      stable: false,
      positions: whole,
      waitProbability: 1,
      serviceLevel: 0,
      meanWait: Number.POSITIVE_INFINITY,
      occupancy,
    };
  }
  const waitProbability = erlangC(load, whole);
  const free = whole - load;
  return {
    stable: true,
    positions: whole,
    waitProbability,
    serviceLevel: 1 - waitProbability * Math.exp((-free * within) / handlingTime),
    meanWait: (waitProbability * handlingTime) / free,
    occupancy,
  };
}
