import { erlangB, type Queue } from './erlang.ts';

/** What a queue does when customers leave: always stable, because they do. */
export interface ImpatientState {
  waitProbability: number;
  /** Share of all customers who leave before they are answered. */
  abandonment: number;
  /** Mean wait over all customers, answered or not, in seconds. */
  meanWait: number;
  /** Share of all customers who are answered within the target time. */
  serviceLevel: number;
  occupancy: number;
}

/**
 * Erlang A (M/M/N+M): customers leave after an exponential patience of mean `patience` seconds. `positions` ≥ 1, `target` in seconds.
 * With x = N·patience/AHT, y = A·patience/AHT and F = 1 + Σ y^j / ((x+1)…(x+j)):
 * P(wait) = F·B / (1 + (F − 1)·B), P(leave | wait) = 1/(ρF) + 1 − 1/ρ, mean wait = P(leave)·patience.
 * Source: Palm 1957; Mandelbaum and Zeltyn, Service Engineering in Action: The Palm/Erlang-A Queue (2007), section 3.
 */
export function impatientState(
  { load, handlingTime }: Queue,
  positions: number,
  patience: number,
  target: number,
): ImpatientState {
  if (load <= 0) return { waitProbability: 0, abandonment: 0, meanWait: 0, serviceLevel: 1, occupancy: 0 };
  const perService = patience / handlingTime;
  const factor = palmFactor(positions * perService, load * perService);
  const blocked = erlangB(load, positions);
  const waitProbability = 1 / (1 + (1 - blocked) / (factor * blocked));
  const ratio = load / positions;
  const leavesIfWaits = Math.max(0, 1 / (ratio * factor) + 1 - 1 / ratio);
  const abandonment = leavesIfWaits * waitProbability;
  return {
    waitProbability,
    abandonment,
    meanWait: abandonment * patience,
    serviceLevel:
      1 - waitProbability + waitProbability * answeredWithin(load, positions, handlingTime, patience, target),
    occupancy: (load * (1 - abandonment)) / positions,
  };
}

/** 1 + Σ y^j / ((x+1)…(x+j)); Infinity where it leaves the range of numbers, which the formulas take as their limit. */
function palmFactor(x: number, y: number): number {
  let sum = 1;
  let term = 1;
  for (let j = 1; term > sum * 1e-17 && Number.isFinite(sum); j += 1) {
    term *= y / (x + j);
    sum += term;
  }
  return sum;
}

/**
 * Share of those who have to wait that are answered within `target`: the offered wait has a density proportional to
 * exp(A/AHT·∫₀ˣ e^(−u/patience) du − N·x/AHT), and whoever is offered x is still there with probability e^(−x/patience).
 */
function answeredWithin(
  load: number,
  positions: number,
  handlingTime: number,
  patience: number,
  target: number,
): number {
  const exponent = (x: number): number =>
    (load * patience * (1 - Math.exp(-x / patience)) - positions * x) / handlingTime;
  // The density is largest where arrivals that are still patient equal what is served.
  const peak = load > positions ? patience * Math.log(load / positions) : 0;
  const top = exponent(peak);
  const density = (x: number): number => Math.exp(exponent(x) - top);
  let end = peak + handlingTime;
  while (density(end) > 1e-18) end = peak + (end - peak) * 1.5;
  const all = integral(density, 0, end);
  return integral((x) => Math.exp(-x / patience) * density(x), 0, Math.min(target, end)) / all;
}

/** Simpson's rule on 4,000 stretches. */
function integral(f: (x: number) => number, from: number, to: number): number {
  const steps = 4000;
  const width = (to - from) / steps;
  let sum = f(from) + f(to);
  for (let i = 1; i < steps; i += 1) sum += f(from + i * width) * (i % 2 === 0 ? 2 : 4);
  return (sum * width) / 3;
}
