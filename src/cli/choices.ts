import { suggest } from '../diagnostics/suggest.ts';
import { callWords } from '../generated/words/cli.ts';
import { CallError } from './call-error.ts';

/** The value of an option if it is one of those allowed; else the call fails with the nearest one. */
export function chosen<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const match = allowed.find((entry) => entry === value);
  if (match !== undefined) return match;
  const suggestion = suggest(value, allowed);
  const values = { option, value, allowed: { type: 'any-of' as const, of: allowed } };
  if (suggestion === undefined) throw new CallError(callWords.unknownChoice, values);
  throw new CallError(callWords.didYouMean, { ...values, suggestion });
}

/** The same, for an option that may be left out. */
export function chosenIf<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  return value === undefined ? undefined : chosen(option, value, allowed);
}
