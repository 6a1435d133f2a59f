import { isPending } from '../model/actions.ts';
import { isDecided, questionsAsked } from '../model/decisions.ts';
import { wordFor } from '../model/labels.ts';
import { axisOf, type CoverageDeclaration, cellAbout, words } from './matrix.ts';

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
    const cells = questions.flatMap((question) => {
      const own = decisions.filter(({ value }) => value.code === question);
      const decided = own.filter(isDecided);
      const pending = own.filter(isPending);
      const shown = [decided, pending, own].find((some) => some.length > 0) ?? [];
      const { ref } = model.engagement;
      if (shown.length === 0)
        return [
          cellAbout(
            model,
            options,
            { row: question, column: none, subject: ref },
            { state: 'gap', culprits: [question] },
            { DEC001: ref },
          ),
        ];
      return shown.map((decision) => {
        const at = { row: question, column: decision.ref, subject: decision.ref };
        if (isDecided(decision)) return cellAbout(model, options, at, { state: 'covered' }, {});
        if (!isPending(decision))
          return cellAbout(
            model,
            options,
            at,
            { state: 'stale', note: { text: notes.superseded, values: {} } },
            { DEC001: ref },
          );
        const values = { state: wordFor('decision.state', decision.value.state) };
        return cellAbout(
          model,
          options,
          at,
          { state: 'partial', note: { text: notes.pending, values } },
          { DEC001: decision.ref },
        );
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
