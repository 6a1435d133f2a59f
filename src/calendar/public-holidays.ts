import Holidays from 'date-holidays';
import { dateOf, day, hour } from './dates.ts';

/**
 * The public holidays of a country (ISO 3166-1) and a region of it (its code without the country: ES, MD) between two ISO dates,
 * both included, in order. Undefined where nothing is known about the country, or it has no such region.
 */
export type HolidayReader = (
  country: string,
  region: string | undefined,
  between: { from: string; to: string },
) => readonly string[] | undefined;

/** Those of every country and region that `date-holidays` knows; each is reckoned once. */
export function publicHolidayReader(): HolidayReader {
  const read: HolidayReader = (country, region, { from, to }) => {
    // In UTC its instants are the wall times of the place. Names are not read, so they are made in one language only.
    const source = new Holidays({ country, state: region }, { timezone: 'UTC', types: ['public'], languages: ['en'] });
    // Of what it knows nothing, no time zone either.
    if (source.getTimezones().length === 0) return undefined;
    if (region !== undefined && !Object.hasOwn(source.getStates(country) ?? {}, region)) return undefined;
    const dates = new Set<string>();
    // What begins in December may last into the next year; a day that is moved over the new year is told of the year it comes to.
    for (let year = Number(from.slice(0, 4)) - 1; year <= Number(to.slice(0, 4)); year++)
      for (const date of source.getHolidays(year).flatMap(wholeDays)) dates.add(date);
    return [...dates].filter((date) => from <= date && date <= to).sort();
  };
  const known = new Map<string, readonly string[] | undefined>();
  return (country, region, between) => {
    const key = [country, region, between.from, between.to].join();
    if (!known.has(key)) known.set(key, read(country, region, between));
    return known.get(key);
  };
}

/** The dates of which a holiday holds the working day, 06:00 to 18:00: one from noon on closes nothing. */
function wholeDays({ start, end }: { start: Date; end: Date }): string[] {
  const dates: string[] = [];
  for (let date = Math.ceil((start.getTime() - 6 * hour) / day); date * day + 18 * hour <= end.getTime(); date++) {
    dates.push(dateOf(date));
  }
  return dates;
}
