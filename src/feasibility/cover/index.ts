export { promisedLanguages, type Shift, speaks, teamsFor } from './attendance.ts';
export { type CellCover, type CoverUnknown, coverOfCell } from './cell.ts';
export { type CoverGap, coverOf } from './cover.ts';
export { type Handover, handoversIn, isUnknown, leastTogether, type Work, workOf } from './handovers.ts';
export { toldUnjudged } from './opening-words.ts';
export { type GapView, gapView } from './view.ts';
export { toldMissing } from './words.ts';
