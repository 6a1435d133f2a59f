import { finding } from '../../diagnostics/declaration.ts';
import type { Edit, Finding, Span, Values } from '../../diagnostics/finding.ts';
import { notYaml } from '../../generated/declarations.ts';

/** One thing that is not YAML. */
export interface Mistake {
  message: keyof typeof notYaml.messages;
  hint: keyof typeof notYaml.hints;
  values: Values;
  span: Span;
  /** What was meant is beyond doubt: everything else in the text counts as if it were written so. */
  mended?: boolean;
  /** What puts it right, where that is beyond doubt or makes no difference to the rest. */
  edits?: Edit[];
}

/** A mistake of the text, and the edits after which the rest can be read. */
export interface Repair extends Mistake {
  edits: Edit[];
  /** Other edits, in case these make the text around them unreadable. */
  others?: Edit[][];
}

export function mistakeFinding(file: string, { message, hint, values, span, edits }: Mistake): Finding {
  const facts = [message, ...Object.values(values).filter((value) => typeof value === 'string')];
  return finding(notYaml, message, { hint, values, facts, place: { file, span }, subject: file, edits });
}
