import { isAmount } from './amount.ts';

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
