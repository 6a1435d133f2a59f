import type { Declaration } from '../../diagnostics/declaration.ts';
import type { Path, Values } from '../../diagnostics/finding.ts';
import { schemaType } from '../../generated/declarations.ts';
import type { Fault } from './contract.ts';

/** A fault of a declared code, with the names of its messages and hints checked by the compiler. */
export function fault<const D extends Declaration>(
  declaration: D,
  message: keyof D['messages'] & string,
  values: Values = {},
  hint?: keyof D['hints'] & string,
): { fault: Fault } {
  const { code } = declaration;
  return { fault: hint === undefined ? { code, message, values } : { code, message, values, hint } };
}

/** Message and hint of a value that cannot be read, with the corrected form where one is certain. */
export function unreadable(
  message: keyof (typeof schemaType)['messages'],
  value: string,
  suggestion: string | undefined,
  form: keyof (typeof schemaType)['hints'],
): { fault: Fault } {
  if (suggestion === undefined) return fault(schemaType, message, { value }, form);
  return fault(schemaType, message, { value, suggestion }, 'write');
}

/** The same fault at a place inside the value. */
export function inside(found: { fault: Fault }, path: Path, on: 'key' | 'value'): { fault: Fault } {
  return { fault: { ...found.fault, path, on } };
}
