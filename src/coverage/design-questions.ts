import { designQuestionsWords as words } from '../generated/words/coverage.ts';
import { isDecided, isPending, questionsAsked } from '../model/decisions.ts';
import { wordFor } from '../model/labels.ts';
import type { Entity } from '../model/model.ts';
import { axisOf, type CoverageDeclaration, type Found, type FoundCell, named, noted } from './matrix.ts';

type Decision = Entity<'decision'>;

const none = 'no-decision';

/** The questions of agile service design × the decisions on them: whether each is decided. Where one is, what else was proposed is not owed. */
export const designQuestions: CoverageDeclaration = {
  id: 'design-questions',
  words,
  phase: 'strategic',
  of: ['decision'],
  fill: (model) => {
    const questions = questionsAsked(model);
    const decisions = model.all('decision').filter(({ value: { code } }) => code && questions.includes(code));
    const { ref: engagement } = model.engagement;
    const cells = questions.flatMap((question): FoundCell[] => {
      const shown = shownOf(decisions.filter(({ value }) => value.code === question));
      if (shown.length === 0) {
        const at = { row: question, column: none, subject: engagement };
        return [{ ...at, state: 'gap', culprits: [question], findings: { DEC001: engagement } }];
      }
      return shown.map((decision) => {
        const at = { row: question, column: decision.ref, subject: decision.ref };
        const told = isPending(decision) ? decision.ref : engagement;
        return { ...at, ...foundFor(decision), findings: { DEC001: told } };
      });
    });
    const used = new Set(cells.map(({ column }) => column));
    return {
      rows: questions.map((question) => ({ id: question, name: wordFor('decision.code', question) })),
      columns: [...decisions.map(axisOf), { id: none, name: named(words.none) }].filter(({ id }) => used.has(id)),
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
  if (!isPending(decision)) return noted('stale', words.superseded);
  return noted('partial', words.pending, { state: wordFor('decision.state', decision.value.state) });
}
