import { groupBy } from '../diagnostics/lists.ts';
import type { Ref } from '../diagnostics/values.ts';
import { placeHours } from '../feasibility/hours/index.ts';
import { openingHoursWords as words } from '../generated/words/wording.ts';
import type { Entity } from '../model/model.ts';
import { isRef } from '../model/refs.ts';
import { ifSeen } from '../model/seen-from-outside.ts';
import { type Hours, usualWeek, weekOf, wholeCalendar } from './calendar.ts';
import { validityInWords } from './conditions.ts';
import type { Content } from './content.ts';
import { countryName } from './labels.ts';
import { brokenLink } from './links.ts';
import { nameOf } from './names.ts';
import { plainWords } from './plain.ts';
import { sentence } from './speech.ts';
import type { ViewContext } from './view-context.ts';
import { rangesInWords, weekInWords } from './week.ts';

/** The opening hours of a calendar in words; red where the reference leads nowhere. */
export function hoursOf(ref: Ref | undefined, view: ViewContext): Content {
  if (!isRef(ref)) return null;
  const calendar = view.model.find('calendar', ref.id);
  return calendar ? hoursInWords(calendar, view) : brokenLink(ref);
}

/** The hours of a channel, its usual week or all of them; below them those of each place that keeps hours of its own. */
export function hoursByPlace(channel: Entity<'channel'>, of: 'week' | 'hours', view: ViewContext): Content {
  const { hours } = channel.value;
  const wording = of === 'week' ? weekOf : hoursOf;
  const places = ownPlaces(channel, view);
  if (places.length === 0) return wording(hours, view);
  return {
    type: 'lines',
    head: plainWords(wording(hours, view), view),
    items: places.map(({ names, hours: own }) => `${names}: ${plainWords(wording(own, view), view)}`),
  };
}

/** The places of a channel that keep hours of their own, those of the same hours together. */
export function ownPlaces(channel: Entity<'channel'>, view: ViewContext) {
  const { hoursAt } = channel.value;
  return placeHours(view.model, channel)
    .filter(({ locations: [first] }) => first && hoursAt[first.id])
    .map(({ hours, locations }) => ({ hours, names: view.show(locations.map((location) => nameOf(location, view))) }));
}

/** `Monday to Friday, 9:00 to 21:00; Saturday, 9:00 to 14:00. Closed on public holidays in Spain.` */
export function hoursInWords({ value }: Entity<'calendar'>, view: ViewContext): string {
  const calendar = wholeCalendar(view.model, value);
  const [week, ...others] = [
    usualWeek(calendar, view),
    ...seasonsOf(calendar, view),
    ...holidaysOf(calendar, view),
    ...exceptionsOf(calendar, view),
  ].map(sentence);
  return others.length === 0 ? `${week}` : [week, ...others].map((line) => `${line}.`).join(' ');
}

function seasonsOf({ seasons = [] }: Hours, view: ViewContext): string[] {
  return seasons.map(({ from, to, weekly }) => `${view.say(words.season, { from, to })}: ${weekInWords(weekly, view)}`);
}

/** National and regional holidays are told apart from local ones; the region's code would say nothing to the reader. */
function holidaysOf({ holidays = {} }: Hours, view: ViewContext): string[] {
  const { country, region, add = [], remove = [], dates = {} } = holidays;
  const { say } = view;
  const national = region === undefined ? words.closedNational : words.closedRegional;
  return [
    ...(country === undefined ? [] : [say(national, { country: countryName(country, view), code: country })]),
    ...(add.length > 0 ? [say(words.alsoClosed, { days: add })] : []),
    ...(remove.length > 0 ? [say(words.openAllTheSame, { days: remove })] : []),
    ...singleDates(dates, view),
  ];
}

/** Single days, those of the same hours together; a day that comes back in several years is told without its year. */
function singleDates(dates: NonNullable<NonNullable<Hours['holidays']>['dates']>, view: ViewContext): string[] {
  const all = Object.entries(dates).map(([iso, ranges]) => ({
    iso,
    hours: ranges === 'closed' ? view.say(words.closed) : rangesInWords(ranges, view),
  }));
  return [...groupBy(all, ({ hours }) => hours)].map(([hours, same]) => {
    const days = groupBy(same, ({ iso }) => iso.slice(5));
    const shown = [...days].map(([written, [{ iso }, ...others]]) => {
      const [month = 1, day = 1] = written.split('-').map(Number);
      return view.show(
        others.length > 0 ? { type: 'month-day', written, month, day } : { type: 'date', written: iso, iso },
      );
    });
    return `${view.show(shown)}: ${hours}`;
  });
}

function exceptionsOf({ exceptions = [] }: Hours, view: ViewContext): string[] {
  return exceptions.map((exception) => {
    const { from, to, weekly, closed: isClosed } = exception;
    const days = to && to.iso !== from.iso ? validityInWords({ from, to }, view) : view.show(from);
    const hours = isClosed === true || !weekly ? view.say(words.closed) : weekInWords(weekly, view);
    // People outside are told when it is closed, and not why.
    const why = ifSeen(() => view.read(exception.reason), '');
    return `${days}: ${hours}${why === '' ? '' : ` (${why})`}`;
  });
}
