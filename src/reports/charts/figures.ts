/** Every figure that a template may ask for, by its name. */
export { bullets } from './bullets.ts';
export { canvas, house } from './canvas.ts';
export { curve } from './curve.ts';
export { funnel } from './funnel.ts';
export { landscape } from './landscape.ts';
export { lanes } from './lanes.ts';
export { quadrant } from './quadrant.ts';
export { coverage, gantt, load, shares, timeline, week } from './spans.ts';
export { steps } from './steps.ts';
export { tree } from './tree.ts';
