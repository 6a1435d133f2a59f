/** Customers of a queue: how many, the share that has to wait, and the rate (per second) at which waits end. A queue that grows without end has the rate 0. */
export interface Waiting {
  contacts: number;
  waitProbability: number;
  rate: number;
}

/** Halvings of a stretch of time: to less than a millisecond of a year. */
const halvings = 50;

/** A year in seconds: who waits longer waits for ever. */
const longest = 31_536_000;

/**
 * The mean wait in seconds of the share of all customers who wait least, over several queues. With P(W > t) = C·e^(−δt) in each, q the
 * time within which the share is answered: Σ wᵢ·[∫₀^q P(Wᵢ > t)dt − q·P(Wᵢ > q)] ÷ share. Infinity where the share is never answered.
 */
export function meanOfBest(queues: readonly Waiting[], share: number): number {
  const total = queues.reduce((sum, { contacts }) => sum + contacts, 0);
  const tail = ({ waitProbability, rate }: Waiting, t: number): number => waitProbability * Math.exp(-rate * t);
  const later = (t: number): number =>
    queues.reduce((sum, queue) => sum + (queue.contacts / total) * tail(queue, t), 0);
  if (total === 0 || later(0) <= 1 - share) return 0;
  if (later(longest) > 1 - share) return Number.POSITIVE_INFINITY;
  let [low, high] = [0, longest];
  for (let step = 0; step < halvings; step += 1) {
    const middle = (low + high) / 2;
    if (later(middle) > 1 - share) low = middle;
    else high = middle;
  }
  const waited = queues.map((queue) => {
    const { contacts, waitProbability, rate } = queue;
    const area = rate === 0 ? waitProbability * high : (waitProbability - tail(queue, high)) / rate;
    return (contacts / total) * (area - high * tail(queue, high));
  });
  return waited.reduce((sum, one) => sum + one, 0) / share;
}
