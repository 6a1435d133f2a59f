import {
  type CoverGap,
  type CoverUnknown,
  coverOf,
  coverUnassessed,
  type GapView,
  gapView,
} from '../../feasibility/cover/index.ts';
import { isWritten } from '../../language/shape/decoded.ts';
import type { Model } from '../../model/model.ts';

/** One cause of uncovered hours, and how a rule tells of it. */
interface CoverRule<Says extends string> {
  /** The gaps that the rule is about. */
  concerns(gap: CoverGap): boolean;
  says(shape: GapView['shape'], gap: CoverGap): Says;
  /** What has to be known for it. */
  needs(lack: CoverUnknown): boolean;
}

/** The check of a rule that tells of the gaps in promised hours which have one cause. */
export function coverRule<Says extends string>({ concerns, says, needs }: CoverRule<Says>) {
  return function* check(model: Model) {
    const { gaps, unknown } = coverOf(model);
    for (const gap of gaps.filter(concerns)) {
      const { shape, regimes: _, ...view } = gapView(model, gap);
      yield { ...view, says: says(shape, gap), follows: undefinedIn(model, gap) };
    }
    for (const lack of unknown.filter(needs)) yield coverUnassessed(model, lack);
  };
}

/** The services of a gap that do not say their hours, or their languages: of those that are promised then, their channel says them. */
function undefinedIn(model: Model, { cells, language }: CoverGap): string[] {
  const field = language === undefined ? 'hours' : 'languages';
  return cells.flatMap(({ service, value }) => {
    const of = model.find('service', service);
    return !of || value[field] !== undefined || isWritten(of.value, field) ? [] : of.ref;
  });
}

/** Of a rule about hours and languages alike: which languages a shift has is asked by CAL002. */
export const hoursOrLanguage = {
  says: (_: GapView['shape'], { language }: CoverGap) => (language === undefined ? 'hours' : 'language'),
  needs: ({ reason }: CoverUnknown) => reason !== 'languages',
} as const;
