import { isDecided, isPending, questionsAsked } from '../model/decisions.ts';
import { wordFor } from '../model/labels.ts';
import type { Entity } from '../model/model.ts';
import { axisOf, type CoverageCell, type CoverageDeclaration, cellAbout, type Found, words } from './matrix.ts';

type Decision = Entity<'decision'>;

const none = 'no-decision';

const notes = {
  pending: { en: 'Not decided: {state}', es: 'Sin decidir: {state}' },
  superseded: { en: 'Superseded, and nothing stands in its place', es: 'Sustituida, y nada ocupa su lugar' },
};

/** The questions of agile service design × the decisions on them: whether each is decided. Where one is, what else was proposed is not owed. */
export const designQuestions: CoverageDeclaration = {
  id: 'design-questions',
  name: { en: 'Questions of service design', es: 'Preguntas del diseño del servicio' },
  corner: { en: 'Question × decision', es: 'Pregunta × decisión' },
  phase: 'strategic',
  of: ['decision'],
  otherwise: {
    en: 'No decision has begun the design of agile service (“code” of a principle or a question), or no agreed report shows it.',
    es: 'Ninguna decisión inicia el diseño del servicio ágil («code» de un principio o una pregunta), o ningún informe acordado lo muestra.',
  },
  fill: (model, options) => {
    const questions = questionsAsked(model);
    const decisions = model.all('decision').filter(({ value: { code } }) => code && questions.includes(code));
    const { ref: engagement } = model.engagement;
    const cells = questions.flatMap((question): CoverageCell[] => {
      const shown = shownOf(decisions.filter(({ value }) => value.code === question));
      if (shown.length === 0) {
        const at = { row: question, column: none, subject: engagement };
        return [cellAbout(model, options, at, { state: 'gap', culprits: [question] }, { DEC001: engagement })];
      }
      return shown.map((decision) => {
        const at = { row: question, column: decision.ref, subject: decision.ref };
        const told = isPending(decision) ? decision.ref : engagement;
        return cellAbout(model, options, at, foundFor(decision), { DEC001: told });
      });
    });
    const used = new Set(cells.map(({ column }) => column));
    return {
      rows: questions.map((question) => ({ id: question, name: wordFor('decision.code', question) })),
      columns: [...decisions.map(axisOf), { id: none, name: words('No decision', 'Sin decisión') }].filter(({ id }) =>
        used.has(id),
      ),
      cells,
    };
  },
};

/** Of the decisions on a question those that are taken; else those that somebody still has to take; else all. */
function shownOf(own: readonly Decision[]): readonly Decision[] {
  return [own.filter(isDecided), own.filter(isPending), own].find((some) => some.length > 0) ?? [];
}

function foundFor(decision: Decision): Found {
  if (isDecided(decision)) return { state: 'covered' };
  if (!isPending(decision)) return { state: 'stale', note: { text: notes.superseded, values: {} } };
  const values = { state: wordFor('decision.state', decision.value.state) };
  return { state: 'partial', note: { text: notes.pending, values } };
}
