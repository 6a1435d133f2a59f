import type { Code } from '../diagnostics/codes.ts';
import type { Localised } from '../diagnostics/language.ts';
import { struckOutWords } from '../generated/words/rules.ts';

const reasons: Readonly<Record<string, Localised>> = struckOutWords;

/** Why no rule is made of a code; undefined where one is, or may be. */
export function whyStruckOut(code: Code): Localised | undefined {
  return Object.hasOwn(reasons, code) ? reasons[code] : undefined;
}
