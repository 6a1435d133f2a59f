import type { DeferredState, DeferredWeek } from './deferred.ts';
import { isDeferredDoubleCounted, isLate } from './double.ts';
import type { StaffedWeek, TeamStaffing } from './staffing.ts';

/** Work that can wait and is not done in time, in the worst sort of week. */
export interface DeferredTrouble {
  staffing: TeamStaffing;
  week: StaffedWeek;
  deferred: DeferredWeek;
  /** The promise that is kept least; undefined where the backlog grows. */
  late: DeferredState['kept'][number] | undefined;
  /** There would be people for it if the same did not take those who wait on the line. */
  isDouble: boolean;
}

/** Whether the work that can wait of a group is late. Usual weeks go before the busiest one of counted data. */
export function deferredTrouble(staffing: TeamStaffing): DeferredTrouble | undefined {
  const late = staffing.weeks.flatMap((week): DeferredTrouble[] => {
    const { deferred } = week;
    if (!deferred || !isLate(deferred.shared)) return [];
    const broken = deferred.shared.kept.filter(({ isKept }) => !isKept);
    const [first, ...others] = broken;
    const worst = first && others.reduce((one, other) => (lack(other) > lack(one) ? other : one), first);
    return [{ staffing, week, deferred, late: worst, isDouble: isDeferredDoubleCounted(week) }];
  });
  const usual = late.filter(({ week }) => week.counted === undefined);
  const [first, ...others] = usual.length > 0 ? usual : late;
  return first && others.reduce((one, other) => (isWorse(other, one) ? other : one), first);
}

function lack({ share, target }: DeferredState['kept'][number]): number {
  return target.share - share;
}

function isWorse(one: DeferredTrouble, other: DeferredTrouble): boolean {
  const overflow = ({ deferred }: DeferredTrouble): number =>
    Math.max(0, deferred.shared.work - deferred.shared.capacity);
  if (overflow(one) !== overflow(other)) return overflow(one) > overflow(other);
  return (one.late ? lack(one.late) : 0) > (other.late ? lack(other.late) : 0);
}
