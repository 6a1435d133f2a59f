import { cssString } from '../diagnostics/escape.ts';

/** What may become of a cell of a coverage matrix; `none` is a cell that nothing requires. */
export const cellStates = [
  'covered',
  'partial',
  'gap',
  'not-offered',
  'waived',
  'stale',
  'broken',
  'not-assessed',
  'none',
] as const;
export type CellState = (typeof cellStates)[number];

/** How a state is marked: a sign for text, a drawing (unit square, centre 8,8) and two colours. */
export interface StateMark {
  sign: string;
  /** Path data in a box of 16 × 16, filled with `ink`. */
  path: string;
  ink: string;
  ground: string;
}

const disc = 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2Z';
const ring = 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2Zm0 1.8a4.2 4.2 0 1 1 0 8.4A4.2 4.2 0 1 1 8 3.8Z';
const diamond = 'M8 1.5 14.5 8 8 14.5 1.5 8Zm0 2.6L4.1 8 8 11.9 11.9 8Z';
const triangle = 'M8 2 15 14H1Zm0 3.6L4.1 12.2h7.8Z';
const cross = 'M3.5 2 8 6.5 12.5 2 14 3.5 9.5 8l4.5 4.5-1.5 1.5L8 9.5 3.5 14 2 12.5 6.5 8 2 3.5Z';
const question = 'M4.6 5.6a3.4 3.4 0 1 1 5.1 3l-.8.5V10.5H7.1V8l1.7-1.1A1.6 1.6 0 1 0 6.4 5.6ZM7 11.8h2v2H7Z';
const dot = 'M8 6.8a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 1 0 0-2.4Z';

/** The marks differ in form, so that they read without colour. */
export const stateMarks: Readonly<Record<CellState, StateMark>> = {
  covered: { sign: '●', path: disc, ...colouredAs('covered', '#17613f', '#e2f1e9') },
  partial: { sign: '◐', path: `${ring}M8 3a5 5 0 0 0 0 10Z`, ...colouredAs('partial', '#7a4f00', '#fbf1d6') },
  gap: { sign: '○', path: ring, ...colouredAs('gap', '#9c2c1b', '#fbe5e1') },
  'not-offered': { sign: '–', path: 'M3 7h10v2H3Z', ...colouredAs('not-offered', '#4d5863', '#eceff2') },
  waived: { sign: '◇', path: diamond, ...colouredAs('waived', '#51428f', '#ebe8f6') },
  stale: { sign: '△', path: triangle, ...colouredAs('stale', '#1b5a85', '#e2eef7') },
  broken: { sign: '✕', path: cross, ...colouredAs('broken', '#ffffff', '#9c2c1b') },
  'not-assessed': { sign: '?', path: question, ...colouredAs('not-assessed', '#4d5863', '#f4f6f8') },
  none: { sign: '·', path: dot, ink: 'var(--muted, #56616d)', ground: 'none' },
};

/** In a page the variables of its style sheet decide. */
function colouredAs(state: CellState, ink: string, ground: string): Pick<StateMark, 'ink' | 'ground'> {
  return { ink: `var(--${state}-ink, ${ink})`, ground: `var(--${state}, ${ground})` };
}

/** Six digits: the ground of a state where no page has variables, lighter for one that a page shows in white; undefined where it has none. */
export function groundOf(state: CellState): string | undefined {
  return /#([0-9a-f]{6})/.exec(stateMarks[state === 'broken' ? 'gap' : state].ground)?.[1];
}

/** True for the name of a state. */
export function isCellState(text: unknown): text is CellState {
  return cellStates.some((state) => state === text);
}

/**
 * The styles that draw the mark of each state before what stands in it: a page of 30,000 cells has the drawings once. In a matrix they say
 * the name of the state to the ear, but where the cell does; one that is
 * folded leaves the word out that most of its cells would have.
 */
export function markStyles(nameOf: (state: CellState) => string): string {
  const rules = cellStates.map((state) => {
    const drawing = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path d='${stateMarks[state].path}'/></svg>`;
    const cell = state === 'covered' ? `td:is(.${state}, .fold tbody :not([class]))` : `td.${state}`;
    const said = `.matrix ${cell}:not(.told)::before{content:"";content:""/${cssString(nameOf(state))}}`;
    return `.${state},.matrix ${cell}{--mark:url("data:image/svg+xml,${encodeURIComponent(drawing)}")}${said}`;
  });
  return rules.join('\n');
}
