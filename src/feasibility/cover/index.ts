/** Whether somebody is there in all the hours that are promised, and speaks the language; and whether those who hand over meet. */
export { closedView, unspokenIn } from './asked.ts';
export { type CellCover, type CoverGap, type CoverUnknown, coverOf, coverOfCell } from './cover.ts';
export { regimeLines, shapeView } from './gap.ts';
export { type Handover, handoversIn, leastTogether, type Work, workOf, worksLine } from './handovers.ts';
export { type PromisedOpening, promisedOpenings } from './opening.ts';
export { type Shift, speaks } from './shifts.ts';
export { type SpokenWeek, spokenWeeks } from './spoken.ts';
export { coverUnassessed, openingUnassessed } from './unassessed.ts';
export { type GapView, gapView } from './view.ts';
