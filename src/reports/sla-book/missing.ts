import type { Localised } from '../../diagnostics/language.ts';
import type { Missing } from '../../feasibility/hours/index.ts';
import { missingWords as reasons } from '../../generated/words.ts';
import { plainWords } from '../parts/plain-words.ts';
import type { ViewContext } from '../parts/view-context.ts';

/** What is missing in words, after what cannot be told without it. */
export function missingWords(words: Localised, { reason, where }: Missing, view: ViewContext): string {
  return view.say(words, { missing: plainWords(view.say(reasons.missing, { reason, where }), view) });
}
