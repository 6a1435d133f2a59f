import { type ShareVerdict, shareVerdict } from '../../../feasibility/chain/index.ts';
import { percent } from '../../../feasibility/hours/index.ts';
import { proofWords as words } from '../../../generated/words/reports.ts';
import type { Commitment, PromisedTarget } from '../../../model/commitments.ts';
import type { View } from '../../../wording/view.ts';
import type { SpansData } from '../../charts/spans.ts';
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

/** Where the axis begins: shares that are near to each other are told apart on one that begins near them. */
const begins = [0.95, 0.9, 0.8, 0.5];

/** The share of each step, what they come to together and what is promised, for the figure `shares`. */
function drawn({ promised, bounds, steps }: Assessed, view: View): SpansData {
  const all = [
    ...steps.map(({ label, share, probability }) => {
      const branch = probability === undefined ? 'no' : 'yes';
      const name = view.say(words.shared, { step: label, branch, taken: percent(probability ?? 1) });
      return { name, share, as: 'runs' as const };
    }),
    ...(['lower', 'independent', 'upper'] as const).map((bound) => {
      return { name: view.say(words[bound]), share: bounds[bound], as: 'done' as const };
    }),
    { name: view.say(words.promised), share: promised, as: 'waits' as const },
  ];
  const lowest = Math.min(...all.map(({ share }) => share));
  const from = begins.find((share) => share + 0.01 <= lowest) ?? 0;
  const told = (share: number) => view.show(percent(share));
  return {
    rows: all.map(({ name, share, as }) => {
      return { name, spans: [{ from, to: share, as }], figures: [told(share)], cells: [told(share)] };
    }),
    ticks: [from, 1].map((at) => ({ at, label: told(at) })),
    limits: [{ at: promised, label: view.say(words.line, { promised: told(promised) }) }],
  };
}
