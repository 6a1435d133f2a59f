/** How many people the demand takes, how many there are, and where they are too few. */
export { fteOf, maxOccupancyOf } from './people.ts';
export { isKeptOverWeek, isSlow, proofOf, shortageView } from './proof.ts';
export type { QueueWeek, Slot } from './queue.ts';
export {
  busiestSlot,
  type DeferredShortage,
  deferredShortage,
  type QueueShortage,
  queueShortages,
} from './shortages.ts';
export { type StaffedWeek, staffingOf, type TeamStaffing } from './staffing.ts';
export { knownStaffing, unassessedTargets, unknownStaffing } from './unassessed.ts';
export {
  assumptionLines,
  namesOf,
  roundedPercent,
  roundedSeconds,
  seatsPlace,
  slotValues,
  teamsValues,
  topicsAlone,
} from './view.ts';
