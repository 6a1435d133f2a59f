import type { NotAssessed } from '../../diagnostics/finding.ts';
import { once } from '../../diagnostics/once.ts';
import type { Entity, Model } from '../../model/model.ts';
import {
  busiestMonday,
  type DemandWeek,
  demandOn,
  demandWeek,
  type Flow,
  flowsOf,
  isDeferred,
  offeredCells,
  type ServedHours,
  servedHours,
  thursdayOf,
} from '../demand/index.ts';
import { allKnown, isMissing, type Missing, missingValues, type Reason } from '../hours/index.ts';
import { answerTarget, waitTarget } from '../target/index.ts';
import { type DeferredWeek, deferredWeek } from './deferred.ts';
import { type Attends, type Teams, teamGroups } from './groups.ts';
import { beyondRange, type FlowWeek, type QueuePart, type QueueWeek, queueParts, queueWeek } from './queue.ts';
import { type Positions, positionsOf, seatsFor, staffedIn, zoneOf } from './seats.ts';
import { arrivalsWithin, type ReferenceWeek, referenceWeeks, weekAround } from './weeks.ts';

/** What the people of a group come to, in every sort of week. */
export interface TeamStaffing {
  teams: Teams;
  /** The zone in which its weeks start, and its times are told. */
  zone: string;
  positions: readonly Positions[];
  /** What each queue of every week is of. */
  parts: readonly QueuePart[];
  /** The commonest first, the busiest of counted data last. */
  weeks: readonly StaffedWeek[];
}

/** One sort of week. */
export interface StaffedWeek extends ReferenceWeek {
  /** The Monday (ISO) of the week of the data that it is; it need not come again. Undefined for the usual weeks. */
  counted: string | undefined;
  /** The queues of those who wait, of which only people who speak the language can take a contact. */
  queues: readonly QueueWeek[];
  /** The work that can wait; undefined where there is none. */
  deferred: DeferredWeek | undefined;
  /** The flows whose busiest hour is assumed. */
  assumed: readonly Flow[];
}

/** Why nothing can be said of a group. */
interface UnknownStaffing {
  teams: Teams;
  attends: Attends;
  missing: readonly Missing[];
}

/** The staffing of every group of teams that attends something, or what is missing to know it. */
export const staffingOf = once((model: Model): readonly (TeamStaffing | UnknownStaffing)[] =>
  teamGroups(model).map(({ teams, attends, flows, missing }) => {
    const staffing = missing.length > 0 ? undefined : staffingOfGroup(model, teams, flows);
    if (staffing && !isMissing(staffing)) return staffing;
    return { teams, attends, missing: staffing ? [staffing] : missing };
  }),
);

/** A flow, and when it is attended. */
interface ServedFlow extends Flow {
  hours: ServedHours;
}

/** What all the weeks of a group have in common. */
interface Basis {
  positions: readonly Positions[];
  flows: readonly ServedFlow[];
  parts: readonly QueuePart[];
  zone: string;
}

function staffingOfGroup(model: Model, teams: Teams, all: readonly Flow[]): TeamStaffing | Missing {
  const positions = positionsOf(model, teams);
  if (isMissing(positions)) return positions;
  const flows = allKnown(
    all.map((flow) => {
      const hours = servedHours(model, flow.cells);
      return isMissing(hours) ? hours : { ...flow, hours };
    }),
  );
  if (isMissing<Reason>(flows)) return flows;
  const zone = zoneOf(model, teams[0]) ?? flows[0]?.hours.zone ?? 'UTC';
  const live = flows.filter(({ isDeferred }) => !isDeferred);
  const basis: Basis = { positions, flows, parts: queueParts(model, positions, live), zone };
  const weeks: StaffedWeek[] = [];
  for (const plan of plannedWeeks(model, basis)) {
    const week = staffedWeek(model, basis, plan);
    if (isMissing(week)) return week;
    const busier = !plan.counted || contactsOf(week) > Math.max(...weeks.map(contactsOf));
    if (busier) weeks.push(week);
  }
  return { teams, zone, positions, parts: basis.parts, weeks };
}

interface PlannedWeek extends ReferenceWeek {
  /** The Monday of the data that it is taken from, instead of their mean week. */
  counted?: string;
}

function plannedWeeks(model: Model, { positions, flows, zone }: Basis): PlannedWeek[] {
  const times = positions.map(({ time }) => time);
  const marks = {
    zone,
    zones: [...new Set([zone, ...flows.map(({ hours }) => hours.zone), ...times.flatMap(({ zones }) => zones)])],
    sets: [...times, ...flows.map(({ hours }) => hours)].map(({ open }) => open),
    also: (monday: string): string => {
      const active = inForce(model, flows, monday);
      return active.flows.map(({ demand }) => demand.id).join();
    },
  };
  const weeks = referenceWeeks(model, marks);
  const tables = [...new Set(flows.map(({ demand }) => demand))].flatMap((demand) => model.rows(demand) ?? []);
  const counted = busiestMonday(tables);
  const around = counted === undefined ? undefined : weekAround(model, counted, marks);
  return around ? [...weeks, { ...around, counted }] : weeks;
}

