import type { Limit } from '../clocks/limit.ts';

/** A step of a chain and how long it may take once the case arrives. */
export interface Step {
  readonly id: string;
  readonly limit: Limit;
}

/**
 * Steps one after the other. `parallel` branches start together and all have to end; an `optional` part may be left out;
 * one of `oneOf` happens, and it is not known which.
 */
export type Chain = readonly Link[];

export type Link =
  | Step
  | { readonly parallel: readonly Chain[] }
  | { readonly optional: Chain }
  | { readonly oneOf: readonly Chain[] };
