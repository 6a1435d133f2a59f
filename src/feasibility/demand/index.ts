/** What arrives when, and at which teams. */
export { isDeferred, type OfferedCell, offeredCells, type ServedHours, servedHours } from './cells.ts';
export { busiestMonday, typicalWeek } from './counted.ts';
export { type Flow, flowsOf } from './flows.ts';
export { demandOn, spokenDays } from './rows.ts';
export { type Arrivals, type DemandWeek, demandWeek, thursdayOf, weeklyVolume } from './week.ts';
