import { type ShareVerdict, shareVerdict } from '../../../feasibility/chain/index.ts';
import { percent } from '../../../feasibility/hours/index.ts';
import type { Commitment, PromisedTarget } from '../../../model/commitments.ts';
import type { SharesData } from '../../charts/shares.ts';
import type { ViewContext } from '../../parts/view-context.ts';
import type { Content } from '../../render/content.ts';
import { figuresIn } from '../targets.ts';
import { missingInWords } from './missing.ts';

/** Whether the agreements behind a promise guarantee its share of the cases. */
interface ShareView {
  /** The target, as it is promised. */
  target: Content;
  outcome: Told['outcome'] | 'no-shares' | 'missing';
  /** What is missing to tell. */
  missing: string | null;
  /** Null where it cannot be told. `each` is what it would take of every step. */
  told: (Readonly<Record<'promised' | 'lower' | 'upper' | 'each', Content>> & { more: string; count: number }) | null;
  shares: SharesData | null;
}

type Told = Exclude<ShareVerdict, { outcome: 'not-assessed' }>;

/** The targets of a commitment that promise a share of the cases, each with what its chain makes of it. */
export function sharesOf(commitment: Commitment, view: ViewContext): ShareView[] {
  if (!commitment.value.chain?.length) return [];
  return commitment.targets.flatMap((target) => shareOf(commitment, target, view) ?? []);
}

function shareOf(commitment: Commitment, { id, value }: PromisedTarget, view: ViewContext): ShareView | undefined {
  if (!value) return undefined;
  const verdict = shareVerdict(view.model, commitment.charter, commitment.id, id);
  const untold = { target: figuresIn({ [id]: value }, view), missing: null, told: null, shares: null };
  if (verdict.outcome === 'not-assessed') {
    const { reason, where } = verdict.missing;
    // It promises no share of the cases.
    if (where === commitment.ref && (reason === 'share' || reason === 'statistic')) return undefined;
    return { ...untold, outcome: 'missing', missing: missingInWords(verdict.missing, view) };
  }
  const { outcome, promised, moreThan, bounds, steps, equalShare } = verdict;
  if (steps.length === 0) return { ...untold, outcome: 'no-shares' };
  const [lower, upper] = [percent(bounds.lower), percent(bounds.upper)];
  const more = moreThan ? 'yes' : 'no';
  return {
    ...untold,
    outcome,
    told: { promised: percent(promised), more, lower, upper, each: percent(equalShare), count: steps.length },
    shares: drawn(verdict, view),
  };
}

function drawn({ promised, bounds, steps }: Told, view: ViewContext): SharesData {
  const words = {
    en: '{step}{branch, select, yes { · {taken} of the cases come by} other {}}',
    es: '{step}{branch, select, yes { · pasan {taken} de los casos} other {}}',
  };
  const shown = steps.map(({ label, share, probability }) => ({
    name: view.say(words, {
      step: label,
      branch: probability === undefined ? 'no' : 'yes',
      taken: percent(probability ?? 1),
    }),
    share,
  }));
  const { lower, independent, upper } = bounds;
  return { steps: shown, lower, independent, upper, promised };
}
