/** One stream of contacts in an interval. */
export interface Stream {
  /** Contacts in the interval. */
  contacts: number;
  /** Mean handling time of one, in seconds. */
  handlingTime: number;
}

/**
 * Streams that one team takes in one interval as one queue: their loads add up, and handling times are weighted by contacts.
 * Interval in seconds; the load is in erlangs.
 */
export function pooled(
  streams: readonly Stream[],
  interval: number,
): { contacts: number; handlingTime: number; load: number } {
  const contacts = streams.reduce((sum, stream) => sum + stream.contacts, 0);
  const work = streams.reduce((sum, stream) => sum + stream.contacts * stream.handlingTime, 0);
  return { contacts, handlingTime: contacts === 0 ? 0 : work / contacts, load: work / interval };
}

/** Contacts that reach a person when the share `containment` (0 to 1) is settled by a bot or an IVR. */
export function contained(contacts: number, containment: number): number {
  return contacts * (1 - containment);
}

/**
 * Handling time of one of several conversations at a time: time ÷ concurrency × (1 + penalty). An approximation: `penalty` is what each loses
 * to the others, from 0.
 */
export function concurrentHandlingTime(handlingTime: number, concurrency: number, penalty = 0): number {
  return (handlingTime / concurrency) * (1 + penalty);
}

/** A volume after `years` of growth at the yearly rate `growth` (0.05 is 5 %): compound, fractions of a year included. */
export function grown(volume: number, growth: number, years: number): number {
  return volume * (1 + growth) ** years;
}

/**
 * Contacts of the busiest hour where no profile is known: the day's contacts × `peakShare`. An assumption, and to be told as one.
 */
export function peakHour(dailyContacts: number, peakShare = 0.12): number {
  return dailyContacts * peakShare;
}
