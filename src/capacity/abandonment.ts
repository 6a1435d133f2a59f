import { isAmount } from './amount.ts';
import { erlangB } from './erlang.ts';
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

/** The wait of a customer of endless patience, given that there is one, where all others leave after a while. */
interface OfferedWait {
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
function offeredWait(load: number, positions: number, patience: number): OfferedWait {
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

/** Width of a step and number of steps to either side: beyond them the weights are below 10⁻¹⁶. */
const step = 1 / 20;
const steps = 64;

/** Where to look between 0 and 1, measured from the nearer end so that nothing is lost there, and with which weight. */
const abscissas = Array.from({ length: steps + 1 }, (_, index) => {
  const t = index * step;
  const end = 1 / (1 + Math.exp(Math.PI * Math.sinh(t)));
  return { end, weight: step * Math.PI * Math.cosh(t) * end * (1 - end) };
});

/**
 * Integral of a smooth `f` between two numbers by the double exponential rule, whose points crowd at both ends: exact to
 * some ten digits even where all change of f is in a thin layer at an end. Source: Takahasi and Mori, Double Exponential
 * Formulas for Numerical Integration (1974).
 */
function integral(f: (x: number) => number, from: number, to: number): number {
  const width = to - from;
  let sum = 0;
  for (const [index, { end, weight }] of abscissas.entries()) {
    sum += weight * (index === 0 ? f(from + width / 2) : f(from + width * end) + f(to - width * end));
  }
  return sum * width;
}
