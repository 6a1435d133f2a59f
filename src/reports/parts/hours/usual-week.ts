import type { Ref } from '../../../diagnostics/values.ts';
import { isRef } from '../../../model/refs.ts';
import type { Content } from '../../render/content.ts';
import { brokenLink } from '../links.ts';
import { sentence } from '../speech.ts';
import type { ViewContext } from '../view-context.ts';
import { type Calendar, wholeCalendar } from './calendar.ts';
import { weekInWords } from './week.ts';
import { zoneInWords } from './zone.ts';

/** The usual week of a calendar, without its holidays: `Monday to Friday, 9:00 to 21:00`. Red where it leads nowhere. */
export function weekOf(ref: Ref | undefined, view: ViewContext): Content {
  if (!isRef(ref)) return null;
  const own = view.model.find('calendar', ref.id);
  if (!own) return brokenLink(ref);
  const calendar = wholeCalendar(view.model, own.value);
  const seasonal = (calendar.seasons ?? []).length > 0;
  const note = seasonal ? view.say({ en: 'other hours in season', es: 'otro horario en temporada' }) : undefined;
  return sentence(usualWeek(calendar, view, note));
}

/** The same of a calendar that is whole, with its zone and what else there is to note. */
export function usualWeek({ always, weekly = {}, timezone }: Calendar, view: ViewContext, note?: string): string {
  if (always === true)
    return view.say({ en: '24 hours, every day of the year', es: '24 horas, todos los días del año' });
  const notes = [zoneInWords(timezone, view), note].filter((words) => words !== undefined).join('; ');
  return weekInWords(weekly, view) + (notes === '' ? '' : ` (${notes})`);
}
