import type { Code } from '../diagnostics/codes.ts';
import type { Model } from '../model/model.ts';
import { isAbout, subjectsOf } from '../model/subject.ts';
import { standing } from '../model/validity.ts';
import { type CoverageOptions, type CoverageState, isShort } from './matrix.ts';

/** A finding that would tell of a cell: its code and its subject. */
export interface Told {
  code: Code;
  subject: string;
}

/** The state of a cell, or `waived` where tom.yaml suppresses one of the findings that tell of what it lacks. */
export function withWaivers(
  state: CoverageState,
  told: readonly Told[],
  model: Model,
  { today }: CoverageOptions,
): CoverageState {
  if (!isShort(state)) return state;
  const suppressions = model.engagement.value.suppressions;
  const waived = suppressions.some(
    ({ code, at, expires }) =>
      told.some((one) => one.code === code && isAbout(one.subject, subjectsOf(model, at))) &&
      standing({ to: expires }, today) !== 'past',
  );
  return waived ? 'waived' : state;
}
