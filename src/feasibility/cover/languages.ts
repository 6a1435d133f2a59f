import { answers, languageFallbackOf } from '../../model/languages.ts';
import type { Cell, Model } from '../../model/model.ts';

/** In which languages a cell is attended: its own, else the channel's that the service has too. Undefined where none says any. */
export function promisedLanguages(model: Model, { channel, service, value }: Cell): readonly string[] | undefined {
  if (value.languages) return value.languages;
  const inChannel = model.find('channel', channel)?.value.languages;
  const inService = model.find('service', service)?.value.languages;
  if (!inChannel || !inService) return inChannel ?? inService;
  const fallback = languageFallbackOf(model.engagement.value);
  return inChannel.filter((tag) => inService.some((other) => answers(tag, other, fallback)));
}
