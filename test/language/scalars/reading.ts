import type { Declaration } from '../../../src/diagnostics/declaration.ts';
import type { Language } from '../../../src/diagnostics/language.ts';
import { formatMessage } from '../../../src/diagnostics/messages.ts';
import {
  ambiguousDuration,
  ambiguousPercent,
  badLanguage,
  badTimezone,
  groupedThousands,
  numberAsText,
  schemaType,
  unquotedTime,
} from '../../../src/generated/declarations.ts';
import type { Fault, ScalarContext } from '../../../src/language/scalars/contract.ts';
import { type ScalarName, scalarParsers } from '../../../src/language/scalars/index.ts';
import { plainSpaces } from '../../support/plain-spaces.ts';

/** The engagement of the tests. */
export const context: ScalarContext = { languages: ['es', 'en'], currency: 'EUR' };

export const declarations: readonly Declaration[] = [
  ambiguousDuration,
  ambiguousPercent,
  badLanguage,
  badTimezone,
  groupedThousands,
  numberAsText,
  schemaType,
  unquotedTime,
];

/** What YAML makes of a value, and its text where that is another one. */
export type Written = unknown | { raw: unknown; written: string };

/** A number or word as YAML reads it without quotes: `plain('350.000')` is 350, and was written 350.000. */
export function plain(written: string): Written {
  const number = Number(written);
  return { raw: Number.isNaN(number) ? written : number, written };
}

/** The value that the parser makes, or the fault as `CODE message`. */
export function read(name: ScalarName, value: Written, inContext = context): unknown {
  const parsed = parse(name, value, inContext);
  return 'fault' in parsed ? `${parsed.fault.code} ${parsed.fault.message}` : parsed.value;
}

/** The message and the hint of the fault, in the reader's language. */
export function say(name: ScalarName, value: Written, language: Language = 'en', inContext = context): string {
  const parsed = parse(name, value, inContext);
  if (!('fault' in parsed)) throw new Error(`${name} accepts ${JSON.stringify(value)}`);
  const { message, hint } = texts(parsed.fault, language);
  return plainSpaces(hint === undefined ? message : `${message} → ${hint}`);
}

/** Throws where the declaration lacks the message, the hint, or a placeholder of theirs. */
export function texts(fault: Fault, language: Language): { message: string; hint?: string } {
  const declaration = declarations.find(({ code }) => code === fault.code);
  const message = declaration?.messages[fault.message];
  const hint = fault.hint === undefined ? undefined : declaration?.hints[fault.hint];
  if (!message || (fault.hint !== undefined && !hint)) throw new Error(`${fault.code} declares no ${fault.message}`);
  return {
    message: formatMessage(message[language], fault.values, language),
    hint: hint && formatMessage(hint[language], fault.values, language),
  };
}

function parse(name: ScalarName, value: Written, inContext: ScalarContext) {
  const both = typeof value === 'object' && value !== null && 'written' in value && 'raw' in value;
  return both
    ? scalarParsers[name](value.raw, String(value.written), inContext)
    : scalarParsers[name](value, undefined, inContext);
}
