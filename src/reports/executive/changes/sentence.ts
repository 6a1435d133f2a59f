import type { Localised } from '../../../diagnostics/language.ts';
import type { Kind } from '../../../generated/kinds.ts';
import type { Entity } from '../../../model/model.ts';
import { nameOf, scenarioName } from '../../parts/names.ts';
import { sentence } from '../../parts/speech.ts';
import type { ViewContext } from '../../parts/view-context.ts';
import type { Comparison } from './chapter.ts';

/** How many names a sentence takes. */
const most = 5;

/** Kinds whose coming and going a board cares about by name. */
const telling: readonly Kind[] = ['segment', 'service', 'channel', 'charter', 'team', 'provider', 'system', 'location'];

/** `WhatsApp is new; Order sheet goes; 10 elements change from “Diagnosis”`. */
export function changing({ before, changes }: Comparison, view: ViewContext): string {
  const { added, retired, changed } = changes;
  if (added.length + retired.length + changed.length === 0) return view.say(unchanged);
  const names = (entities: readonly Entity[], of: ViewContext) =>
    entities.filter(({ kind }) => telling.includes(kind)).map((entity) => nameOf(entity, of));
  const [coming, going] = [names(added, view), names(retired, { ...view, model: before })];
  const phrases = [
    coming.length > 0 ? view.say(comingWords, { count: coming.length, names: someOf(coming, view) }) : '',
    going.length > 0 ? view.say(goingWords, { count: going.length, names: someOf(going, view) }) : '',
    view.say(changedWords, { changed: changed.length, from: scenarioName(before.scenario, view) }),
  ];
  return sentence(phrases.filter((words) => words !== '').join('; '));
}

function someOf(names: readonly string[], view: ViewContext): string[] {
  if (names.length <= most) return [...names];
  const rest = view.say({ en: '{rest} more', es: '{rest} más' }, { rest: names.length - most });
  return [...names.slice(0, most), rest];
}

const comingWords: Localised = {
  en: '{names} {count, plural, one {is} other {are}} new',
  es: '{count, plural, one {llega} other {llegan}} {names}',
};
const goingWords: Localised = {
  en: '{names} {count, plural, one {goes} other {go}}',
  es: '{count, plural, one {se retira} other {se retiran}} {names}',
};

const unchanged: Localised = { en: 'Nothing yet', es: 'Nada todavía' };
const changedWords: Localised = {
  en: '{changed, plural, =0 {nothing else changes} one {# element changes} other {# elements change}} from “{from}”',
  es: '{changed, plural, =0 {no cambia nada más} one {cambia # elemento} other {cambian # elementos}} respecto a «{from}»',
};
