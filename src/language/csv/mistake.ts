import type { Span, Values } from '../../diagnostics/finding.ts';
import type { schemaType } from '../../generated/declarations.ts';

/** A mistake in a data file, for INT008. */
export interface CsvMistake {
  message: keyof typeof schemaType.messages & `csv${string}`;
  values: Values;
  span: Span;
  hint?: keyof typeof schemaType.hints & `csv${string}`;
}
