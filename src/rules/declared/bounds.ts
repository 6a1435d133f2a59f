/** A step is a condition that is looked at, or an entry of what is gone over, joined or asked for. */
let left = Number.POSITIVE_INFINITY;

/** Thrown where the steps are used up. The language goes on after an error that does not matter, so the last word is `within`’s. */
export class TooManySteps extends Error {}

/** What `run` gives, unless it takes more steps than `most`: then it ends. */
export function within<Result>(most: number, run: () => Result): Result {
  left = most;
  try {
    const result = run();
    spend(0);
    return result;
  } finally {
    left = Number.POSITIVE_INFINITY;
  }
}

function spend(steps: number): void {
  left -= steps;
  if (left < 0) throw new TooManySteps();
}

/** How many characters of a text are a step. */
const charactersAStep = 10;

/** A value, counted. */
export function counted(value: unknown): unknown {
  if (Array.isArray(value)) spend(value.length + 1);
  else spend(typeof value === 'string' ? Math.ceil(value.length / charactersAStep) : 1);
  return value;
}
