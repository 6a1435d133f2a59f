/** A stretch of a calendar. All slots of a list are equally long. */
export interface Slot {
  /** Pieces of work that arrive, at the start of the slot. */
  arrivals: number;
  /** Pieces of work that can be finished during it; 0 while closed. */
  capacity: number;
  /** Whether the clock of the target runs; false while a target in business hours stands still. Default: true. */
  counts?: boolean;
}

/** Work of one slot: how much of it, since which slot it has been waiting, and its age in slots that count. */
export interface Batch {
  since: number;
  age: number;
  amount: number;
}

/** What became of the work of a list of slots. */
export interface Run {
  /** What was finished, in the order in which it was; the age is that at the end of the slot in which it was. */
  finished: readonly Batch[];
  /** What is left at the end, oldest first. */
  waiting: readonly Batch[];
  /** How much is left at the end of each slot. */
  backlog: readonly number[];
}

/** Less than this part of a batch is binary dust, and finished with the rest. */
const dust = 1e-12;

/** First come, first served over slots, with work that is divisible (a fluid queue). Slots hold finite amounts from 0. */
export function runFifo(slots: readonly Slot[]): Run {
  const arrived: { since: number; left: number; amount: number }[] = [];
  const finished: Batch[] = [];
  const backlog: number[] = [];
  const counted = [0];
  const ageOf = (since: number, now: number): number => (counted[now + 1] ?? 0) - (counted[since] ?? 0);
  let head = 0;
  let behind = 0;
  let now = -1;
  for (const { arrivals, capacity, counts = true } of slots) {
    now += 1;
    counted.push((counted[now] ?? 0) + (counts ? 1 : 0));
    if (arrivals > 0) arrived.push({ since: now, left: arrivals, amount: arrivals });
    behind += arrivals;
    let free = capacity;
    for (let batch = arrived[head]; batch && free > 0; batch = arrived[head]) {
      const all = batch.left <= free + batch.amount * dust;
      const amount = all ? batch.left : free;
      finished.push({ since: batch.since, age: ageOf(batch.since, now), amount });
      batch.left -= amount;
      behind -= amount;
      free -= amount;
      if (all) head += 1;
    }
    if (head === arrived.length) behind = 0;
    backlog.push(Math.max(0, behind));
  }
  const waiting = arrived
    .slice(head)
    .map(({ since, left }) => ({ since, age: ageOf(since, slots.length - 1), amount: left }));
  return { finished, waiting, backlog };
}
