import { type ShareVerdict, shareVerdict } from '../../../feasibility/chain/index.ts';
import { percent } from '../../../feasibility/hours/index.ts';
import type { Commitment, PromisedTarget } from '../../../model/commitments.ts';
import type { SharesData } from '../../charts/shares.ts';
import type { Content } from '../../render/content.ts';
import { missingInWords } from '../../wording/messages.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import { figuresIn } from '../targets.ts';

type Assessed = Exclude<ShareVerdict, { outcome: 'not-assessed' }>;

/** Whether the agreements behind a promise guarantee its share of the cases. */
interface ShareView {
  /** The target, as it is promised. */
  target: Content;
  outcome: Assessed['outcome'] | 'no-shares' | 'missing';
  /** What is missing to tell. */
  missing: string | null;
  /** Null where it cannot be told. `each` is what it would take of every step. */
  verdict:
    | (Readonly<Record<'promised' | 'lower' | 'upper' | 'each', Content>> & { more: string; count: number })
    | null;
  shares: SharesData | null;
}

/** The targets of a commitment that promise a share of the cases, each with what its chain makes of it. */
export function sharesOf(commitment: Commitment, view: ViewContext): ShareView[] {
  if (commitment.value.chain.length === 0) return [];
  return commitment.targets.flatMap((target) => shareOf(commitment, target, view) ?? []);
}

function shareOf(commitment: Commitment, { id, value }: PromisedTarget, view: ViewContext): ShareView | undefined {
  if (!value) return undefined;
  const judged = shareVerdict(view.model, commitment.charter, commitment.id, id);
  const unknown = { target: figuresIn({ [id]: value }, view), missing: null, verdict: null, shares: null };
  if (judged.outcome === 'not-assessed') {
    const { reason, where } = judged.missing;
    // It promises no share of the cases.
    if (where === commitment.ref && (reason === 'share' || reason === 'statistic')) return undefined;
    return { ...unknown, outcome: 'missing', missing: missingInWords(judged.missing, view) };
  }
  const { outcome, promised, moreThan, bounds, steps, equalShare } = judged;
  if (steps.length === 0) return { ...unknown, outcome: 'no-shares' };
  const verdict = {
    promised: percent(promised),
    more: moreThan ? 'yes' : 'no',
    lower: percent(bounds.lower),
    upper: percent(bounds.upper),
    each: percent(equalShare),
    count: steps.length,
  };
  return { ...unknown, outcome, verdict, shares: drawn(judged, view) };
}

const stepWords = {
  en: '{step}{branch, select, yes { · {taken} of the cases come by} other {}}',
  es: '{step}{branch, select, yes { · pasan {taken} de los casos} other {}}',
};

function drawn({ promised, bounds: { lower, independent, upper }, steps }: Assessed, view: ViewContext): SharesData {
  const shown = steps.map(({ label, share, probability }) => {
    const branch = probability === undefined ? 'no' : 'yes';
    return { name: view.say(stepWords, { step: label, branch, taken: percent(probability ?? 1) }), share };
  });
  return { steps: shown, lower, independent, upper, promised };
}
