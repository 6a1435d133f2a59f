/** Shares and availabilities are fractions from 0 to 1 here: 0.95 for 95%. */

/**
 * What several agreements, each kept in a share of the cases, guarantee together for cases that need all of them
 * (Fréchet bounds; `independent` holds where their lapses have nothing to do with each other).
 */
export interface ShareBounds {
  /** max(0, Σp − (n − 1)): guaranteed whatever happens. */
  readonly lower: number;
  /** Πp */
  readonly independent: number;
  /** min p: more cannot be guaranteed. */
  readonly upper: number;
}

/** Bounds of the share of cases that are in time at every step. No steps: all of them. */
export function composeShares(shares: readonly number[]): ShareBounds {
  const lapses = shares.reduce((sum, share) => sum + 1 - share, 0);
  return {
    lower: exact(Math.max(0, 1 - lapses)),
    independent: exact(shares.reduce((product, share) => product * share, 1)),
    upper: Math.min(1, ...shares),
  };
}

/** The equal share that each of `steps` agreements needs for a promised share: to guarantee it, and if lapses are independent. */
export function equalShareFor(promised: number, steps: number): { guaranteed: number; independent: number } {
  return { guaranteed: exact(1 - (1 - promised) / steps), independent: exact(promised ** (1 / steps)) };
}

/** The share over branches, by the probability of each: Σ probability × share. */
export function branchShare(branches: readonly { probability: number; share: number }[]): number {
  return exact(branches.reduce((sum, { probability, share }) => sum + probability * share, 0));
}

/** Availability of parts that are all needed: Πa. */
export function serialAvailability(parts: readonly number[]): number {
  return exact(parts.reduce((product, part) => product * part, 1));
}

/** Availability of parts of which one is enough: 1 − Π(1 − a). */
export function parallelAvailability(parts: readonly number[]): number {
  return exact(1 - parts.reduce((product, part) => product * (1 - part), 1));
}

/** Binary arithmetic makes 0.9 + 0.95 − 1 a little more than 0.85, and a promise of 85% would be judged by that. */
function exact(share: number): number {
  return Math.round(share * 1e12) / 1e12;
}
