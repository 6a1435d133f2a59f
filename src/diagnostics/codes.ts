import { deliveryCodes } from './codes/delivery.ts';
import { promiseCodes } from './codes/promise.ts';

/**
 * Every code of the catalogue and its slug. A code once given keeps its meaning for ever; codes that no
 * declaration uses yet are reserved here, so that nobody gives them to another meaning.
 */
export const codes = { ...promiseCodes, ...deliveryCodes } as const;

/** A code such as `SEG005`. */
export type Code = keyof typeof codes;

/** True when `text` is a code of the catalogue, declared or reserved. */
export function isCode(text: string): text is Code {
  return Object.hasOwn(codes, text);
}
