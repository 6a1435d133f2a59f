import { dayOf } from '../../calendar/dates.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { once, onceEach } from '../../diagnostics/once.ts';
import type { Entity, Model } from '../../model/model.ts';

type Demand = Entity<'demand'>;

/** The rows about one thing, and the days of which each speaks. */
interface Series {
  scope: DemandScope;
  rows: readonly { demand: Demand; period: Days | undefined }[];
}

interface Days {
  from: string;
  to: string;
}

/** The rows that speak of a day. */
interface DemandInForce {
  rows: readonly Demand[];
  /** Those that in part count the same contacts as another one, so that nobody can tell how many there are. */
  overlapping: ReadonlySet<Demand>;
}

/** How far back, and ahead, the same time of another year is looked for. */
const years = 10;

const inForce = onceEach<Model, DemandInForce>();

/**
 * The rows of demand that speak of a day (ISO). Of those about the same thing, the ones whose period holds it; else those of the same
 * time of the nearest year, else those of the nearest period before it, else after. Counted figures speak of days up to the
 * reference date and forecasts of those after it, where both are there. A row that is part of a broader one adds nothing to it.
 * The same rows are the same object.
 */
export function demandOn(model: Model, date: string): DemandInForce {
  return inForce(model, date, () => {
    const found = seriesOf(model).map(({ scope, rows }) => ({
      scope,
      rows: ofBasis(model, inPeriod(rows, date), date),
    }));
    const rows = `rows ${found.flatMap(({ rows }) => rows.map(({ id }) => id)).join()}`;
    return inForce(model, rows, () => withoutParts(found));
  });
}

const seriesOf = once((model: Model): readonly Series[] => {
  const rows = model.all('demand').map((demand) => {
    return { demand, scope: scopeOf(model, demand), period: spokenDays(model, demand) };
  });
  const series = groupBy(rows, ({ scope }) => JSON.stringify(scope));
  return [...series.values()].map((own) => ({ scope: own[0].scope, rows: own }));
});

/** The days of which a row speaks: those of its period, else of its data. */
export function spokenDays(model: Model, demand: Demand): Days | undefined {
  if (demand.value.period) return demand.value.period;
  const dates = [...new Set(model.rows(demand)?.date)].map(({ iso }) => iso);
  const [first] = dates;
  return first === undefined
    ? undefined
    : {
        from: dates.reduce((least, iso) => (iso < least ? iso : least), first),
        to: dates.reduce((most, iso) => (iso > most ? iso : most), first),
      };
}

function inPeriod(rows: Series['rows'], date: string): Demand[] {
  const holding = (at: string): Demand[] =>
    rows.filter(({ period }) => !period || (period.from <= at && at <= period.to)).map(({ demand }) => demand);
  for (let distance = 0; distance <= years; distance += 1) {
    for (const shift of distance === 0 ? [0] : [-distance, distance]) {
      const found = holding(`${Number(date.slice(0, 4)) + shift}${date.slice(4)}`);
      if (found.length > 0) return found;
    }
  }
  const distances = rows.map(({ demand, period }) => ({ demand, days: period ? daysFrom(period, date) : 0 }));
  const nearest = Math.min(...distances.map(({ days }) => days));
  return distances.filter(({ days }) => days === nearest).map(({ demand }) => demand);
}

/** Days from a period to a date; any that is still to come is farther than those that are over. */
function daysFrom({ from, to }: Days, date: string): number {
  return to < date ? dayOf(date) - dayOf(to) : 1e6 + dayOf(from) - dayOf(date);
}

function ofBasis(model: Model, rows: Demand[], date: string): Demand[] {
  const said = new Set(rows.map(({ value }) => value.basis));
  if (!said.has('actual') || !said.has('forecast')) return rows;
  // The date at which a target is judged lies in the future: what was counted reaches only to today.
  const today = model.today ?? model.date;
  const wanted = today !== undefined && date <= today ? 'actual' : 'forecast';
  return rows.filter(({ value }) => value.basis === wanted);
}

function withoutParts(found: readonly { scope: DemandScope; rows: readonly Demand[] }[]): DemandInForce {
  const whole = found.filter(({ scope }) => !found.some((other) => isBroader(other.scope, scope)));
  const overlap = whole.filter(({ scope }) => whole.some((other) => crosses(other.scope, scope)));
  return {
    rows: whole.flatMap(({ rows }) => rows),
    overlapping: new Set(overlap.flatMap(({ rows }) => rows)),
  };
}

/** What a row of demand is about; what it leaves out, it counts together. */
interface DemandScope {
  service: string | undefined;
  channel: string | undefined;
  reason: string | undefined;
  /** The segment and its parents, the segment first. */
  segments: readonly string[] | undefined;
}

/** What a row of demand is about, under the ids of today. A contact reason names its service. */
export function scopeOf(model: Model, { value }: Entity<'demand'>): DemandScope {
  const reason = value.reason && model.find('contactReason', value.reason.id);
  const service = value.service ?? reason?.value.service;
  const segment = value.segment && model.find('segment', value.segment.id);
  return {
    service: service && (model.find('service', service.id)?.id ?? service.id),
    channel: value.channel && (model.find('channel', value.channel.id)?.id ?? value.channel.id),
    reason: value.reason && (reason?.id ?? value.reason.id),
    segments: segment ? model.lineage(segment).map(({ id }) => id) : value.segment && [value.segment.id],
  };
}

const named = ['service', 'channel', 'reason'] as const;

/** True where one counts all that the other counts, and more. */
function isBroader(one: DemandScope, other: DemandScope): boolean {
  return holds(one, other) && !holds(other, one);
}

/** True where both may count the same contact, and each counts others too. */
function crosses(one: DemandScope, other: DemandScope): boolean {
  const meet = named.every((field) => isPart(one[field], other[field]) || isPart(other[field], one[field]));
  const meetIn = isWithin(one.segments, other.segments) || isWithin(other.segments, one.segments);
  return meet && meetIn && !holds(one, other) && !holds(other, one);
}

function holds(one: DemandScope, other: DemandScope): boolean {
  return named.every((field) => isPart(one[field], other[field])) && isWithin(other.segments, one.segments);
}

function isPart(whole: string | undefined, part: string | undefined): boolean {
  return whole === undefined || whole === part;
}

/** True for a segment, given by its lineage, that is the other one or a child of it. */
function isWithin(part: readonly string[] | undefined, whole: readonly string[] | undefined): boolean {
  const [segment] = whole ?? [];
  return segment === undefined || (part?.includes(segment) ?? false);
}
