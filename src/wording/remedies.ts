import { remedyWords as words } from '../generated/words/wording.ts';
import type { Entity } from '../model/model.ts';
import { wordOf } from './labels.ts';
import { links } from './links.ts';
import { plainWords } from './plain.ts';
import { sentence } from './speech.ts';
import type { ViewContext } from './view-context.ts';

type Commitment = NonNullable<Entity<'charter'>['value']['commitments']>[string];
/** What follows when a commitment is not kept. */
export type Remedies = Commitment['remedies'];
type Remedy = NonNullable<Remedies>[string];

/** What the customer gets where a commitment is not kept: `Free service, without asking; credit of 5 €…`. Null where nothing. */
export function remediesInWords(remedies: Remedies, view: ViewContext): string | null {
  const all = Object.values(remedies ?? {}).map((remedy) => remedyInWords(remedy, view));
  return sentence(all.filter((one) => one !== '').join('; ')) || null;
}

function remedyInWords(remedy: Remedy, view: ViewContext): string {
  const type = wordOf('charter', 'commitments.*.remedies.*.type', remedy.type, view);
  if (type === null) return '';
  const { say } = view;
  const { after, every, counts, cap, deadline, automatic, segments } = remedy;
  const whom = plainWords(links(segments, view), view);
  const details = [
    after && say(words.after, { after }),
    every && say(counts === 'completed' ? words.completed : words.started, { every }),
    cap && say(words.cap, { cap: amountInWords(cap, remedy.of, view) }),
    deadline && say(words.deadline, { deadline }),
    automatic && say(words.automatic),
    whom !== '' && say(words.whom, { whom }),
  ];
  return [headOf(remedy, type, view), ...details].filter((part) => typeof part === 'string').join(', ');
}

/** Money and credits are told by their amount, the rest by their name. */
function headOf({ type, amount, of }: Remedy, word: string, view: ViewContext): string {
  if (!amount) return word;
  const paid = amountInWords(amount, of, view);
  if (type === 'money') return paid;
  return view.say(amount.type === 'percent' ? words.percentage : words.amount, { word, paid });
}

function amountInWords(amount: NonNullable<Remedy['amount']>, of: Remedy['of'], view: ViewContext): string {
  const share = view.read(of);
  if (amount.type !== 'percent' || share === '') return view.show(amount);
  const shown = view.say(words.share, { amount, share });
  return view.spoken === 'es' ? shown.replace(/ de el /, ' del ') : shown;
}
