import { type CellState, cellStates, stateMarks } from '../charts/states.ts';

/** The drawing of a state. The page has each once, and shows it by name. */
export function markHtml(state: CellState): string {
  return `<svg class="mark" aria-hidden="true" focusable="false"><use href="#mark-${state}"/></svg>`;
}

/** The drawings of all states, once a page. */
export function marksHtml(): string {
  const symbols = cellStates.map((state) => {
    const drawing = `<path d="${stateMarks[state].path}" fill="currentColor"/>`;
    return `<symbol id="mark-${state}" viewBox="0 0 16 16">${drawing}</symbol>`;
  });
  return `<svg class="marks" aria-hidden="true" width="0" height="0">${symbols.join('')}</svg>`;
}
