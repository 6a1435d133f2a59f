import type { Model } from '../../model/model.ts';

/** The values that an expression has by name. */
export type Names = Readonly<Record<string, unknown>>;

/** An expression that can be carried out. Throws `unknown` where that hangs on what cannot be known. */
export type Run = (names: Names, model: Model) => unknown;

/** A condition: null where it hangs on what is not written or cannot be known, and the rest does not decide. */
export type Condition = (names: Names, model: Model) => boolean | null;

/** Thrown where a value hangs on what cannot be known. */
export const unknown = new Error('it cannot be known');

/** A value that has to be true or false. */
export function sure(condition: Condition): Run {
  return (names, model) => {
    const is = condition(names, model);
    if (is === null) throw unknown;
    return is;
  };
}

/** What has to be true or false, or not known. */
export function openly(run: Run): Condition {
  return (names, model) => {
    const is = run(names, model);
    if (typeof is === 'boolean' || is === null) return is;
    throw new Error('neither true nor false');
  };
}

export function not(condition: Condition): Condition {
  return (names, model) => {
    const is = condition(names, model);
    return is === null ? null : !is;
  };
}

/** Two conditions, of which one value of either decides, whatever becomes of the other. */
export function both(one: Condition, other: Condition, decisive: boolean): Condition {
  return (names, model) => {
    let first: boolean | null = null;
    let fault: unknown;
    try {
      first = one(names, model);
    } catch (error) {
      if (error !== unknown) fault = error;
    }
    if (first === decisive) return decisive;
    const second = other(names, model);
    if (second === decisive || second === null) return second;
    if (fault !== undefined) throw fault;
    return first === null ? null : second;
  };
}

/** The values of several. The last first, as the language has it: what cannot be known, or carried out, ends it. */
export function valuesOf(runs: readonly Run[], names: Names, model: Model): unknown[] {
  const values: unknown[] = new Array(runs.length);
  for (let index = runs.length - 1; index >= 0; index--) values[index] = runs[index]?.(names, model);
  return values;
}
