import type { Ref } from '../../diagnostics/values.ts';
import type { Values } from '../../generated/types.ts';
import { openingHoursWords as words } from '../../generated/words/reports.ts';
import type { Model } from '../../model/model.ts';
import { isRef, refs } from '../../model/refs.ts';
import type { Content } from '../render/content.ts';
import { brokenLink } from './links.ts';
import { sentence } from './speech.ts';
import type { ViewContext } from './view-context.ts';
import { weekInWords } from './week.ts';

/** What says when something is open, and of what else it has the hours. */
type Hours = Pick<Values['calendar'], 'timezone' | 'always' | 'weekly' | 'holidays' | 'seasons' | 'exceptions'>;
type Calendar = Hours & Partial<Pick<Values['calendar'], 'inherits'>>;
type Weekly = NonNullable<Calendar['weekly']>;

/** The usual week of a calendar, without its holidays: `Monday to Friday, 9:00 to 21:00`. Red where it leads nowhere. */
export function weekOf(ref: Ref | undefined, view: ViewContext): Content {
  if (!isRef(ref)) return null;
  const own = view.model.find('calendar', ref.id);
  if (!own) return brokenLink(ref);
  const calendar = wholeCalendar(view.model, own.value);
  const note = calendar.seasons.length > 0 ? view.say(words.seasonal) : undefined;
  return sentence(usualWeek(calendar, view, note));
}

/** The same of a calendar that is whole, with its zone and what else there is to note. */
export function usualWeek({ always, weekly = {}, timezone }: Calendar, view: ViewContext, note?: string): string {
  if (always === true) return view.say(words.always);
  const notes = [zoneInWords(timezone, view), note].filter((one) => one !== undefined).join('; ');
  return weekInWords(weekly, view) + (notes === '' ? '' : ` (${notes})`);
}

/** The zone of a calendar in words, where it is not the engagement's: `Colombia Time`, `hora de Colombia`. */
function zoneInWords(zone: string | undefined, view: ViewContext): string | undefined {
  if (zone === undefined || zone === view.model.engagement.value.timezone) return undefined;
  if (zone === 'caller') return view.say(words.caller);
  return nameIn(zone, 'shortGeneric', view) ?? nameIn(zone, 'longGeneric', view) ?? zone.replaceAll('_', ' ');
}

const locales = { en: 'en-GB', es: 'es-ES' } as const;

/** Abbreviations and offsets are no words. */
function nameIn(zone: string, style: 'shortGeneric' | 'longGeneric', { spoken }: ViewContext): string | undefined {
  try {
    const format = new Intl.DateTimeFormat(locales[spoken], { timeZone: zone, timeZoneName: style });
    const name = format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value;
    return name === undefined || /^[A-Z]+\d*$|GMT/.test(name) ? undefined : name.replace(/\p{Zs}/gu, ' ');
  } catch {
    return undefined;
  }
}

/** A calendar with what it takes from those that it inherits; what it says itself wins. */
export function wholeCalendar(model: Model, own: Calendar, seen: readonly Calendar[] = []) {
  const inherited: Calendar[] = refs(own.inherits)
    .flatMap(({ id }) => model.find('calendar', id)?.value ?? [])
    .filter((calendar) => calendar !== own && !seen.includes(calendar))
    .map((calendar) => wholeCalendar(model, calendar, [...seen, own]));
  const all = [...inherited, own];
  const kept = all.flatMap(({ holidays }) => holidays ?? []);
  const hasHours = own.weekly !== undefined || own.always === true;
  // Field by field: who reads a report need not see all the others.
  return {
    timezone: own.timezone ?? inherited.find(({ timezone }) => timezone !== undefined)?.timezone,
    always: hasHours ? own.always : inherited.some(({ always }) => always === true),
    weekly: hasHours ? own.weekly : together(inherited.map(({ weekly = {} }) => weekly)),
    // The last says which country and region.
    holidays: {
      ...(Object.assign({}, ...kept) as (typeof kept)[number]),
      add: kept.flatMap(({ add = [] }) => add),
      remove: kept.flatMap(({ remove = [] }) => remove),
      dates: Object.assign({}, ...kept.map(({ dates }) => dates)) as NonNullable<(typeof kept)[number]['dates']>,
    },
    seasons: all.flatMap(({ seasons = [] }) => seasons),
    exceptions: all.flatMap(({ exceptions = [] }) => exceptions),
  };
}

/** The hours of several weeks together. */
function together(weeks: readonly Weekly[]): Weekly {
  const all: Weekly = {};
  for (const week of weeks) {
    for (const [days, ranges] of Object.entries(week)) all[days] = [...(all[days] ?? []), ...ranges];
  }
  return all;
}
