import type { Chain, Step } from '../../calendar/index.ts';
import type { Duration, Text } from '../../diagnostics/values.ts';
import type { Commitment } from '../../model/commitments.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Target } from '../../model/targets.ts';
import { allKnown, isMissing, type Missing } from '../hours/index.ts';
import { type Clocked, caseOf, clocked } from '../target/index.ts';
import { type Chained, type Plan, type PlanLink, type PlanStep, planOf } from './plan.ts';

/** A step of a chain, for people. */
export interface ChainStep {
  /** That of the step in the chain. */
  id: string;
  label: Text;
  ref: string;
  /** What is agreed for it, or what the process says. */
  duration: Duration;
  /** Where a step of a process waits on one clock and is worked on another, which of the two it is. */
  part?: 'wait' | 'work';
  /** The calendars in whose hours its clock runs, or begins; none where it runs at all hours. */
  calendars: readonly Entity<'calendar'>[];
  zone: string;
  /** The fraction of the cases that come by; absent where it is all of them, or not known. */
  probability?: number;
}

/** A promise of a time and all that has to happen for it, ready to be reckoned with. */
export interface PromiseChain {
  promise: Clocked & { duration: Duration };
  chain: Chain;
  steps: ReadonlyMap<string, ChainStep>;
}

/**
 * A promise of a time and its chain, or the first thing that keeps them from being reckoned with. Calendars that follow the caller are
 * taken in the zone of the only one of the `callers`.
 */
export function chainOf(
  model: Model,
  chained: Chained,
  target: Target,
  callers: readonly string[],
): PromiseChain | Missing {
  const where = chained.ref;
  const promised = caseOf(target);
  if (promised.kind === 'notice' || promised.kind === 'statistic') return { reason: promised.kind, where };
  if (promised.kind !== 'within') return { reason: 'noTime', where };
  const plan = planOf(model, chained, target, { kind: 'within' });
  if (isMissing(plan)) return plan;
  const { calendar, cutoff, pauses } = target;
  const hours = calendar?.id ?? chained.hours;
  const promise = clocked(model, promised.duration, { where, hours, cutoff, pauses, callers });
  if (isMissing(promise)) return promise;
  const steps = new Map<string, ChainStep>();
  const chain = linked(plan, { model, callers, steps });
  return isMissing(chain) ? chain : { promise: { ...promise, duration: promised.duration }, chain, steps };
}

interface Linking {
  model: Model;
  callers: readonly string[];
  steps: Map<string, ChainStep>;
}

function linked(plan: Plan, linking: Linking): Chain | Missing {
  const links = allKnown(plan.map((link) => linkOf(link, linking)));
  return isMissing(links) ? links : links.flat();
}

function linkOf(link: PlanLink, linking: Linking): Chain | Missing {
  if ('id' in link) return stepsOf(link, linking);
  if ('optional' in link) {
    const optional = linked(link.optional, linking);
    return isMissing(optional) ? optional : [{ optional }];
  }
  const ways = 'parallel' in link ? link.parallel : link.oneOf.map(({ plan }) => plan);
  const sides = allKnown(ways.map((way) => linked(way, linking)));
  if (isMissing(sides)) return sides;
  return ['parallel' in link ? { parallel: sides } : { oneOf: sides }];
}

/** One step, or two where what a process waits and what it works run on different clocks. */
function stepsOf(step: PlanStep, linking: Linking): readonly Step[] | Missing {
  const { ref, target, wait, touch, shifts } = step;
  if (wait && touch && (shifts || wait.clock !== touch.clock)) {
    return allKnown([stepOf(step, wait, linking, 'wait'), stepOf(step, touch, linking, 'work')]);
  }
  const promised = target && caseOf(target);
  if (promised && promised.kind !== 'within') return { reason: 'noTime', where: ref };
  const duration = promised?.duration ?? (wait && touch ? sum(wait, touch) : (wait ?? touch));
  return duration ? allKnown([stepOf(step, duration, linking)]) : { reason: 'time', where: ref };
}

function stepOf(
  { id, ref, label, hours, probability, target, touch, shifts: theirs }: PlanStep,
  duration: Duration,
  { model, callers, steps }: Linking,
  part?: ChainStep['part'],
): Step | Missing {
  const { calendar: own, cutoff, pauses } = target ?? {};
  const shifts = duration === touch ? theirs : undefined;
  const counted = clocked(model, duration, { where: ref, hours: own?.id ?? hours, cutoff, pauses, callers, shifts });
  if (isMissing(counted)) return counted;
  const { limit, calendars, zone } = counted;
  const step = part === 'wait' ? `${id}:wait` : id;
  steps.set(step, { id: step, label, ref, duration, zone, part, calendars, probability });
  return { id: step, limit };
}

/** Two durations on one clock. */
function sum(one: Duration, other: Duration): Duration {
  const { clock } = one;
  if (one.days !== undefined) return { type: 'duration', written: '', clock, days: one.days + (other.days ?? 0) };
  return { type: 'duration', written: '', clock, seconds: (one.seconds ?? 0) + (other.seconds ?? 0) };
}

/** The zones of those to whom it is promised. */
export function callersOf(model: Model, { charter, value }: Commitment): string[] {
  const segments = value.segments ?? charter.value.segments;
  return zonesOfSegments(
    model,
    segments.flatMap(({ id }) => model.find('segment', id) ?? []),
  );
}

/** The zones in which segments call, each once: one that states none has those of the nearest parent that does. */
export function zonesOfSegments(model: Model, segments: readonly Entity<'segment'>[]): string[] {
  const zones = segments.flatMap(
    (segment) => model.lineage(segment).find((holder) => holder.value.timezones !== undefined)?.value.timezones ?? [],
  );
  return [...new Set(zones)];
}