const rowsIn = once(({ rows }: ReturnType<typeof demandOn>) => new Set(rows));

function inForce(model: Model, flows: readonly ServedFlow[], monday: string) {
  const rows = demandOn(model, thursdayOf(monday));
  const active = rowsIn(rows);
  return { flows: flows.filter(({ demand }) => active.has(demand)), overlapping: rows.overlapping };
}

function staffedWeek(model: Model, basis: Basis, { counted, ...week }: PlannedWeek): StaffedWeek | Missing {
  const { positions, parts } = basis;
  const { flows, overlapping } = inForce(model, basis.flows, week.monday);
  const weekly = allKnown(
    flows.map((flow): FlowWeek | Missing => {
      if (overlapping.has(flow.demand)) return { reason: 'overlap', where: flow.demand.ref };
      const needed = parts.find((part) => part.flows.includes(flow))?.needed;
      const seats = positions.map((shift) => ({ open: shift.time.open, seats: seatsFor(model, shift, needed) }));
      const staffed = flow.isDeferred ? undefined : staffedIn(seats);
      const demand = demandWeek(model, flow.demand, { monday: week.monday, hours: flow.hours, counted, staffed });
      return isMissing(demand) ? demand : flowWeek(model, flow, demand);
    }),
  );
  if (isMissing<Reason>(weekly)) return weekly;
  const of = (some: readonly Flow[]): FlowWeek[] => some.flatMap((flow) => weekly.filter((one) => one.flow === flow));
  const queues = parts.map((part) => queueWeek(model, week.window, of(part.flows), positions, part.needed));
  const beyond = beyondRange(queues);
  if (beyond) return beyond;
  const waiting = weekly.filter(({ flow }) => flow.isDeferred);
  const deferred = waiting.length > 0 ? deferredWeek(model, week.window, waiting, positions, queues) : undefined;
  if (deferred !== undefined && isMissing(deferred)) return deferred;
  const assumed = weekly.flatMap(({ flow, isAssumed }) => (isAssumed ? [flow] : []));
  return { ...week, counted, queues, deferred, assumed };
}

/** People on the line can only come while it is open; letters come at any time. */
function flowWeek(model: Model, flow: ServedFlow, { arrivals, isAssumed }: DemandWeek): FlowWeek {
  const { open } = flow.hours;
  const own = arrivals.map((one) => ({ ...one, contacts: one.contacts * flow.share }));
  if (flow.isDeferred) return { flow, open, arrivals: own, targets: [], isAssumed };
  const targets = flow.cells.flatMap((cell) => {
    const target = waitTarget(model, cell);
    return target && !isMissing(target) ? [target] : [];
  });
  const apart = [...new Map(targets.map((target) => [JSON.stringify(target.staffing), target])).values()];
  return { flow, open, arrivals: arrivalsWithin(own, open), targets: apart, isAssumed };
}

function contactsOf({ queues, deferred }: StaffedWeek): number {
  return queues.reduce((sum, { totals }) => sum + totals.contacts, deferred?.contacts ?? 0);
}

/** What cannot be assessed, as rules tell it. */
type Unassessed = Pick<NotAssessed, 'subject' | 'values'>;

/** The staffing of the group in which a team is; undefined where nothing arrives at it. */
export function staffingWith(model: Model, team: Entity<'team'>): TeamStaffing | UnknownStaffing | undefined {
  return staffingOf(model).find(({ teams }) => teams.includes(team));
}

/** The groups of teams whose staffing is known. */
export function knownStaffing(model: Model): TeamStaffing[] {
  return staffingOf(model).filter((staffing) => 'weeks' in staffing);
}

/** What is missing of the groups that attend contacts of some sort. */
export function unknownStaffing(model: Model, concerns: (attends: Attends) => boolean): Unassessed[] {
  return staffingOf(model).flatMap((staffing) => {
    if ('weeks' in staffing || !concerns(staffing.attends)) return [];
    const subject = staffing.teams[0].ref;
    return staffing.missing.map((missing) => ({ subject, values: missingValues(missing) }));
  });
}

/**
 * The attended cells whose target nothing can be compared with: nobody says what arrives, or how many of the cases are meant. Those of
 * people who wait on the line, or of work that can wait.
 */
export function unassessedTargets(model: Model, deferred: boolean): Unassessed[] {
  const { counted } = flowsOf(model);
  const lacking = new Map<string, Missing>();
  for (const { cell, teams } of offeredCells(model)) {
    const channel = model.find('channel', cell.channel);
    if (!channel || teams.length === 0 || isDeferred(channel, teams) !== deferred) continue;
    const target = (deferred ? answerTarget : waitTarget)(model, cell);
    if (target === undefined || (!isMissing(target) && counted.has(cell))) continue;
    const missing: Missing = isMissing(target) ? target : { reason: 'demand', where: target.written.ref };
    lacking.set(`${missing.reason} ${missing.where}`, missing);
  }
  return [...lacking.values()].map((missing) => ({ subject: missing.where, values: missingValues(missing) }));
}
