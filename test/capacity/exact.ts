/** Queues in fixed-point arithmetic of 512 binary places, by the sums of the textbook and no recursion on B. */

const one = 1n << 512n;

export interface Fraction {
  over: bigint;
  under: bigint;
}

/** A number as the fraction that it is in binary. */
export function fractionOf(value: number): Fraction {
  let scaled = value;
  let under = 1n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    under *= 2n;
  }
  return { over: BigInt(scaled), under };
}

/** a ÷ b as a number, to its last digit from 1e-300 on. */
export function ratio(a: bigint, b: bigint): number {
  return Number((a * 10n ** 300n) / b) / 1e300;
}

/** Σ A^k/k! up to N − 1, and A^N/N!, both with 512 binary places. */
function sums(load: number, positions: number): { below: bigint; last: bigint } {
  const { over, under } = fractionOf(load);
  let below = 0n;
  let last = one;
  for (let k = 1; k <= positions; k += 1) {
    below += last;
    last = (last * over) / (under * BigInt(k));
  }
  return { below, last };
}

export function exactErlangB(load: number, positions: number): number {
  const { below, last } = sums(load, positions);
  return ratio(last, below + last);
}

export interface ExactState {
  waitProbability: number;
  serviceLevel: number;
  meanWait: number;
}

/** Erlang C of a load below the positions. */
export function exactState(load: number, handlingTime: number, positions: number, within: number): ExactState {
  const { over, under } = fractionOf(load);
  const time = fractionOf(handlingTime);
  const limit = fractionOf(within);
  const { below, last } = sums(load, positions);
  const free: Fraction = { over: BigInt(positions) * under - over, under };
  const queued = (last * BigInt(positions) * under) / free.over;
  const all = below + queued;
  const late = exponential({
    over: free.over * limit.over * time.under,
    under: free.under * limit.under * time.over,
  });
  return {
    waitProbability: ratio(queued, all),
    serviceLevel: ratio(all * late - queued * one, all * late),
    meanWait: ratio(queued * time.over * free.under, all * time.under * free.over),
  };
}

/** e^x by its series, with 512 binary places. */
function exponential({ over, under }: Fraction): bigint {
  let sum = 0n;
  let term = one;
  for (let k = 1n; term > 0n; k += 1n) {
    sum += term;
    term = (term * over) / (under * k);
  }
  return sum;
}
