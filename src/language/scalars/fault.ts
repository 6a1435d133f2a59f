import type { Declaration } from '../../diagnostics/declaration.ts';
import type { Values } from '../../diagnostics/finding.ts';
import type { Localised } from '../../diagnostics/language.ts';
import { groupedThousands, schemaType } from '../../generated/declarations.ts';
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

/** A fault with the form to write instead where that is certain, and else with `form`, which says how such values are written. */
export function advised<const D extends Declaration & { hints: { write: Localised } }>(
  declaration: D,
  message: keyof D['messages'] & string,
  values: Values,
  suggestion: string | undefined,
  form: keyof D['hints'] & string,
): { fault: Fault } {
  if (suggestion === undefined) return fault(declaration, message, values, form);
  return fault(declaration, message, { ...values, suggestion }, 'write');
}

/** A fault with the word that was probably meant, where one was. */
export function suggested<const D extends Declaration & { hints: { didYouMean: Localised } }>(
  declaration: D,
  message: keyof D['messages'] & string,
  values: Values,
  suggestion: string | undefined,
  otherwise?: keyof D['hints'] & string,
): { fault: Fault } {
  if (suggestion === undefined) return fault(declaration, message, values, otherwise);
  return fault(declaration, message, { ...values, suggestion }, 'didYouMean');
}

/** A fault of INT008 for a value that cannot be read, as `advised` tells it. */
export function unreadable(
  message: keyof (typeof schemaType)['messages'],
  value: string,
  suggestion: string | undefined,
  form: keyof (typeof schemaType)['hints'],
): { fault: Fault } {
  return advised(schemaType, message, { value }, suggestion, form);
}

/** The fault of a number with separators of thousands; it says what YAML made of it where it made a number. */
export function grouped(value: string, suggestion: string, raw?: unknown): { fault: Fault } {
  return typeof raw === 'number'
    ? fault(groupedThousands, 'readAs', { value, read: String(raw), suggestion }, 'write')
    : fault(groupedThousands, 'grouped', { value, suggestion }, 'write');
}
