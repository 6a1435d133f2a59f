import { day, hour } from '../../calendar/dates.ts';
import {
  contains,
  type IntervalSet,
  intersection,
  type OffsetRegime,
  offsetRegimes,
  timeByDate,
  toInstant,
  union,
  windowSet,
} from '../../calendar/index.ts';
import type { Finding, Place } from '../../diagnostics/finding.ts';
import type { Text } from '../../diagnostics/values.ts';
import { placedEntries } from '../../language/shape/decoded.ts';
import { consumersOf, isRejected } from '../../model/agreements.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { horizonWindow, isMissing, type Missing, openTimeOf, usualWeekText } from '../hours/index.ts';
import { type ShiftReason, shiftsOf } from './shifts.ts';

/** Who takes over: a team, or the provider of an agreement, which works in the hours of it. */
type Receiver = { name: Text } & ({ team: Entity<'team'> } | { calendar: string });

/** Work that a team passes on, and where that is written. */
export interface Handover {
  from: Entity<'team'>;
  to: Receiver;
  /** What writes it: `team:desk`, `globalAgreement:alliance#night`, `agreement:field`. */
  subject: string;
  place: Place;
}

/**
 * The handovers of a model: the limits of global agreements that name both teams, escalations from team to team, and
 * agreements of which a team is a consumer. An agreement without hours says nothing of when its provider works.
 */
export function handoversIn(model: Model): Handover[] {
  return [...boundaries(model), ...escalations(model), ...agreements(model)];
}

function boundaries(model: Model): Handover[] {
  return model.all('globalAgreement').flatMap((holder) =>
    Object.entries(holder.value.boundaries).flatMap(([id, { fromTeam, toTeam }]): Handover[] => {
      const from = fromTeam && model.find('team', fromTeam.id);
      const team = toTeam && model.find('team', toTeam.id);
      if (!from || !team || from === team) return [];
      const place = placeOf(holder, ['boundaries', id, 'toTeam']);
      return [{ from, to: { name: team.value.name, team }, subject: `${holder.ref}#${id}`, place }];
    }),
  );
}

function escalations(model: Model): Handover[] {
  return model.all('team').flatMap((from) =>
    placedEntries(from.value.escalatesTo).flatMap(([index, step]): Handover[] => {
      const team = model.find('team', step.team.id);
      if (!team || team === from) return [];
      const place = placeOf(from, ['escalatesTo', index, 'team']);
      return [{ from, to: { name: team.value.name, team }, subject: from.ref, place }];
    }),
  );
}

function agreements(model: Model): Handover[] {
  return model.all('agreement').flatMap((agreement) => {
    const { hours, name } = agreement.value;
    if (!hours || isRejected(agreement)) return [];
    return consumersOf(model, agreement).flatMap(({ kind, id }): Handover[] => {
      const from = kind === 'team' ? model.find('team', id) : undefined;
      const to = { name, calendar: hours.id };
      return from ? [{ from, to, subject: agreement.ref, place: placeOf(agreement, ['hours']) }] : [];
    });
  });
}

/** When a team works, in all its shifts; or what is open in a calendar. All that is missing where it cannot be known. */
export function workOf(
  model: Model,
  who: { team: Entity<'team'> } | { calendar: string },
): Work | readonly Missing<ShiftReason>[] {
  const { timezone } = model.engagement.value;
  const callers = timezone === undefined ? [] : [timezone];
  if ('calendar' in who) {
    const time = openTimeOf(model, who.calendar, callers);
    return isMissing(time) ? [time] : { open: time.open, zone: time.zones[0] };
  }
  const { shifts, unknown } = shiftsOf(model, [who.team], callers);
  const zone = shifts[0]?.time.zones[0];
  return unknown.length > 0 || zone === undefined
    ? unknown
    : { open: union(shifts.map(({ time }) => time.open)), zone };
}

/** When somebody works, and the zone in which the days are told. */
export interface Work {
  open: IntervalSet;
  zone: string;
}

/** How long two sides are there together on a usual day of both, while their clocks keep one distance. */
interface Together {
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
  const dates = (set: IntervalSet): ReadonlyMap<number, number> => timeByDate(set, one.zone);
  const [mine, theirs, both] = [dates(one.open), dates(other.open), dates(intersection(one.open, other.open))];
  const common = [...mine.keys()].flatMap((date) =>
    theirs.has(date) ? [{ noon: toInstant(one.zone, date * day + 12 * hour), ms: both.get(date) ?? 0 }] : [],
  );
  const regimes = offsetRegimes([...new Set([one.zone, other.zone])], horizonWindow(model)).map((regime): Together => {
    const days = common.filter(({ noon }) => contains(regime.spans, noon));
    const times = days.map(({ ms }) => ms).sort((a, b) => a - b);
    return { ms: times[Math.floor((times.length - 1) / 2)] ?? 0, days: days.length, regime };
  });
  const lasting = regimes.filter(({ days }) => days > 0 && days >= Math.min(fewDays, common.length));
  const [worst] = lasting.toSorted((a, b) => a.ms - b.ms);
  return worst && { ...worst, varies: lasting.some(({ ms }) => ms > worst.ms) };
}

/** When somebody works in a usual week, as a line of a proof. */
export function worksLine(model: Model, team: Text, { open, zone }: Work): NonNullable<Finding['proof']>[number] {
  const week = usualWeekText(open, zone, windowSet(horizonWindow(model)));
  return { message: 'worksElsewhere', values: { team, week, zone } };
}
