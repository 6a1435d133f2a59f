import type { Localised } from '../diagnostics/language.ts';
import { targetWords as words } from '../generated/words/wording.ts';
import type { Entity } from '../model/model.ts';
import type { Target } from '../model/targets.ts';
import type { Validity } from '../model/validity.ts';
import { weekWithHolidays, wholeCalendar } from './calendar.ts';
import { nameOf } from './names.ts';
import type { Speech } from './speech.ts';
import type { ViewContext } from './view-context.ts';

/** The words for a code of a target in one of their groups: `window-month`; undefined where there are none. */
export function targetWord(
  group: 'case' | 'margin' | 'pause' | 'stat' | 'volume' | 'window',
  code: string | undefined,
): Localised | undefined {
  const all: Readonly<Record<string, Localised>> = words;
  return Object.hasOwn(all, `${group}-${code}`) ? all[`${group}-${code}`] : undefined;
}

/** All that limits a target but its figures, each in words of its own: the volume, the hour, what stops the clock. */
export function conditionsInWords(target: Target, view: ViewContext): string[] {
  const { say, read } = view;
  const { metric, upTo, cutoff, calendar, pauses = [], starts, stops, base, valid } = target;
  const volume = volumeInWords(upTo, view);
  // Promised hours are told in full instead.
  const hours = metric !== 'opening-hours' && calendar ? view.model.find('calendar', calendar.id) : undefined;
  const waits = pauses.flatMap((pause) => targetWord('pause', pause) ?? []).map((pause) => say(pause));
  const quoted = (text: string) => (view.spoken === 'es' ? `«${text}»` : `“${text}”`);
  const [start, stop] = [read(starts), read(stops)];
  return [
    volume && say(words.upTo, { volume }),
    cutoff && say(cutoff.minutes >= 60 && cutoff.minutes < 120 ? words.cutoffAtOne : words.cutoff, { time: cutoff }),
    hours && hoursInWords(hours, view),
    [start && `${say(words.starts)} ${quoted(start)}`, stop && `${say(words.stops)} ${quoted(stop)}`]
      .filter(Boolean)
      .join(' '),
    hours && target.within?.clock === 'business-days' && firstDayInWords(hours, view),
    waits.length > 0 && say(words.pauses, { waits }),
    base && `${say(words.base)} ${quoted(read(base))}`,
    validityInWords(valid, view),
  ].filter((said): said is string => typeof said === 'string' && said !== '');
}

/** The hours that count; the public does not know a calendar by its name. */
function hoursInWords(calendar: Entity<'calendar'>, view: ViewContext): string {
  const { say, isForPublic } = view;
  if (isForPublic) return say(words.theseHours, { hours: weekWithHolidays(calendar, view) });
  return say(words.hours, { name: nameOf(calendar, view) });
}

/** Which day is the first, where the calendar that days are counted in says so. */
function firstDayInWords({ value }: Entity<'calendar'>, { model, say }: ViewContext): string {
  const { dayCount } = wholeCalendar(model, value);
  return dayCount ? say(words[`first-${dayCount}`]) : '';
}

/** `200 per day`; empty where there is none. */
export function volumeInWords(volume: Target['upTo'], { say, show }: Speech): string {
  if (!volume) return '';
  const per = targetWord('volume', volume.per);
  return per ? say(per, { count: volume.count }) : show(volume.count);
}

/** `from 1 January 2027 to 31 December 2028`; empty where it is open on both sides. */
export function validityInWords({ from, to }: Validity = {}, { say, show }: Speech): string {
  // Spanish has an article before a day, and none before a month or a year.
  const isDay = (iso = '') => (iso.length === 10 ? 'yes' : 'no');
  const values = {
    from: from ? show(from) : '',
    to: to ? show(to) : '',
    since: isDay(from?.iso),
    until: isDay(to?.iso),
  };
  if (from && to) return say(stretch, values);
  if (from) return say({ en: 'from {from}', es: 'desde {since, select, yes {el } other {}}{from}' }, values);
  return to ? say({ en: 'until {to}', es: 'hasta {until, select, yes {el } other {}}{to}' }, values) : '';
}

const stretch: Localised = {
  en: 'from {from} to {to}',
  es: '{since, select, yes {del} other {de}} {from} {until, select, yes {al} other {a}} {to}',
};
