import { type ShareVerdict, shareVerdict } from '../../../feasibility/chain/index.ts';
import { percent } from '../../../feasibility/hours/index.ts';
import { proofWords as words } from '../../../generated/words/reports.ts';
import type { Commitment, PromisedTarget } from '../../../model/commitments.ts';
import type { View } from '../../../wording/view.ts';
import type { SharesData } from '../../charts/shares.ts';
import { figuresIn } from '../targets.ts';

type Assessed = Exclude<ShareVerdict, { outcome: 'not-assessed' }>;

/** Whether the agreements behind a promise guarantee its share; null where it promises none. */
export function shareOf(commitment: Commitment, { id, value }: PromisedTarget, view: View) {
  if (!value) return null;
  const judged = shareVerdict(view.model, commitment.charter, commitment.id, id);
  const unknown = { target: figuresIn({ [id]: value }, view), missing: null, verdict: null, shares: null };
  if (judged.outcome === 'not-assessed') {
    const { reason, where } = judged.missing;
    if (where === commitment.ref && (reason === 'share' || reason === 'statistic')) return null;
    return { ...unknown, outcome: 'missing', missing: view.missingInWords(judged.missing) };
  }
  const { outcome, promised, moreThan, bounds, steps, equalShare } = judged;
  if (steps.length === 0) return { ...unknown, outcome: 'no-shares' };
  const verdict = {
    promised: percent(promised),
    more: moreThan ? 'yes' : 'no',
    lower: percent(bounds.lower),
    upper: percent(bounds.upper),
    // What it would take of every step.
    each: percent(equalShare),
    count: steps.length,
  };
  return { ...unknown, outcome, verdict, shares: steps.length > 1 ? drawn(judged, view) : null };
}

function drawn({ promised, bounds: { lower, independent, upper }, steps }: Assessed, view: View): SharesData {
  const shown = steps.map(({ label, share, probability }) => {
    const branch = probability === undefined ? 'no' : 'yes';
    return { name: view.say(words.shared, { step: label, branch, taken: percent(probability ?? 1) }), share };
  });
  return { steps: shown, lower, independent, upper, promised };
}
