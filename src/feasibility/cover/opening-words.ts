import type { NotAssessed } from '../../diagnostics/finding.ts';
import type { openingWords } from '../../generated/words.ts';
import type { OpeningVerdict, PromisedOpening } from '../hours/index.ts';
import { toldMissing } from './words.ts';

type Unjudged = Extract<OpeningVerdict, { missing: string }>;

const messageOf = {
  service: 'noService',
  cells: 'noCells',
  channelHours: 'noChannelHours',
  providerHours: 'noProviderHours',
} as const;

/** A promise of opening hours that cannot be judged: the name of its message, with its values and its subject. */
export function toldUnjudged(
  { label, subject }: PromisedOpening,
  judged: Unjudged,
): Omit<NotAssessed, 'code' | 'missing'> & { missing: keyof typeof openingWords } {
  if ('calendar' in judged) return toldMissing(judged);
  const channel = 'channel' in judged ? judged.channel : undefined;
  const values = {
    promise: label,
    service: 'service' in judged ? judged.service.value.name : '',
    channel: channel?.value.name ?? '',
  };
  return { missing: messageOf[judged.missing], values, subject: channel?.ref ?? subject };
}
