import { dateOf, dayOf } from '../../calendar/dates.ts';
import { type Window, windowOf } from '../../calendar/index.ts';
import type { Values } from '../../diagnostics/finding.ts';
import { once } from '../../diagnostics/once.ts';
import type { Model } from '../../model/model.ts';
import type { Validity } from '../../model/validity.ts';
import { wholeDate } from './values.ts';

/** The first and last date over which promises are judged, both included. */
export interface Horizon {
  from: string;
  to: string;
  /** What its first date is: that of the scenario, the start of the engagement's horizon, `asOf`, or none that anybody gave. */
  since: 'scenario' | 'horizon' | 'today' | 'nothing';
}

/** Nobody plans farther ahead, and each year costs its time. */
const mostYears = 10;

/** Where no date is given: it has both changes of the clock like any other year. */
export const anyYear = '2026-01-01';

/**
 * The dates over which promises are judged: from the later of the scenario's date and the horizon's start to the horizon's end, and a
 * year at least, so that both changes of the clock and every holiday are in. A scenario without a date is judged from `asOf` on.
 */
export const horizonOf = once((model: Model): Horizon => {
  const horizon = statedHorizon(model);
  const date = model.engagement.value.scenarios[model.scenario]?.date;
  const own = date
    ? { iso: firstDay(date.iso), since: 'scenario' as const }
    : { iso: model.date && firstDay(model.date), since: 'today' as const };
  const start = horizon?.from && firstDay(horizon.from.iso);
  const end = horizon?.to && lastDay(horizon.to.iso);
  const { iso: from, since } =
    start !== undefined && (own.iso === undefined || own.iso < start)
      ? { iso: start, since: 'horizon' as const }
      : { ...own, iso: own.iso ?? (end ? yearUntil(end) : anyYear) };
  const year = yearFrom(from, 1);
  const to = end !== undefined && end > year ? end : year;
  const last = yearFrom(from, mostYears);
  return { from, to: to < last ? to : last, since: own.iso === undefined && since !== 'horizon' ? 'nothing' : since };
});

/** The horizon as far as something is in force; undefined where it is not at any time of it. */
export function horizonWithin(model: Model, valid: readonly (Validity | undefined)[]): Horizon | undefined {
  const narrowed = { ...horizonOf(model) };
  for (const one of valid) {
    const [from, to] = [one?.from && firstDay(one.from.iso), one?.to && lastDay(one.to.iso)];
    if (from !== undefined && from > narrowed.from) narrowed.from = from;
    if (to !== undefined && to < narrowed.to) narrowed.to = to;
  }
  return narrowed.from <= narrowed.to ? narrowed : undefined;
}

/** The horizon as instants, from midnight to midnight in the engagement's zone. */
export const horizonWindow = once((model: Model): Window => {
  const { from, to } = horizonOf(model);
  return windowOf(from, to, model.engagement.value.timezone ?? 'UTC');
});

/** The values of `lookedAt`, one of the words of every proof. */
export function horizonValues({ from, to, since }: Horizon): Values {
  return { lookedFrom: wholeDate(from), lookedTo: wholeDate(to), since };
}

/** The line of a proof over which dates it was judged. */
export function lookedAt(horizon: Horizon): { message: 'lookedAt'; values: Values } {
  return { message: 'lookedAt', values: horizonValues(horizon) };
}

/** The horizon of the engagement. One that ends before it starts says nothing: nobody knows which of its dates is meant. */
export function statedHorizon({ engagement }: Model): Validity | undefined {
  const { from, to } = engagement.value.horizon ?? {};
  return from && to && firstDay(from.iso) > lastDay(to.iso) ? undefined : engagement.value.horizon;
}

/** Of a month or a year its first day. */
function firstDay(iso: string): string {
  return `${iso}-01-01`.slice(0, 10);
}

/** Of a month or a year its last day. */
function lastDay(iso: string): string {
  const [year = 0, month = 12] = iso.split('-').map(Number);
  return iso.length > 7 ? iso : new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The last day of some years that begin on a date. */
function yearFrom(date: string, years: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, day) - 86_400_000).toISOString().slice(0, 10);
}

/** The first day of the year that ends on a date. */
function yearUntil(date: string): string {
  const next = dateOf(dayOf(date) + 1);
  return `${Number(next.slice(0, 4)) - 1}${next.slice(4).replace('-02-29', '-03-01')}`;
}
