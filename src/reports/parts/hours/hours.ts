import type { Localised } from '../../../diagnostics/language.ts';
import type { Ref } from '../../../diagnostics/values.ts';
import { isRef } from '../../../model/refs.ts';
import type { Content } from '../../render/content.ts';
import { countryName } from '../languages.ts';
import { brokenLink } from '../links.ts';
import { sentence } from '../speech.ts';
import { validityInWords } from '../target/qualifiers.ts';
import type { ViewContext } from '../view-context.ts';
import { type Calendar, wholeCalendar } from './calendar.ts';
import { usualWeek } from './usual-week.ts';
import { rangesInWords, weekInWords } from './week.ts';

/** The opening hours of a calendar in words; red where the reference leads nowhere. */
export function hoursOf(ref: Ref | undefined, view: ViewContext): Content {
  if (!isRef(ref)) return null;
  const calendar = view.model.find('calendar', ref.id);
  return calendar ? hoursInWords(calendar.value, view) : brokenLink(ref);
}

/** `Monday to Friday, 9:00 to 21:00; Saturday, 9:00 to 14:00. Closed on public holidays in Spain.` */
export function hoursInWords(own: Calendar, view: ViewContext): string {
  const calendar = wholeCalendar(view.model, own);
  const sentences = [
    usualWeek(calendar, view),
    ...seasons(calendar, view),
    ...holidays(calendar, view),
    ...exceptions(calendar, view),
  ];
  return sentences.length === 1
    ? sentence(sentences[0] ?? '')
    : sentences.map((words) => `${sentence(words)}.`).join(' ');
}

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

/** Single days, those of the same hours together; a day that comes back in several years is told without its year. */
function singleDates(dates: NonNullable<NonNullable<Calendar['holidays']>['dates']>, view: ViewContext): string[] {
  const byHours = new Map<string, Map<string, string[]>>();
  for (const [iso, ranges] of Object.entries(dates)) {
    const hours = Array.isArray(ranges) ? rangesInWords(ranges, view) : view.say({ en: 'closed', es: 'cerrado' });
    const days = byHours.get(hours) ?? new Map<string, string[]>();
    days.set(iso.slice(5), [...(days.get(iso.slice(5)) ?? []), iso]);
    byHours.set(hours, days);
  }
  return [...byHours].map(([hours, days]) => {
    const shown = [...days].map(([day, years]) => {
      const [iso = ''] = years;
      const [month = 1, date = 1] = day.split('-').map(Number);
      return view.show(
        years.length > 1 ? { type: 'month-day', written: day, month, day: date } : { type: 'date', written: iso, iso },
      );
    });
    return `${view.show(shown)}: ${hours}`;
  });
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
