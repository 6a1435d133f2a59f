import type { Window } from '../../calendar/index.ts';

/** Contacts that arrive evenly over a stretch of time. */
export interface Arrivals extends Window {
  contacts: number;
}

/** How the contacts of a row of demand come over the days of one week. */
export interface DemandWeek {
  arrivals: readonly Arrivals[];
  /** The busiest hour of its days is assumed: nothing says when contacts come. */
  isAssumed: boolean;
}
