import type { Localised } from '../../diagnostics/language.ts';
import type { Entity } from '../../model/model.ts';
import { wordOf } from '../wording/labels.ts';
import { links } from '../wording/links.ts';
import { plainWords } from '../wording/plain.ts';
import { sentence } from '../wording/speech.ts';
import type { ViewContext } from '../wording/view-context.ts';

type Commitment = NonNullable<Entity<'charter'>['value']['commitments']>[string];
/** What follows when a commitment is not kept. */
export type Remedies = Commitment['remedies'];
type Remedy = NonNullable<Remedies>[string];

/** What the customer gets where a commitment is not kept: `Free service, without asking; credit of 5 €…`. Null where nothing. */
export function remediesInWords(remedies: Remedies, view: ViewContext): string | null {
  const words = Object.values(remedies ?? {})
    .map((remedy) => remedyInWords(remedy, view))
    .filter((one) => one !== '');
  return words.length === 0 ? null : sentence(words.join('; '));
}

function remedyInWords(remedy: Remedy, view: ViewContext): string {
  const type = wordOf('charter', 'commitments.*.remedies.*.type', remedy.type, view);
  if (type === null) return '';
  const { say } = view;
  const { after, every, counts, cap, deadline, automatic, segments } = remedy;
  const stretches = counts === 'completed' ? everyCompleted : everyStarted;
  const whom = plainWords(links(segments, view), view);
  const details = [
    after && say({ en: 'from {after} of delay', es: 'a partir de {after} de retraso' }, { after }),
    every && say(stretches, { every }),
    cap && say({ en: 'up to {cap}', es: 'hasta {cap}' }, { cap: amountInWords(cap, remedy.of, view) }),
    deadline && say({ en: 'within {deadline}', es: 'en {deadline}' }, { deadline }),
    automatic === true && say({ en: 'without asking for it', es: 'sin pedirlo' }),
    whom !== '' && say({ en: 'for {whom}', es: 'para {whom}' }, { whom }),
  ];
  return [headOf(remedy, type, view), ...details].filter((part) => typeof part === 'string').join(', ');
}

const everyStarted: Localised = {
  en: 'for each {every} of delay begun',
  es: 'por cada {every} de retraso que empiece',
};
const everyCompleted: Localised = {
  en: 'for each {every} of delay completed',
  es: 'por cada {every} de retraso que se complete',
};

/** Money and credits are told by their amount, the rest by their name. */
function headOf({ type, amount, of }: Remedy, word: string, view: ViewContext): string {
  if (!amount) return word;
  const paid = amountInWords(amount, of, view);
  if (type === 'money') return paid;
  return view.say(amount.type === 'percent' ? shareWords : { en: '{word} of {paid}', es: '{word} de {paid}' }, {
    word,
    paid,
  });
}

/** Spanish says “el 10 %”. */
const shareWords: Localised = { en: '{word} of {paid}', es: '{word} del {paid}' };

function amountInWords(amount: NonNullable<Remedy['amount']>, of: Remedy['of'], view: ViewContext): string {
  const share = view.read(of);
  if (amount.type !== 'percent' || share === '') return view.show(amount);
  const words = view.say({ en: '{amount} of {share}', es: '{amount} de {share}' }, { amount, share });
  return view.spoken === 'es' ? words.replace(/ de el /, ' del ') : words;
}
