import { day, dayOf, hour } from '../../calendar/dates.ts';
import {
  byDate,
  contains,
  type IntervalSet,
  intersection,
  type OffsetRegime,
  offsetRegimes,
  toInstant,
} from '../../calendar/index.ts';
import type { Model } from '../../model/model.ts';
import { horizonWindow } from '../hours/index.ts';

/** When somebody works, and the zone in which the days are told. */
export interface Work {
  open: IntervalSet;
  zone: string;
}

/** How long two sides are there together on a usual day of both, while their clocks keep one distance. */
export interface Together {
  /** In milliseconds: on half of the days on which both work it is no more than this. */
  ms: number;
  days: number;
  regime: OffsetRegime;
}

/** Of fewer common days nobody makes an arrangement. */
const fewDays = 20;

/**
 * The worst of the regimes between the clocks of two sides, on the local dates of the first; `varies` where another is better.
 * Undefined where there is no date on which both work.
 */
export function leastTogether(model: Model, one: Work, other: Work): (Together & { varies: boolean }) | undefined {
  const dates = (set: IntervalSet) => new Map(byDate(set, one.zone).map(({ date, ms }) => [date, ms]));
  const [mine, theirs, both] = [dates(one.open), dates(other.open), dates(intersection(one.open, other.open))];
  const common = [...mine.keys()].filter((date) => theirs.has(date));
  const regimes = offsetRegimes([...new Set([one.zone, other.zone])], horizonWindow(model)).map((regime): Together => {
    const days = common.filter((date) => contains(regime.spans, toInstant(one.zone, dayOf(date) * day + 12 * hour)));
    const times = days.map((date) => both.get(date) ?? 0).sort((a, b) => a - b);
    return { ms: times[Math.floor((times.length - 1) / 2)] ?? 0, days: days.length, regime };
  });
  const lasting = regimes.filter(({ days }) => days > 0 && days >= Math.min(fewDays, common.length));
  const [worst] = lasting.toSorted((a, b) => a.ms - b.ms);
  return worst && { ...worst, varies: lasting.some(({ ms }) => ms > worst.ms) };
}
