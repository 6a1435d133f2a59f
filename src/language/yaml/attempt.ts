import { type Composition, compose } from './compose.ts';
import { applyEdits, type Edit, sortEdits } from './edits.ts';

/** A text after some edits, and what `yaml` makes of it. */
export interface Attempt {
  text: string;
  edits: Edit[];
  composition: Composition;
}

export function tryText(text: string, unsorted: readonly Edit[] = []): Attempt {
  const edits = sortEdits(unsorted);
  const edited = applyEdits(text, edits);
  return { text: edited, edits, composition: compose(edited) };
}

/** Words that one fault of `yaml` takes the time of. */
const errorCost = 10;

/** The words that attempts took the time of. */
export function costOf(attempts: readonly Attempt[]): number {
  return attempts.reduce((sum, { composition: { words, errors } }) => sum + words + errorCost * errors.length, 0);
}

export function errorsOf({ composition }: Attempt): number {
  return composition.stop === undefined ? composition.errors.length : Number.POSITIVE_INFINITY;
}

export function better(one: Attempt, other: Attempt): Attempt {
  return errorsOf(other) < errorsOf(one) ? other : one;
}

export function isBroken({ composition }: Attempt): boolean {
  return composition.errors.length > 0 && composition.stop === undefined;
}
