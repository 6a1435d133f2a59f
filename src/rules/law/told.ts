import { groupBy } from '../../diagnostics/lists.ts';
import type { Model } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';
import { asked } from './applies.ts';
import { judgedPacks } from './judge.ts';
import { codeOf } from './pack.ts';

/** What a code tells of the packs that are switched on and apply. Where it is not known whether one does, LAW002 alone tells it. */
export function toldOf(model: Model, code: ReturnType<typeof codeOf>): Outcome[] {
  return judgedPacks(model).flatMap(({ pack: { short }, application, facts }): Outcome[] => {
    if (application.applies === 'unknown') {
      const values = {
        law: { type: 'text' as const, written: short.en, by: { ...short } },
        fields: application.missing.map((one) => asked(one)),
      };
      return code === 'LAW002' ? [{ code, subject: 'engagement:tom', missing: 'figures', values }] : [];
    }
    const own = facts.filter(({ fact }) => codeOf(fact) === code);
    const outcomes = own.flatMap(({ entries }) => entries.flatMap(({ outcome }) => outcome ?? []));
    return merged(outcomes);
  });
}

/** One of each cause, with the facts of all that have it. */
function merged(outcomes: readonly Outcome[]): Outcome[] {
  return [...groupBy(outcomes, causeOf).values()].map(([first, ...others]) => {
    if (others.length === 0 || !('facts' in first)) return first;
    const more = others.flatMap((one) => ('facts' in one ? one.facts.slice(0, 1) : []));
    return { ...first, facts: [...new Set([...more.toReversed(), ...first.facts])] };
  });
}

/** What makes outcomes one: two articles that ask the same of a promise, the same people who are too few for several cells. */
function causeOf(outcome: Outcome): string {
  const { subject, values } = outcome;
  const what = 'missing' in outcome ? outcome.missing : outcome.message;
  if (what === 'short') return JSON.stringify([what, values.promise, values.reached]);
  const facts = 'missing' in outcome ? [] : outcome.facts.slice(1);
  return JSON.stringify([what, subject, facts, values.own, values.other, values.service]);
}
