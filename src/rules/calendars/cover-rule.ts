import { type Declaration, finding, notAssessed } from '../../diagnostics/declaration.ts';
import {
  type CoverGap,
  type CoverUnknown,
  coverOf,
  coverUnassessed,
  type GapView,
  gapView,
} from '../../feasibility/cover/index.ts';
import type { coverWords } from '../../generated/words/feasibility.ts';
import type { Rule } from '../rule.ts';

/** One cause of uncovered hours, and how a rule tells of it. */
interface CoverRule<D extends Declaration> {
  declaration: D;
  /** The gaps that the rule is about. */
  concerns(gap: CoverGap): boolean;
  message(shape: GapView['shape'], gap: CoverGap): keyof D['messages'] & string;
  hint: keyof D['hints'] & string;
  /** What has to be known for it. */
  needs(lack: CoverUnknown): boolean;
}

type WithCoverWords = Declaration & { messages: typeof coverWords };

/** The check of a rule that tells of the gaps in promised hours which have one cause. */
export function coverRule<D extends WithCoverWords>(rule: CoverRule<D>): Rule['check'] {
  const { declaration, concerns, message, hint, needs } = rule;
  return function* check(model) {
    const { gaps, unknown } = coverOf(model);
    for (const gap of gaps.filter(concerns)) {
      const { shape, regimes: _, ...view } = gapView(model, gap);
      yield finding(declaration, message(shape, gap), { ...view, hint });
    }
    for (const lack of unknown.filter(needs)) {
      const { missing, ...rest } = coverUnassessed(model, lack);
      yield notAssessed<WithCoverWords>(declaration, missing, rest);
    }
  };
}

/** Of a rule about hours and languages alike: which languages a shift has is asked by CAL002. */
export const hoursOrLanguage = {
  message: (_: GapView['shape'], { language }: CoverGap) => (language === undefined ? 'hours' : 'language'),
  needs: ({ reason }: CoverUnknown) => reason !== 'languages',
} as const;
