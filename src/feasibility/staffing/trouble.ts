import { isDoubleCounted, shortSlots } from './double.ts';
import type { QueueWeek, Slot } from './queue.ts';
import type { QueuePart } from './queues.ts';
import type { StaffedWeek, TeamStaffing } from './staffing.ts';

/** A queue with too few people, and its worst half hour in the worst sort of week. */
export interface QueueTrouble {
  /**
   * `unstable`: more work arrives than people can do; `double`: they would do for each thing alone, and not for all at once; `short`:
   * they do not keep what is promised.
   */
  kind: 'short' | 'unstable' | 'double';
  staffing: TeamStaffing;
  part: QueuePart;
  week: StaffedWeek;
  queue: QueueWeek;
  worst: Slot;
  /** Half hours of the week that are short. */
  count: number;
}

/** The queues with too few people. What happens in usual weeks goes before what happens in the busiest one of counted data. */
export function queueTroubles(staffing: TeamStaffing): QueueTrouble[] {
  return staffing.parts.flatMap((part, index) => {
    const found = staffing.weeks.flatMap((week): QueueTrouble[] => {
      const queue = week.queues[index];
      const short = queue ? shortSlots(queue) : [];
      const [first, ...others] = short;
      if (!queue || !first) return [];
      const worst = others.reduce((one, other) => (isWorse(other, one) ? other : one), first);
      const unstable = short.some(({ verdict }) => verdict === 'unstable');
      const kind = isDoubleCounted(queue) ? 'double' : unstable ? 'unstable' : 'short';
      return [{ kind, staffing, part, week, queue, worst, count: short.length }];
    });
    const usual = found.filter(({ week }) => week.counted === undefined);
    const [first, ...others] = usual.length > 0 ? usual : found;
    return first ? [others.reduce((one, other) => (isWorse(other.worst, one.worst) ? other : one), first)] : [];
  });
}

/** The lower service level is worse, then the more people that are missing. */
function isWorse(one: Slot, other: Slot): boolean {
  const [level, otherLevel] = [one, other].map(({ result }) => result?.state.serviceLevel ?? 1) as [number, number];
  if (level !== otherLevel) return level < otherLevel;
  return missing(one) > missing(other);
}

function missing({ result, seats }: Slot): number {
  return (result?.need ?? Number.POSITIVE_INFINITY) - seats;
}
