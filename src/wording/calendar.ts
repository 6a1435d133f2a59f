import type { Ref } from '../diagnostics/values.ts';
import { anyYear } from '../feasibility/hours/index.ts';
import type { Values } from '../generated/types.ts';
import { openingHoursWords as words } from '../generated/words/wording.ts';
import type { Entity, Model } from '../model/model.ts';
import { isRef, refs } from '../model/refs.ts';
import type { Content } from './content.ts';
import { brokenLink } from './links.ts';
import { sentence } from './speech.ts';
import type { ViewContext } from './view-context.ts';
import { weekInWords } from './week.ts';

type Calendar = Values['calendar'];

/** The usual week of a calendar, without its holidays: `Monday to Friday, 9:00 to 21:00`. Red where it leads nowhere. */
export function weekOf(ref: Ref | undefined, view: ViewContext): Content {
  if (!isRef(ref)) return null;
  const own = view.model.find('calendar', ref.id);
  if (!own) return brokenLink(ref);
  return sentence(seasonedWeek(wholeCalendar(view.model, own.value), view));
}

function seasonedWeek(calendar: Hours, view: ViewContext): string {
  return usualWeek(calendar, view, calendar.seasons?.length ? view.say(words.seasonal) : undefined);
}

/** The same within a sentence, with whether holidays are left out: `Monday to Friday, 9:00 to 21:00; not on public holidays`. */
export function weekWithHolidays({ value }: Entity<'calendar'>, view: ViewContext): string {
  const calendar = wholeCalendar(view.model, value);
  const { country, add = [] } = calendar.holidays ?? {};
  const none = country !== undefined || add.length > 0 ? [view.say(words.notOnHolidays)] : [];
  return [seasonedWeek(calendar, view), ...none].join('; ');
}

/** The same of a calendar that is whole, with its zone and what else there is to note. */
export function usualWeek({ always, weekly = {}, timezone }: Hours, view: ViewContext, note?: string): string {
  if (always === true) return view.say(words.always);
  const notes = [zoneInWords(timezone, view), note].filter((one) => one !== undefined).join('; ');
  return weekInWords(weekly, view) + (notes === '' ? '' : ` (${notes})`);
}

/** The zone of a calendar in words, where it is not the engagement's: `Colombia Time`, `hora de Colombia`. */
export function zoneInWords(zone: string | undefined, view: ViewContext): string | undefined {
  if (zone === undefined || zone === view.model.engagement.value.timezone) return undefined;
  if (zone === 'caller') return view.say(words.caller);
  return zoneName(zone, view);
}

/** What people call a zone: `Colombia Time`. */
export function zoneName(zone: string, view: ViewContext): string {
  return nameIn(zone, 'shortGeneric', view) ?? nameIn(zone, 'longGeneric', view) ?? zone.replaceAll('_', ' ');
}

const locales = { en: 'en-GB', es: 'es-ES' } as const;

/** Abbreviations and offsets are no words. */
function nameIn(zone: string, style: 'shortGeneric' | 'longGeneric', view: ViewContext): string | undefined {
  try {
    const format = new Intl.DateTimeFormat(locales[view.spoken], { timeZone: zone, timeZoneName: style });
    // Zones had other names in other years: Lisbon was in Central European Time in 1970.
    const at = Date.parse(view.model.date ?? anyYear);
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value;
    return name === undefined || /^[A-Z]+\d*$|GMT/.test(name) ? undefined : name.replace(/\p{Zs}/gu, ' ');
  } catch {
    return undefined;
  }
}

/** When a calendar is open: what people outside may read of it too. */
export type Hours = Pick<
  Values['calendar'],
  'timezone' | 'weekly' | 'always' | 'seasons' | 'holidays' | 'exceptions' | 'dayCount'
>;

/** The hours of a calendar with those that it inherits, as they are reckoned with (`calendar/inherit.ts`): what is later wins, and what it says itself. */
export function wholeCalendar(model: Model, own: Calendar, above: readonly Calendar[] = []): Hours {
  const inherited = refs(own.inherits)
    .flatMap(({ id }) => model.find('calendar', id)?.value ?? [])
    .filter((calendar) => calendar !== own && !above.includes(calendar))
    .map((calendar) => wholeCalendar(model, calendar, [...above, own]));
  return [...inherited, own].reduce(withLater, {});
}

function withLater(base: Hours, own: Hours): Hours {
  const hasHours = own.weekly !== undefined || own.always === true;
  const { weekly, always, seasons = [] } = hasHours ? own : base;
  const [before, after] = [base.holidays ?? {}, own.holidays ?? {}];
  const { country, region } = after.country === undefined ? before : after;
  return {
    timezone: own.timezone ?? base.timezone,
    weekly,
    always,
    seasons: hasHours ? seasons : [...seasons, ...(own.seasons ?? [])],
    holidays: {
      country,
      region,
      add: [...(before.add ?? []), ...(after.add ?? [])],
      remove: [...(before.remove ?? []), ...(after.remove ?? [])],
      dates: { ...before.dates, ...after.dates },
    },
    exceptions: [...(base.exceptions ?? []), ...(own.exceptions ?? [])],
    dayCount: own.dayCount ?? base.dayCount,
  };
}
