/** Loads above it are taken as their fluid limit: no team is that large, and the recursion would never end. */
const largestSummed = 1e12;

/**
 * Probability that all of `positions` are busy in a system without a queue (Erlang B), by the recursion B(0) = 1,
 * B(k) = A·B(k−1) / (k + A·B(k−1)), which neither overflows nor needs factorials. `load` in erlangs; positions are
 * floored. Source: Erlang 1917; Jagerman, Some Properties of the Erlang Loss Function, BSTJ 53 (1974).
 */
export function erlangB(load: number, positions: number): number {
  const whole = Math.max(0, Math.floor(positions));
  if (load <= 0) return whole === 0 ? 1 : 0;
  if (load > largestSummed) return Math.max(0, 1 - whole / load);
  // As 1/B(k) = 1 + (k/A)/B(k−1), a start is forgotten by the product of k/A: e^(−50) after ten √A below the load.
  const start = Math.max(0, Math.floor(Math.min(whole, load) - 10 * Math.sqrt(load)));
  let blocked = 1;
  for (let busy = start + 1; busy <= whole && blocked > 0; busy += 1) blocked = nextBlocked(load, busy, blocked);
  return blocked;
}

/** B(busy) of Erlang B from `blocked` = B(busy − 1). */
export function nextBlocked(load: number, busy: number, blocked: number): number {
  const next = (load * blocked) / (busy + load * blocked);
  // Below it numbers lose their digits, and rounding would hold the recursion at the smallest for ever.
  return next < 1e-307 ? 0 : next;
}

/**
 * Probability of having to wait (Erlang C): N·B / (N − A·(1 − B)) with B of Erlang B. 1 where the load is not below the
 * positions. Source: Erlang 1917; Cooper, Introduction to Queueing Theory, 2nd ed. (1981), 3.4.
 */
export function erlangC(load: number, positions: number): number {
  const whole = Math.floor(positions);
  if (load <= 0) return 0;
  if (load >= whole) return 1;
  return waitingShare(load, whole, erlangB(load, whole));
}

/** Erlang C from Erlang B. `load` is below `positions`. */
export function waitingShare(load: number, positions: number, blocked: number): number {
  return (positions * blocked) / (positions - load + load * blocked);
}
