/** The wait of a customer of endless patience, given that there is one, where all others leave after a while. */
export interface OfferedWait {
  /** Where its density is largest, in handling times. */
  peak: number;
  /** Density at `peak + distance`, as a multiple of that at the peak. */
  density: (distance: number) => number;
  /** Distances between which the density is smooth, rising; beyond the first and last nothing counts. */
  ends: readonly number[];
  /** Logarithm of the density at the peak as a multiple of that at 0. */
  logScale: number;
}

/** e^(−45) is nothing beside 1 in binary. */
const nothing = -45;

/**
 * With mean patience r and times in handling times, the density at u is proportional to
 * exp(A·r·(1 − e^(−u/r)) − N·u): it grows while those who are still patient arrive faster than N positions serve, up to
 * the peak r·ln(A/N). Seen from there, the exponent is −((N − A)⁺·d + min(A, N)·(d − r·(1 − e^(−d/r)))), which loses no
 * digits. `load` and `positions` above 0.
 * Source: Baccelli and Hebuterne, On Queues with Impatient Customers (1981).
 */
export function offeredWait(load: number, positions: number, patience: number): OfferedWait {
  const excess = Math.max(0, load - positions);
  const spare = Math.max(0, positions - load);
  const busy = Math.min(load, positions);
  const peak = patience * Math.log1p(excess / positions);
  const exponent = (distance: number): number => -(spare * distance + busy * lostTime(distance, patience));
  const reach = (sign: 1 | -1): number => {
    let distance = 1 / positions;
    while (exponent(sign * distance) > nothing) distance *= 2;
    return distance;
  };
  return {
    peak,
    density: (distance) => Math.exp(exponent(distance)),
    ends: [...(excess > 0 ? [-Math.min(peak, reach(-1))] : []), 0, reach(1)],
    logScale: excess > 0 ? patience * (excess - positions * Math.log1p(excess / positions)) : 0,
  };
}

/** d − r·(1 − e^(−d/r)), by its series where the difference would lose digits. */
function lostTime(distance: number, patience: number): number {
  const z = distance / patience;
  if (Math.abs(z) > 0.01) return distance + patience * Math.expm1(-z);
  return ((distance * z) / 2) * (1 - (z / 3) * (1 - (z / 4) * (1 - (z / 5) * (1 - z / 6))));
}
