import { loadPublicHolidays } from '../calendar/holidays/public-holidays.ts';
import type { Source } from '../language/document.ts';
import type { PublicHolidays } from '../model/model.ts';

/**
 * The public holidays of countries and regions, where some source may ask for them: their data are large, and an engagement without
 * such calendars does not wait for them. The text is enough to know, because a calendar's country stands in the same file.
 */
export async function publicHolidaysFor(sources: readonly Source[]): Promise<PublicHolidays | undefined> {
  const asked = sources.some(({ text }) => /\bholidays\b["']?\s*:/.test(text) && /\bcountry\b/.test(text));
  return asked ? allPublicHolidays() : undefined;
}

/** Those of every country and region that is known; each is reckoned once. */
export async function allPublicHolidays(): Promise<PublicHolidays> {
  const read = await loadPublicHolidays();
  const known = new Map<string, readonly string[] | undefined>();
  return (country, region, { from, to }) => {
    const key = [country, region, from, to].join();
    if (!known.has(key)) {
      const found = read({ country, region }, Number(from.slice(0, 4)), Number(to.slice(0, 4)));
      known.set(key, 'unknown' in found ? undefined : found.dates.filter((date) => from <= date && date <= to));
    }
    return known.get(key);
  };
}
