import { schemaType } from '../../generated/declarations.ts';
import type { Parsed } from './contract.ts';
import { fault } from './fault.ts';

/** No scalar but a text is longer; it keeps patterns off a text of megabytes. */
const longest = 200;

/**
 * Hands the text of one scalar, as it stands in the file and without spaces around it, to `parse`. Nothing written, a
 * list and a group of fields are faults whatever the type.
 */
export function single(
  raw: unknown,
  written: string | undefined,
  parse: (text: string) => Parsed,
  limit = longest,
): Parsed {
  if (Array.isArray(raw)) return fault(schemaType, 'notSingle', { found: 'array' });
  if (typeof raw === 'object' && raw !== null) return fault(schemaType, 'notSingle', { found: 'object' });
  const text = textOf(raw, written).trim();
  if (text.length > limit) return fault(schemaType, 'longValue', { value: text, length: text.length });
  return text === '' ? fault(schemaType, 'emptyText') : parse(text);
}

/** The text of a scalar as it stands in the file; that of an explicit null is empty. */
function textOf(raw: unknown, written: string | undefined): string {
  if (raw === null || raw === undefined) return '';
  return typeof raw === 'string' ? raw : (written ?? String(raw));
}
