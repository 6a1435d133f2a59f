/** Whether somebody is there in all the hours that are promised, and speaks the language; and whether those who hand over meet. */
export { promisedLanguages, type Shift, speaks, teamsFor } from './attendance.ts';
export { type CellCover, type CoverUnknown, coverOfCell } from './cell.ts';
export { type CoverGap, coverOf } from './cover.ts';
export { type Handover, handoversIn, leastTogether, type Work, workOf } from './handovers.ts';
export { coverUnassessed, openingUnassessed } from './unassessed.ts';
export { type GapView, gapView } from './view.ts';
