import type { Localised } from '../diagnostics/language.ts';
import { progressWords } from '../generated/words/wording.ts';
import { progressOf } from '../model/agreements.ts';
import type { Entity } from '../model/model.ts';
import { standing } from '../model/validity.ts';
import type { Badge, Content, Tone } from './content.ts';
import { wordOf } from './labels.ts';
import type { Speech } from './speech.ts';
import type { ViewContext } from './view-context.ts';

type Agreement = Entity<'agreement'>;

const tones: Readonly<Record<string, Tone>> = {
  'in-force': 'good',
  signed: 'good',
  agreed: 'attention',
  ended: 'bad',
  accepted: 'neutral',
  validated: 'neutral',
  disputed: 'bad',
  rejected: 'bad',
  suspended: 'bad',
  'in-negotiation': 'attention',
  'under-review': 'attention',
};

/** How far an agreement has come today, as far as signatures and dates bear it out; of one still to begin, from when it is in force. */
export function agreementState(agreement: Agreement, view: ViewContext): readonly Content[] {
  const [text = '', ...more] = stateInWords(agreement, view);
  return [{ type: 'badge', text, tone: tones[progressIn(agreement, view)] ?? 'neutral' }, ...more];
}

/** The same as phrases: `signed`; `signed` and `in force from 1 January 2027`. */
export function stateInWords(agreement: Agreement, view: ViewContext): string[] {
  const { valid } = agreement.value;
  const from = valid?.from;
  const begins = progressIn(agreement, view) === 'signed' && standing(valid, view.model.today) === 'future';
  const beginning = view.say({ en: 'in force from {from}', es: 'en vigor desde el {from}' }, { from: from ?? '' });
  return [progressWord(agreement, view), ...(begins && from ? [beginning] : [])];
}

/** How far it has come in a word, without dates. */
export function progressWord(agreement: Agreement, view: ViewContext): string {
  return progressLabel(progressIn(agreement, view), view);
}

/** What an agreement is called that has come so far, or whose written state is this. */
export function progressLabel(progress: string, speech: Speech): string {
  const all: Readonly<Record<string, Localised>> = progressWords;
  const words = Object.hasOwn(all, progress) ? all[progress] : undefined;
  return words ? speech.say(words) : (wordOf('agreement', 'state', progress, speech) ?? progress);
}

/** The written state where the two sides have not come to terms. */
function progressIn(agreement: Agreement, { model }: ViewContext): string {
  const progress = progressOf(model, agreement, model.today);
  return progress === 'open' || progress === 'disputed' ? agreement.value.state : progress;
}

/** The state of a need. */
export function needBadge({ value: { state } }: Entity<'need'>, speech: Speech): Badge {
  const tone = state === 'agreed' ? 'good' : tones[state];
  return { type: 'badge', text: wordOf('need', 'state', state, speech) ?? state, tone: tone ?? 'neutral' };
}
