import type { NotAssessed } from '../diagnostics/finding.ts';
import type { Localised } from '../diagnostics/language.ts';
import { missingHours, toldMissing } from './cover-words.ts';
import type { OpeningVerdict, PromisedOpening } from './hours-promised.ts';

/** What is missing to judge opening hours, to stand among the messages of a rule. */
export const openingWords = {
  ...missingHours,
  noService: {
    en: 'nothing says of which service the hours of “{promise}” are',
    es: 'no se indica de qué servicio es el horario de «{promise}»',
  },
  noCells: {
    en: 'the channel map does not offer “{service}” to anybody to whom these hours are promised',
    es: 'el mapa de canales no ofrece «{service}» a nadie a quien se prometan estas horas',
  },
  noChannelHours: {
    en: 'the channel “{channel}” has no hours',
    es: 'el canal «{channel}» no tiene horario',
  },
  noProviderHours: {
    en: 'the agreement “{promise}” does not say in which hours the provider works (“hours”)',
    es: 'el acuerdo «{promise}» no indica en qué horario trabaja la parte proveedora («hours»)',
  },
} as const satisfies Record<string, Localised>;

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
