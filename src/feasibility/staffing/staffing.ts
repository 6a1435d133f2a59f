import type { IntervalSet } from '../../calendar/index.ts';
import type { NotAssessed } from '../../diagnostics/finding.ts';
import { once } from '../../diagnostics/once.ts';
import type { Model } from '../../model/model.ts';
import {
  busiestMonday,
  type DemandInForce,
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
import { isMissing, type Missing, missingValues } from '../hours/index.ts';
import { answerTarget, waitTarget } from '../target/index.ts';
import { type DeferredWeek, deferredWeek } from './deferred.ts';
import { type Attends, type TeamGroup, type Teams, teamGroups } from './groups.ts';
import { type FlowWeek, type QueuePart, type QueueWeek, queueParts, queueWeek } from './queue.ts';
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
export interface UnknownStaffing {
  teams: Teams;
  attends: Attends;
  missing: readonly Missing[];
}

/** The staffing of every group of teams that attends something, or what is missing to know it. */
export const staffingOf = once((model: Model): readonly (TeamStaffing | UnknownStaffing)[] =>
  teamGroups(model).map((group) => staffingOfGroup(model, group)),
);

/** What all the weeks of a group have in common. */
interface Basis {
  positions: readonly Positions[];
  hours: ReadonlyMap<Flow, ServedHours>;
  parts: readonly QueuePart[];
  zone: string;
}

function staffingOfGroup(model: Model, group: TeamGroup): TeamStaffing | UnknownStaffing {
  const { teams, flows, attends } = group;
  const unknown = (...missing: readonly Missing[]): UnknownStaffing => ({ teams, attends, missing });
  if (group.missing.length > 0) return unknown(...group.missing);
  const positions = positionsOf(model, teams);
  if (isMissing(positions)) return unknown(positions);
  const hours = new Map<Flow, ServedHours>();
  for (const flow of flows) {
    const served = servedHours(model, flow.cells);
    if (isMissing(served)) return unknown(served);
    hours.set(flow, served);
  }
  const zone = zoneOf(model, teams[0]) ?? [...hours.values()][0]?.zone ?? 'UTC';
  const live = flows.filter(({ isDeferred }) => !isDeferred);
  const basis: Basis = { positions, hours, parts: queueParts(model, positions, live), zone };
  const weeks: StaffedWeek[] = [];
  for (const plan of plannedWeeks(model, flows, basis)) {
    const week = staffedWeek(model, flows, basis, plan);
    if (isMissing(week)) return unknown(week);
    const busier = !plan.counted || contactsOf(week) > Math.max(...weeks.map(contactsOf));
    if (busier) weeks.push(week);
  }
  return { teams, zone, positions, parts: basis.parts, weeks };
}

interface PlannedWeek extends ReferenceWeek {
  /** The Monday of the data that it is taken from, instead of their mean week. */
  counted?: string;
}

function plannedWeeks(model: Model, flows: readonly Flow[], { positions, hours, zone }: Basis): PlannedWeek[] {
  const served = [...hours.values()];
  const marks = {
    zone,
    zones: [...new Set([zone, ...served.map((one) => one.zone), ...positions.flatMap(({ time }) => time.zones)])],
    sets: [...positions.map(({ time }) => time.open), ...served.map(({ open }) => open)],
    also: (monday: string): string =>
      inForce(model, flows, monday)
        .flows.map(({ demand }) => demand.id)
        .join(),
  };
  const weeks = referenceWeeks(model, marks);
  const rows = [...new Set(flows.map(({ demand }) => demand))].flatMap((demand) => model.rows(demand) ?? []);
  const counted = rows.length > 0 ? busiestMonday(rows) : undefined;
  const around = counted === undefined ? undefined : weekAround(model, counted, marks);
  return around ? [...weeks, { ...around, counted }] : weeks;
}

function inForce(
  model: Model,
  flows: readonly Flow[],
  monday: string,
): { flows: readonly Flow[]; overlapping: DemandInForce['overlapping'] } {
  const { rows, overlapping } = demandOn(model, thursdayOf(monday));
  const active = new Set(rows);
  return { flows: flows.filter(({ demand }) => active.has(demand)), overlapping };
}

function staffedWeek(
  model: Model,
  all: readonly Flow[],
  { positions, hours, parts }: Basis,
  { counted, ...week }: PlannedWeek,
): StaffedWeek | Missing {
  const { flows, overlapping } = inForce(model, all, week.monday);
  const assumed: Flow[] = [];
  const weekly = new Map<Flow, FlowWeek>();
  for (const flow of flows) {
    const served = hours.get(flow);
    if (overlapping.has(flow.demand)) return { reason: 'overlap', where: flow.demand.ref };
    if (!served) continue;
    const part = parts.find((one) => one.flows.includes(flow));
    const seats = positions.map((shift) => ({ open: shift.time.open, seats: seatsFor(model, shift, part?.needed) }));
    const staffed = flow.isDeferred ? undefined : staffedIn(seats);
    const demand = demandWeek(model, flow.demand, { monday: week.monday, hours: served, counted, staffed });
    if (isMissing(demand)) return demand;
    if (demand.isAssumed) assumed.push(flow);
    weekly.set(flow, flowWeek(model, flow, served.open, demand.arrivals));
  }
  const of = (some: readonly Flow[]): FlowWeek[] => some.flatMap((flow) => weekly.get(flow) ?? []);
  const queues = parts.map((part) => queueWeek(model, week.window, of(part.flows), positions, part.needed));
  const beyond = queues.flatMap(({ slots }) => slots).find(({ streams, result }) => streams.length > 0 && !result);
  if (beyond) return { reason: 'range', where: beyond.streams[0]?.flow.demand.ref ?? '' };
  const waiting = of(flows.filter(({ isDeferred }) => isDeferred));
  const deferred = waiting.length > 0 ? deferredWeek(model, week.window, waiting, positions, queues) : undefined;
  if (deferred !== undefined && isMissing(deferred)) return deferred;
  return { ...week, counted, queues, deferred, assumed };
}

/** People on the line can only come while it is open; letters come at any time. */
function flowWeek(model: Model, flow: Flow, open: IntervalSet, arrivals: FlowWeek['arrivals']): FlowWeek {
  const own = arrivals.map((one) => ({ ...one, contacts: one.contacts * flow.share }));
  const targets = flow.isDeferred
    ? []
    : flow.cells.flatMap((cell) => {
        const target = waitTarget(model, cell);
        return target && !isMissing(target) ? [target] : [];
      });
  const apart = [...new Map(targets.map((target) => [JSON.stringify(target.staffing), target])).values()];
  return { flow, open, arrivals: flow.isDeferred ? own : arrivalsWithin(own, open), targets: apart };
}

function contactsOf({ queues, deferred }: StaffedWeek): number {
  return queues.reduce((sum, { totals }) => sum + totals.contacts, deferred?.contacts ?? 0);
}

/** What cannot be assessed, as rules tell it. */
type Unassessed = Pick<NotAssessed, 'subject' | 'values'>;

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
