import { entriesOf } from './operators.ts';
import { type Condition, type Run, unknown } from './run.ts';

/** What is gone over, and the entry that is looked at just now. */
export interface Over {
  list: Run;
  entry: { now: unknown };
}

/** Whether there is an entry of which something holds (`exists`), or whether it holds of all: the first that decides ends it. */
export function anyOf({ list, entry }: Over, holds: Condition, decisive: boolean): Condition {
  return (names, model) => {
    let open: unknown;
    for (const one of entriesOf(list(names, model))) {
      entry.now = one;
      try {
        const is = holds(names, model);
        if (is === decisive) return decisive;
        if (is === null) open ??= unknown;
      } catch (error) {
        open ??= error;
      }
    }
    if (open === undefined) return !decisive;
    if (open === unknown) return null;
    throw open;
  };
}

/** What something gives of each entry. */
export function mapped({ list, entry }: Over, value: Run): Run {
  return (names, model) =>
    entriesOf(list(names, model)).map((one) => {
      entry.now = one;
      return value(names, model);
    });
}

/** The entries of which something holds, or what something gives of each; where only they are wanted, what is not known to belong to them is left out. */
export function filtered({ list, entry }: Over, holds: Run, value?: Run): (...given: Parameters<Run>) => unknown[] {
  return (names, model) => {
    const found: unknown[] = [];
    for (const one of entriesOf(list(names, model))) {
      entry.now = one;
      const is = holds(names, model);
      if (typeof is !== 'boolean' && (is !== null || value)) throw new Error('neither true nor false');
      if (is) found.push(value ? value(names, model) : one);
    }
    return found;
  };
}
