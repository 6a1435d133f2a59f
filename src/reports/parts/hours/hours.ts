import type { Localised } from '../../../diagnostics/language.ts';
import type { Ref } from '../../../diagnostics/values.ts';
import type { Values } from '../../../generated/types.ts';
import type { Content } from '../../render/content.ts';
import { countryName } from '../languages.ts';
import { brokenLink } from '../links.ts';
import { isRef } from '../names.ts';
import { sentence } from '../speech.ts';
import { validityInWords } from '../target/qualifiers.ts';
import type { ViewContext } from '../view-context.ts';
import { wholeCalendar } from './calendar.ts';
import { rangesInWords, weekInWords } from './week.ts';
import { zoneInWords } from './zone.ts';

type Calendar = Partial<Values['calendar']>;

/** The opening hours of a calendar in words; red where the reference leads nowhere. */
export function hoursOf(ref: Ref | undefined, view: ViewContext): Content {
  if (!isRef(ref)) return null;
  const calendar = view.model.find('calendar', ref.id);
  return calendar ? hoursInWords(calendar.value, view) : brokenLink(ref);
}

/** `Monday to Friday, 9:00 to 21:00; Saturday, 9:00 to 14:00. Closed on public holidays in Spain.` */
export function hoursInWords(own: Calendar, view: ViewContext): string {
  const calendar = wholeCalendar(view.model, own);
  const week = calendar.always === true ? view.say(alwaysOpen) : weekInWords(calendar.weekly ?? {}, view);
  const zone = zoneInWords(calendar.timezone, view);
  const sentences = [
    zone === undefined ? week : `${week} (${zone})`,
    ...seasons(calendar, view),
    ...holidays(calendar, view),
    ...exceptions(calendar, view),
  ];
  return sentences.length === 1
    ? sentence(sentences[0] ?? '')
    : sentences.map((words) => `${sentence(words)}.`).join(' ');
}

const alwaysOpen: Localised = { en: '24 hours, every day of the year', es: '24 horas, todos los días del año' };

function seasons({ seasons: all = [] }: Calendar, view: ViewContext): string[] {
  return all.flatMap(({ from, to, weekly }) => {
    if (!from || !to) return [];
    return `${view.say({ en: 'From {from} to {to}', es: 'Del {from} al {to}' }, { from, to })}: ${weekInWords(weekly ?? {}, view)}`;
  });
}

/** National and regional holidays are told apart from local ones; the region's code would say nothing to the reader. */
function holidays({ holidays: kept = {} }: Calendar, view: ViewContext): string[] {
  const { country, region, add = [], remove = [], dates = {} } = kept;
  const words: string[] = [];
  const name = typeof country === 'string' ? countryName(country, view) : undefined;
  if (name !== undefined)
    words.push(view.say(region === undefined ? closedNational : closedRegional, { country: name }));
  if (add.length > 0)
    words.push(view.say({ en: 'Also closed on {days}', es: 'También cierra el {days}' }, { days: add }));
  if (remove.length > 0)
    words.push(view.say({ en: 'Open all the same on {days}', es: 'Abre igualmente el {days}' }, { days: remove }));
  return [...words, ...singleDates(dates, view)];
}

const closedNational: Localised = {
  en: 'Closed on public holidays in {country}',
  es: 'Cierra los festivos nacionales de {country}',
};
const closedRegional: Localised = {
  en: 'Closed on the national and regional public holidays of {country}',
  es: 'Cierra los festivos nacionales y autonómicos o regionales de {country}',
};

/** Single days, those of the same hours together. */
function singleDates(dates: NonNullable<NonNullable<Calendar['holidays']>['dates']>, view: ViewContext): string[] {
  const byHours = new Map<string, string[]>();
  for (const [day, ranges] of Object.entries(dates)) {
    const hours = Array.isArray(ranges) ? rangesInWords(ranges, view) : view.say({ en: 'closed', es: 'cerrado' });
    byHours.set(hours, [...(byHours.get(hours) ?? []), view.show({ type: 'date', written: day, iso: day })]);
  }
  return [...byHours].map(([hours, days]) => `${view.show(days)}: ${hours}`);
}

function exceptions({ exceptions: all = [] }: Calendar, view: ViewContext): string[] {
  return all.flatMap(({ from, to, weekly, closed, reason }) => {
    if (!from) return [];
    const days = to && to.iso !== from.iso ? validityInWords({ from, to }, view) : view.show(from);
    const hours = closed === true || !weekly ? view.say({ en: 'closed', es: 'cerrado' }) : weekInWords(weekly, view);
    const why = view.read(reason);
    return `${days}: ${hours}${why === '' ? '' : ` (${why})`}`;
  });
}
