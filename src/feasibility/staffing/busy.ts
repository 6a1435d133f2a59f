import type { Slot } from './queue.ts';
import type { StaffedWeek, TeamStaffing } from './staffing.ts';

/** The half hour in which people are busiest, among those in which they are busier than they should be. */
export interface BusySlot {
  slot: Slot;
  week: StaffedWeek;
  /** How many half hours of the week are so. */
  count: number;
}

/** The busiest half hour above an occupancy (from 0 to 1) of the usual weeks; undefined where none is. */
export function busiestSlot({ weeks }: TeamStaffing, cap: number): BusySlot | undefined {
  let busiest: BusySlot | undefined;
  for (const week of weeks) {
    if (week.counted !== undefined) continue;
    const busy = week.queues.flatMap(({ slots }) => slots.filter((slot) => occupancyOf(slot) > cap + 1e-9));
    for (const slot of busy) {
      if (!busiest || occupancyOf(slot) > occupancyOf(busiest.slot)) busiest = { slot, week, count: busy.length };
    }
  }
  return busiest;
}

/** Time in which nobody is there is no matter of people who are busy. */
function occupancyOf({ verdict, result }: Slot): number {
  return verdict === 'uncovered' ? 0 : (result?.state.occupancy ?? 0);
}
