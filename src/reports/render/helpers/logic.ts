import type { Helper } from '../engine.ts';
import { isEmpty } from '../writer.ts';

/** Present: neither false, null, an empty text nor an empty list. Zero is present. */
function holds(value: unknown): boolean {
  return value !== false && !isEmpty(value);
}

/** Conditions, for `{{#if (…)}}`. */
export const logicHelpers = {
  eq: ({ args: [first, ...others] }) => others.length > 0 && others.every((other) => other === first),
  and: ({ args }) => args.every(holds),
  or: ({ args }) => args.some(holds),
  not: ({ args: [value] }) => !holds(value),
} satisfies Record<string, Helper>;
