import type { Localised } from '../../diagnostics/language.ts';
import type { ShareVerdict } from './share-verdict.ts';
import { type ProofLine, percent } from './words.ts';

/** The lines of a composition of shares, to stand among the messages of a rule. */
export const shareMessages = {
  sharedStep: {
    en: '“{step}”: {share}{branch, select, yes { · {taken} of the cases come by} other {}}',
    es: '«{step}»: {share}{branch, select, yes { · pasan {taken} de los casos} other {}}',
  },
  together: {
    en: 'together: {lower} if they never fail in the same case, {independent} if they fail independently, {upper} at most',
    es: 'en conjunto: {lower} si nunca fallan en el mismo caso, {independent} si fallan de forma independiente, {upper} como mucho',
  },
} as const satisfies Record<string, Localised>;

/** What each step promises, and what that comes to where there are several. */
export function shareProofOf({ steps, bounds }: Exclude<ShareVerdict, { outcome: 'not-assessed' }>): ProofLine[] {
  const { lower, independent, upper } = bounds;
  const lines = steps.map(({ label, share, probability }) => ({
    message: 'sharedStep',
    values: {
      step: label,
      share: percent(share),
      branch: probability === undefined ? 'no' : 'yes',
      taken: percent(probability ?? 1),
    },
  }));
  if (lower === upper) return lines;
  const values = { lower: percent(lower), independent: percent(independent), upper: percent(upper) };
  return [...lines, { message: 'together', values }];
}
