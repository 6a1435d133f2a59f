import { fractionOf, ratio } from './exact.ts';

/** What is known of a queue that customers leave, from its chain of births and deaths. */
export interface ChainState {
  waitProbability: number;
  abandonment: number;
  meanWait: number;
  occupancy: number;
  /** Probability of finding all positions busy and j customers waiting, by j. */
  found: number[];
}

/** The chain solved state by state in fixed point: births at the load, deaths at busy positions + waiting ÷ patience. */
export function chainState(load: number, handlingTime: number, positions: number, patience: number): ChainState {
  const { over, under } = fractionOf(load);
  const [leave, stay] = [fractionOf(handlingTime), fractionOf(patience)];
  const [leaving, staying] = [leave.over * stay.under, stay.over * leave.under];
  const states: bigint[] = [];
  let all = 0n;
  for (let k = 0, state = 1n << 512n; state > 0n && state > all >> 200n; k += 1) {
    states.push(state);
    all += state;
    const busy = BigInt(Math.min(k + 1, positions));
    const waiting = BigInt(Math.max(0, k + 1 - positions));
    state = (state * over * staying) / (under * (busy * staying + waiting * leaving));
  }
  const sum = (weight: (k: number) => number): bigint =>
    states.reduce((total, state, k) => total + state * BigInt(weight(k)), 0n);
  const waiting = sum((k) => Math.max(0, k - positions));
  const abandonment = ratio(waiting * leaving * under, all * staying * over);
  return {
    waitProbability: ratio(
      sum((k) => (k >= positions ? 1 : 0)),
      all,
    ),
    abandonment,
    meanWait: abandonment * patience,
    occupancy: ratio(
      sum((k) => Math.min(k, positions)),
      all * BigInt(positions),
    ),
    found: states.slice(positions).map((state) => ratio(state, all)),
  };
}

/**
 * Share of all customers answered within a time, by following one of them: with j ahead, the next to go is one of those
 * ahead (a position is free, or patience ends) or the customer, who leaves. Steps of a uniform chain, at Poisson instants.
 */
export function answeredWithin(
  { waitProbability, found }: ChainState,
  handlingTime: number,
  positions: number,
  patience: number,
  within: number,
): number {
  const leaves = handlingTime / patience;
  const rate = positions + (found.length + 1) * leaves;
  const steps = (rate * within) / handlingTime;
  let ahead = found;
  let answered = 0;
  let weight = -steps;
  let share = 0;
  for (let step = 0; step < steps + 12 * Math.sqrt(steps) + 60; step += 1) {
    share += Math.exp(weight) * answered;
    weight += Math.log(steps / (step + 1));
    answered += ((ahead[0] ?? 0) * positions) / rate;
    ahead = ahead.map((present, j) => {
      const goes = positions + (j + 1) * leaves;
      const comes = (ahead[j + 1] ?? 0) * (positions + (j + 1) * leaves);
      return present * (1 - goes / rate) + comes / rate;
    });
  }
  return 1 - waitProbability + share;
}
