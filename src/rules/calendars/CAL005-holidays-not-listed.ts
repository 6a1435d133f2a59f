import { horizonOf, horizonValues, publicHolidaysOf } from '../../feasibility/hours/index.ts';
import { daysBetween } from '../../model/dates.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

/** A year of which less is judged may well have none in what is left of it. */
const mostOfIt = 183;

export function* check(model: Model): Finds<'CAL005'> {
  const horizon = horizonOf(model);
  const judged = yearsWithin(horizon);
  for (const calendar of model.all('calendar')) {
    const listed = listedYears(model, calendar, []);
    const lacking = judged.filter((year) => !listed.has(year));
    const { name, holidays } = calendar.value;
    const { country, region } = holidays ?? {};
    if (country !== undefined && model.publicHolidays && !publicHolidaysOf(model, country, region))
      yield {
        says: region === undefined ? 'noCountry' : 'noRegion',
        do: region === undefined ? 'writeOut' : 'correct',
        about: calendar,
        at: ['holidays', region === undefined ? 'country' : 'region'],
        values: { calendar: name, country, region: region ?? '' },
        facts: ['nowhere'],
      };
    if (!holidays || listed.size === 0 || lacking.length === 0) continue;
    yield {
      about: calendar,
      at: ['holidays'],
      on: 'key',
      values: {
        calendar: name,
        listed: [...listed].sort(),
        years: lacking,
        count: lacking.length,
        ...horizonValues(horizon),
      },
      facts: lacking,
    };
  }
}

/** The years of which most is judged. */
function yearsWithin({ from, to }: { from: string; to: string }): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index)).filter((year) => {
    const [start, end] = [`${year}-01-01`, `${year}-12-31`];
    return daysBetween(start < from ? from : start, end > to ? to : end) >= mostOfIt;
  });
}

/** The years of which a calendar, or one that it inherits from, lists days by hand. */
function listedYears(model: Model, calendar: Entity<'calendar'>, above: readonly string[]): Set<string> {
  const { holidays, inherits } = calendar.value;
  const own = [...(holidays?.add ?? []).map(({ iso }) => iso), ...Object.keys(holidays?.dates ?? {})];
  const bases = inherits.flatMap(({ id }) => (above.includes(id) ? [] : (model.find('calendar', id) ?? [])));
  return new Set([
    ...own.map((iso) => iso.slice(0, 4)),
    ...bases.flatMap((base) => [...listedYears(model, base, [...above, calendar.id])]),
  ]);
}
