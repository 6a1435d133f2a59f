import { difference, type IntervalSet, total, union } from '../../calendar/index.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { isAttended, isSynchronous } from '../../model/attendance.ts';
import { exitsOf, type ProcessStep } from '../../model/course.ts';
import { hasSteps, processesFor } from '../../model/delivery.ts';
import type { Cell, Entity, Model } from '../../model/model.ts';
import { resolveTarget, type Target } from '../../model/targets.ts';
import {
  allKnown,
  type HoursReason,
  isMissing,
  type Missing,
  type OpenTime,
  openTimeOf,
  promisedHours,
} from '../hours/index.ts';
import { caseOf } from '../target/index.ts';

/** A step that is done under an agreement while the customer waits. */
interface LiveStep {
  process: Entity<'process'>;
  id: string;
  value: ProcessStep;
  agreement: Entity<'agreement'>;
}

/** The hours in which a service is attended on the spot and an agreement that it needs is not. */
interface LiveGap {
  step: LiveStep;
  service: Entity<'service'>;
  open: IntervalSet;
  /** Milliseconds over the horizon. */
  lacking: number;
  /** The zone in which the service's hours are told. */
  zone: string;
}

/** Nobody waits longer than this on a line or at a counter. */
const patienceSeconds = 1800;

const immediate: ReadonlySet<Target['metric']> = new Set([
  'service-level',
  'answer-rate',
  'asa',
  'abandonment',
  'availability',
]);

/** For every service with steps that are done while the customer waits, what their agreements do not cover of its hours. */
export function liveGaps(model: Model): (LiveGap | (Missing<HoursReason> & { step: LiveStep }))[] {
  const cells = groupBy(model.cells(), ({ service }) => service);
  return model.all('service').flatMap((service) => {
    const steps = processesFor(model, service)
      .filter(hasSteps)
      .flatMap((process) => liveSteps(model, process));
    if (steps.length === 0) return [];
    const live = (cells.get(service.id) ?? []).filter((cell) => isLive(model, cell));
    const promised = live.flatMap((cell) => promisedHours(model, cell) ?? []);
    return steps.flatMap((step) => gapOf(model, service, step, promised));
  });
}

function gapOf(
  model: Model,
  service: Entity<'service'>,
  step: LiveStep,
  promised: readonly (OpenTime | Missing<HoursReason>)[],
): (LiveGap | (Missing<HoursReason> & { step: LiveStep }))[] {
  const { hours } = step.agreement.value;
  // Without hours it is SLA003 that tells of it.
  if (!hours || promised.length === 0 || isAlways(model, hours.id)) return [];
  const working = openTimeOf(model, hours.id);
  if (isMissing(working)) return [{ ...working, step }];
  const known = allKnown(promised);
  if (isMissing<HoursReason>(known)) return [{ ...known, step }];
  const open = difference(union(known.map((time) => time.open)), working.open);
  const zone = known[0]?.zones[0] ?? working.zones[0];
  return open.length > 0 ? [{ step, service, open, lacking: total(open), zone }] : [];
}

/** Open at all hours, it covers whatever is asked of it, even hours that are not known. */
function isAlways(model: Model, id: string): boolean {
  const calendar = model.find('calendar', id)?.value;
  return calendar?.always === true && !calendar.holidays && !calendar.exceptions && !calendar.seasons;
}

/** A cell in which people attend while the customer waits; silent about channels that do not say by what means they are. */
function isLive(model: Model, cell: Cell): boolean {
  const channel = model.find('channel', cell.channel);
  return isAttended(model, cell) && channel !== undefined && isSynchronous(channel) === true;
}

/**
 * The steps from the first one on that the customer waits for, and that are done under an agreement: until something waits, or until
 * an agreement allows more time than anybody waits. A step counts where the customer sees it, or where its agreement
 * promises to be there on the spot.
 */
function liveSteps(model: Model, process: Entity<'process'>): LiveStep[] {
  const steps = process.value.steps;
  const exits = exitsOf(steps);
  const [first] = Object.keys(steps);
  const found: LiveStep[] = [];
  const passed = new Set<string>();
  const left = first === undefined ? [] : [first];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    const value = steps[id];
    if (passed.has(id) || !value || value.time.wait) continue;
    passed.add(id);
    const agreement = value.agreement && model.find('agreement', value.agreement.id);
    const targets = agreement ? targetsMeant(model, agreement, value.agreement?.part) : [];
    const live = targets.some(isImmediate);
    if (targets.length > 0 && !live) continue;
    if (agreement && (live || value.visibility === 'front')) found.push({ process, id, value, agreement });
    for (const { to } of exits.get(id)?.ways ?? []) left.push(to);
  }
  return found;
}

function targetsMeant(model: Model, { value }: Entity<'agreement'>, part: string | undefined): Target[] {
  const written = Object.entries(value.targets).filter(([id]) => part === undefined || id === part);
  return written.flatMap(([, target]) => resolveTarget(model, target) ?? []);
}

function isImmediate(target: Target): boolean {
  if (immediate.has(target.metric)) return true;
  const promised = caseOf(target);
  if (promised.kind !== 'within' || promised.duration.clock !== 'elapsed') return false;
  return (promised.duration.seconds ?? 0) <= patienceSeconds;
}
