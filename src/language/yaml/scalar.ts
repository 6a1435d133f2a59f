import type { Scalar } from 'yaml';
import { pointer } from '../document.ts';
import { checkCutText } from './cut-text.ts';
import type { Reading } from './reading.ts';

/** Words that are booleans in YAML 1.1 and texts in 1.2: of interest where they were not quoted. */
const oldBooleans = /^(?:y|n|yes|no|on|off)$/i;

/** The value of a scalar; its text is kept in `written` where the value does not show it. */
export function readScalar(scalar: Scalar.Parsed, reading: Reading): unknown {
  const { value } = scalar;
  if (scalar.type !== 'PLAIN') return value;
  if (typeof value === 'string') {
    if (value.length <= 3 && oldBooleans.test(value)) keepWritten(value, reading);
    checkCutText(scalar, reading);
    return value;
  }
  if (value === null) checkCutText(scalar, reading);
  if (value === null || String(value) !== scalar.source) keepWritten(scalar.source, reading);
  return value;
}

export function keepWritten(text: string, reading: Reading): void {
  if (reading.aside === 0) reading.written.set(pointer(reading.path), text);
}
