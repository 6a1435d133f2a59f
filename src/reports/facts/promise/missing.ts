import type { Missing } from '../../../feasibility/hours/index.ts';
import { missingWords } from '../../../generated/words/feasibility.ts';
import { plainWords } from '../../parts/plain-words.ts';
import type { ViewContext } from '../../parts/view-context.ts';

/** What is missing, in words that go after “what is missing is”. */
export function missingInWords({ reason, where }: Missing, view: ViewContext): string {
  return plainWords(view.say(missingWords.missing, { reason, where }), view);
}
