import { behindFront, type CoverageCell, type CoverageMatrix } from '../../coverage/index.ts';
import { agreementsFor } from '../../model/agreements.ts';
import type { Entity } from '../../model/model.ts';
import type { CellReason, Matrix } from '../charts/matrix.ts';
import { drawnMatrix, findCoverage } from '../parts/coverage.ts';
import { linkTo } from '../parts/links.ts';
import { stateInWords } from '../parts/states.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { ReportContext } from '../report.ts';

const count = { en: '{signed} of {needs}', es: '{signed} de {needs}' };

/** FRONT × BACK by the state of the agreements, on one page; null where FRONT asks for nothing. */
export function frontBackMatrix(context: ReportContext, view: ViewContext): Matrix | null {
  const coverage = findCoverage(context, 'front-back');
  return coverage ? drawn(coverage, view) : null;
}

/** What areas behind FRONT ask of each other and of providers; null where they ask for nothing. */
export function internalMatrix({ phases }: ReportContext, view: ViewContext): Matrix | null {
  return drawn(behindFront(view.model, { phases, today: view.model.today }), view);
}

function drawn(coverage: CoverageMatrix, view: ViewContext): Matrix | null {
  if (coverage.cells.length === 0) return null;
  return drawnMatrix(coverage, view, {
    text: ({ note }) => note && view.say(count, note.values),
    reasons: (cell) => reasonsOf(cell, view),
  });
}

/** What keeps a cell from being agreed: each need with the state of its agreement. */
function reasonsOf({ culprits }: CoverageCell, view: ViewContext): CellReason[] {
  return culprits.flatMap((reference) => {
    const need = view.model.find('need', reference.replace(/^need:/, ''));
    return need ? needReason(need, view) : [];
  });
}

function needReason(need: Entity<'need'>, view: ViewContext): CellReason {
  const states = agreementsFor(view.model, need).map((agreement) => stateInWords(agreement, view).join(', '));
  const text =
    states.length === 0 ? view.say({ en: 'without agreement', es: 'sin acuerdo' }) : view.show([...new Set(states)]);
  return { text, about: linkTo(need, view) };
}
