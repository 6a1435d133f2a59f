import type { Path, Span, Values } from '../../diagnostics/finding.ts';
import type { houseRuleFaulty } from '../../generated/declarations.ts';
import { meantBy } from '../../language/meant.ts';

/** What is wrong with a rule, in the words of RUL001, and where: a path from the rule, and a stretch of the expression that stands there. */
export interface Mistake {
  message: keyof (typeof houseRuleFaulty)['messages'];
  values: Values;
  hint?: keyof (typeof houseRuleFaulty)['hints'];
  path: Path;
  on?: 'key';
  span?: Span;
}

/** A mistake, before it is known where it stands. */
export type Told = Omit<Mistake, 'path' | 'on' | 'span'>;

/** A name that nothing has, with the one that was probably meant, else with those that there are. */
export function unknown(
  message: Mistake['message'],
  name: string,
  known: readonly string[],
  values: Values = {},
): Told {
  const suggestion = meantBy(name, known);
  if (suggestion !== undefined) return { message, values: { ...values, name, suggestion }, hint: 'didYouMean' };
  const allowed = { type: 'any-of' as const, of: [...new Set(known)] };
  return { message, values: { ...values, name, allowed }, ...(known.length > 0 && { hint: 'oneOf' }) };
}
