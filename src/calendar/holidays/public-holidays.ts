import { byCodeUnits } from '../../diagnostics/order.ts';
import { dateOf, day, hour } from '../dates.ts';
import type { ListedHolidays } from '../spec.ts';

/** A country by ISO 3166-1, and the code of one of its subdivisions without the country: ES, MD. */
export interface HolidayPlace {
  readonly country: string;
  readonly region?: string;
}

/** The public holidays of a place, and what each date is called. */
export interface PublicHolidays extends ListedHolidays {
  readonly names: Readonly<Record<string, { readonly en: string; readonly es: string }>>;
}

/** Nothing is known about the country, or it has no such region; `known` are the codes that there are. */
export interface UnknownPlace {
  readonly unknown: 'country' | 'region';
  readonly known: readonly string[];
}

/** The public holidays of a place in some years, both included. */
export type HolidayReader = (place: HolidayPlace, firstYear: number, lastYear: number) => PublicHolidays | UnknownPlace;

/** `readPublicHolidays` for many places at once: the data are large, so they are loaded on first use. */
export async function loadPublicHolidays(): Promise<HolidayReader> {
  const { default: Holidays } = await import('date-holidays');
  return (place, firstYear, lastYear) => read(Holidays, place, firstYear, lastYear);
}

/**
 * The public holidays of a place in some years, both included, from `date-holidays`. Only whole days: a holiday from noon on
 * closes nothing, and one from sunset to sunset is the date of its morning.
 */
export async function readPublicHolidays(
  place: HolidayPlace,
  firstYear: number,
  lastYear: number,
): Promise<PublicHolidays | UnknownPlace> {
  return (await loadPublicHolidays())(place, firstYear, lastYear);
}

function read(
  Holidays: typeof import('date-holidays').default,
  { country, region }: HolidayPlace,
  firstYear: number,
  lastYear: number,
): PublicHolidays | UnknownPlace {
  const all = new Holidays();
  const countries = Object.keys(all.getCountries()).sort();
  if (!countries.includes(country)) return { unknown: 'country', known: countries };
  const regions = Object.keys(all.getStates(country) ?? {}).sort();
  if (region !== undefined && !regions.includes(region)) return { unknown: 'region', known: regions };
  // In UTC its instants are the wall times of the place.
  const source = new Holidays({ country, state: region }, { timezone: 'UTC', types: ['public'] });
  const names: Record<string, { en: string; es: string }> = {};
  // What begins in December may last into the next year; a day that is moved over the new year is told of the year it comes to.
  for (let year = firstYear - 1; year <= lastYear; year++) {
    const spanish = source.getHolidays(year, 'es');
    for (const [index, holiday] of source.getHolidays(year, 'en').entries()) {
      for (const date of wholeDays(holiday))
        names[date] ??= { en: holiday.name, es: spanish[index]?.name ?? holiday.name };
    }
  }
  const [from, to] = [`${firstYear}-01-01`, `${lastYear}-12-31`];
  const named = Object.entries(names)
    .filter(([date]) => from <= date && date <= to)
    .sort(([a], [b]) => byCodeUnits(a, b));
  return { from, to, dates: named.map(([date]) => date), names: Object.fromEntries(named) };
}

/** The dates of which a holiday holds the working day, 06:00 to 18:00. */
function wholeDays({ start, end }: { start: Date; end: Date }): string[] {
  const dates: string[] = [];
  for (let date = Math.ceil((start.getTime() - 6 * hour) / day); date * day + 18 * hour <= end.getTime(); date++) {
    dates.push(dateOf(date));
  }
  return dates;
}
