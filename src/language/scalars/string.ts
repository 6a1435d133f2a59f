import { numberAsText, schemaType } from '../../generated/declarations.ts';
import type { Parsed, ScalarParser } from './contract.ts';
import { fault } from './fault.ts';
import { single } from './single.ts';

/** A short text that is the same in every language. A number is at fault: YAML drops zeros that the text had. */
export const parseString: ScalarParser = (raw, written) =>
  single(
    raw,
    written,
    (text) => (typeof raw === 'string' ? { value: raw } : notText(raw, text)),
    Number.POSITIVE_INFINITY,
  );

function notText(raw: unknown, value: string): Parsed {
  if (typeof raw !== 'number') return fault(schemaType, 'notText', { value, suggestion: value }, 'quote');
  const read = String(raw);
  return read === value
    ? fault(numberAsText, 'number', { value }, 'quote')
    : fault(numberAsText, 'changed', { value, read }, 'quote');
}
