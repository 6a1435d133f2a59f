import type { Helper } from '../engine.ts';
import { isEmpty } from '../writer.ts';

/** Present: neither false, null, an empty text nor an empty list. Zero is present. */
export function holds(value: unknown): boolean {
  return value !== false && !isEmpty(value);
}

/** Conditions, for `{{#if (…)}}`; `and` and `or` hand on what decided: `(or purpose (t "…"))`. */
export const logicHelpers = {
  eq: ({ args: [first, ...others] }) => others.length > 0 && others.every((other) => other === first),
  and: ({ args }) => (args.every(holds) ? args.at(-1) : null),
  or: ({ args }) => args.find(holds) ?? null,
  not: ({ args: [value] }) => !holds(value),
} satisfies Record<string, Helper>;
