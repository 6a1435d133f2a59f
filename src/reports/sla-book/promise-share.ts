import { type ShareVerdict, shareVerdict } from '../../feasibility/chain/index.ts';
import { percent } from '../../feasibility/hours/index.ts';
import type { Commitment, PromisedTarget } from '../../model/commitments.ts';
import type { SharesData } from '../charts/shares.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content } from '../render/content.ts';
import { missingWords } from './missing.ts';
import { figuresIn } from './targets.ts';

/** Whether the agreements behind a promise guarantee its share of the cases. */
export interface ShareView {
  /** The target, as it is promised. */
  target: Content;
  /** Guaranteed or not, or what is missing to tell. */
  words: string;
  /** Null where it cannot be assessed, and where no step promises a share. */
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
  const target = figuresIn({ [id]: value }, view);
  if (verdict.outcome !== 'not-assessed') {
    if (verdict.steps.length === 0) return { target, words: view.say(noShares), shares: null };
    return { target, words: outcomeOf(verdict, view), shares: drawn(verdict, view) };
  }
  const { missing } = verdict;
  // It promises no share of the cases.
  if (missing.where === commitment.ref && (missing.reason === 'share' || missing.reason === 'statistic'))
    return undefined;
  return { target, words: missingWords(notTold, missing, view), shares: null };
}

const notTold = {
  en: 'Whether the agreements guarantee the share of the cases cannot be told; what is missing is {missing}.',
  es: 'No se puede saber si los acuerdos garantizan la proporción de casos; falta {missing}.',
};
const noShares = {
  en: 'Whether the agreements guarantee the share of the cases cannot be told; what is missing is a share in any step of the chain.',
  es: 'No se puede saber si los acuerdos garantizan la proporción de casos; falta una proporción en algún paso de la cadena.',
};
const outcomes = {
  guaranteed: {
    en: 'Promised {more, select, yes {more than } other {}}{promised} of the cases; the steps guarantee {lower} whatever happens: guaranteed.',
    es: 'Se promete {more, select, yes {más del} other {el}} {promised} de los casos y los pasos garantizan el {lower} pase lo que pase: está garantizado.',
  },
  'not-guaranteed': {
    en: 'Promised {more, select, yes {more than } other {}}{promised} of the cases; the steps guarantee only {lower} whatever happens: not guaranteed. It would take {more, select, yes {more than } other {}}{each} in {count, plural, one {the step} other {each of the # steps}}.',
    es: 'Se promete {more, select, yes {más del} other {el}} {promised} de los casos y los pasos solo garantizan el {lower} pase lo que pase: no está garantizado. Se requiere {more, select, yes {más del} other {el}} {each} en {count, plural, one {el paso} other {cada uno de los # pasos}}.',
  },
  beyond: {
    en: 'Promised {more, select, yes {more than } other {}}{promised} of the cases; the steps guarantee {upper} at most: more is promised than they can keep. It would take {more, select, yes {more than } other {}}{each} in {count, plural, one {the step} other {each of the # steps}}.',
    es: 'Se promete {more, select, yes {más del} other {el}} {promised} de los casos y los pasos garantizan como mucho el {upper}: se promete más de lo que pueden cumplir. Se requiere {more, select, yes {más del} other {el}} {each} en {count, plural, one {el paso} other {cada uno de los # pasos}}.',
  },
};

function outcomeOf({ outcome, promised, moreThan, bounds, steps, equalShare }: Told, view: ViewContext): string {
  return view.say(outcomes[outcome], {
    promised: percent(promised),
    more: moreThan ? 'yes' : 'no',
    lower: percent(bounds.lower),
    upper: percent(bounds.upper),
    each: percent(equalShare),
    count: steps.length,
  });
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
