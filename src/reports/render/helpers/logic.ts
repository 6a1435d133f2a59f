import type { Helper } from '../engine.ts';
import { holds } from '../writer.ts';

/** Conditions, for `{{#if (…)}}`; `and` and `or` hand on what decided: `(or purpose (t "…"))`. */
export const logicHelpers = {
  eq: ({ args: [first, ...others] }) => others.length > 0 && others.every((other) => other === first),
  and: ({ args }) => (args.every(holds) ? args.at(-1) : null),
  or: ({ args }) => args.find(holds) ?? null,
  not: ({ args: [value] }) => !holds(value),
} satisfies Record<string, Helper>;
