/** A stretch of the working calendar. All lists of slots are of the same length and of equal stretches of time. */
export interface Slot {
  /** Pieces of work that arrive, at the start of the slot. */
  arrivals: number;
  /** Pieces of work that can be finished during it; 0 while closed. */
  capacity: number;
}

export interface BacklogResult {
  /** What is left at the end of each slot. */
  backlog: readonly number[];
  /** Share of the finished work whose age at completion is at most the target; undefined where nothing arrived. */
  withinTarget: number | undefined;
  /** Age of the oldest piece that was finished or is still waiting, in slots. */
  oldest: number;
  /** True where the second half leaves more behind than the first: the backlog has no end. */
  grows: boolean;
}

/**
 * First come, first served simulation of deferred work (email, post, back office) over slots. `target` is an age in slots: work that is
 * finished in the slot in which it arrives has the age 1. What is unfinished at the end counts by the age that it has reached, and late
 * once it is over the target. Work is divisible, as in a fluid queue.
 */
export function simulateBacklog(slots: readonly Slot[], target: number): BacklogResult {
  const waiting: { since: number; amount: number }[] = [];
  const backlog: number[] = [];
  let head = 0;
  let left = 0;
  let timely = 0;
  let done = 0;
  let oldest = 0;
  for (const [now, { arrivals, capacity }] of slots.entries()) {
    if (arrivals > 0) waiting.push({ since: now, amount: arrivals });
    left += arrivals;
    let free = Math.min(capacity, left);
    left -= free;
    while (free > 1e-12 && head < waiting.length) {
      const first = waiting[head];
      if (!first) break;
      const taken = Math.min(free, first.amount);
      const age = now - first.since + 1;
      done += taken;
      if (age <= target) timely += taken;
      oldest = Math.max(oldest, age);
      first.amount -= taken;
      free -= taken;
      if (first.amount <= 1e-12) head += 1;
    }
    backlog.push(left);
  }
  const late = waiting.slice(head).filter(({ since }) => slots.length - since > target);
  const overdue = late.reduce((sum, { amount }) => sum + amount, 0);
  oldest = Math.max(oldest, ...waiting.slice(head, head + 1).map(({ since }) => slots.length - since));
  const counted = done + overdue;
  return { backlog, withinTarget: counted === 0 ? undefined : timely / counted, oldest, grows: grows(backlog) };
}

function grows(backlog: readonly number[]): boolean {
  const half = backlog[Math.floor(backlog.length / 2) - 1] ?? 0;
  const end = backlog.at(-1) ?? 0;
  return end > half * 1.0001 + 1e-9 && end > 1e-9;
}
