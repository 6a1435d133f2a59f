/** How many people the demand takes, how many there are, and where they are too few. */
export { areaLoads } from './committed.ts';
export { grownStaffing, growthUntil } from './growth.ts';
export { filledSeats, hoursOf } from './hours.ts';
export { needsFor, yearLevel } from './level.ts';
export { grownQueue, type QueueWeek, type Slot } from './queue.ts';
export { fteOf, fullestMoment, maxOccupancyOf, positionsOf, zoneAt } from './seats.ts';
export {
  busiestSlot,
  type DeferredShortage,
  deferredShortage,
  type QueueShortage,
  queueShortages,
  shortagesOf,
} from './shortages.ts';
export {
  knownStaffing,
  type StaffedWeek,
  staffingOf,
  staffingWith,
  type TeamStaffing,
  unassessedTargets,
  unknownStaffing,
} from './staffing.ts';
export { languageSurplusOf, surplusOf } from './surplus.ts';
export {
  assumptionLines,
  flowsIn,
  isKeptOverWeek,
  isSlow,
  namesOf,
  proofOf,
  relatedTo,
  roundedPercent,
  roundedSeconds,
  seatsPlace,
  shortageView,
  slotValues,
  teamsValues,
  topicsAlone,
  weighed,
} from './view.ts';
export { referenceWeeks } from './weeks.ts';
