import { type Limit, limitOf, withoutHolidays } from '../../calendar/index.ts';
import type { StaffingTarget } from '../../capacity/staffing.ts';
import type { Duration, Ref } from '../../diagnostics/values.ts';
import type { Cell, Entity, Model } from '../../model/model.ts';
import { resolveTarget, type Target } from '../../model/targets.ts';
import { callerZones, hasPlaces, isMissing, type Missing, openingOf } from '../hours/index.ts';
import { caseOf, shareOfStat } from './case.ts';

/** What a cell promises about waiting, for those who wait on the line. */
export interface WaitTarget {
  cell: Cell;
  /** The written cell that says it. */
  written: Entity<'cell'>;
  target: Target;
  staffing: StaffingTarget;
}

/** What a cell promises about its answers, for work that can wait. */
export interface AnswerTarget {
  cell: Cell;
  written: Entity<'cell'>;
  target: Target;
  within: Duration;
  /** From 0 to 1. */
  share: number;
}

const waits: ReadonlySet<string> = new Set(['service-level', 'asa', 'response-time']);
const answersMetrics: ReadonlySet<string> = new Set(['service-level', 'response-time', 'resolution-time']);

/** The cell that writes the target which holds for a cell, and the target; undefined where none does. */
function writtenTarget(model: Model, { from, value }: Cell): Pick<WaitTarget, 'written' | 'target'> | undefined {
  const target = resolveTarget(model, value.target);
  const written = from.findLast((cell) => cell.value.target !== undefined);
  return target && written && { target, written };
}

/** What people on the line are promised: undefined where nothing is, a reason where it cannot be reckoned. */
export function waitTarget(model: Model, cell: Cell): WaitTarget | Missing | undefined {
  const found = writtenTarget(model, cell);
  if (!found) return undefined;
  const { target, written } = found;
  const staffing = waitOf(target);
  if (staffing === undefined) return undefined;
  return 'reason' in staffing ? { ...staffing, where: written.ref } : { cell, written, target, staffing };
}

/** What a target asks of the seats of those who attend people on the line: undefined where it is about something else. */
export function waitOf(target: Target): StaffingTarget | Pick<Missing, 'reason'> | undefined {
  const { metric, within, share, max, min, stat } = target;
  if (!waits.has(metric)) return undefined;
  // A time that a clock on the wall measures; one in days is no matter of seats.
  const limit = within?.seconds ?? durationOf(max)?.seconds;
  if (limit === undefined) return undefined;
  const percentile = shareOfStat(stat);
  if (metric === 'asa' || (within === undefined && percentile === undefined)) {
    return { within: limit, share: 0, maxMeanWait: limit };
  }
  const least = share ?? (min?.type === 'percent' ? min : undefined);
  const part = within === undefined ? percentile : least && least.value / 100;
  return part === undefined ? { reason: 'targetShare' } : { within: limit, share: part };
}

/** What is promised about answers to work that can wait: undefined where nothing is, a reason where it cannot be reckoned. */
export function answerTarget(model: Model, cell: Cell): AnswerTarget | Missing | undefined {
  const found = writtenTarget(model, cell);
  if (!found || !answersMetrics.has(found.target.metric)) return undefined;
  const { target, written } = found;
  const promised = caseOf(target);
  if (promised.kind === 'statistic' && durationOf(target.max)) return { reason: 'mean', where: written.ref };
  if (promised.kind !== 'within') return undefined;
  return { cell, written, target, within: promised.duration, share: promised.share };
}

function durationOf(measure: Target['max']): Duration | undefined {
  return measure?.type === 'duration' ? measure : undefined;
}

/**
 * The time that a promise about answers gives, in a week without holidays: in the hours of the target's calendar, else of the cell, its
 * channel or its service.
 */
export function deferredLimit(model: Model, promise: AnswerTarget): Limit | Missing {
  const { cell, written, target, within } = promise;
  const hours = hoursOf(model, promise);
  const opening = hours && openingOf(model, hours.id);
  if (isMissing(opening)) return opening;
  const [caller] = callerZones(model, cell.segment);
  const own = opening ? opening.zone : model.engagement.value.timezone;
  const zone = (own === 'caller' ? caller : own) ?? 'UTC';
  const calendar = opening && { ...withoutHolidays(opening.spec), zone };
  const limit = limitOf(within, { calendar, zone, cutoff: target.cutoff?.minutes });
  return 'missing' in limit ? { reason: 'clock', where: written.ref } : limit;
}

/** The calendar in whose hours a promise about answers counts; undefined where the places of its channel have different ones. */
export function hoursOf(model: Model, { cell, target }: Pick<AnswerTarget, 'cell' | 'target'>): Ref | undefined {
  const stated = target.calendar ?? cell.value.hours;
  const channel = model.find('channel', cell.channel);
  if (stated || (channel && hasPlaces(channel))) return stated;
  return channel?.value.hours ?? model.find('service', cell.service)?.value.hours;
}
