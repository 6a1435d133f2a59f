/** What arrives when, and at which teams. */
export type { Arrivals } from './arrivals.ts';
export { isDeferred, type OfferedCell, offeredCells } from './cells.ts';
export { busiestMonday } from './counted.ts';
export { type Flow, flowsOf } from './flows.ts';
export { type ServedHours, servedHours } from './hours.ts';
export { type DemandInForce, demandOn } from './rows.ts';
export { demandWeek, thursdayOf } from './week.ts';
