import type { Chain, Step } from '../../calendar/index.ts';
import type { Duration, Text } from '../../diagnostics/values.ts';
import { type Commitment, commitmentOf, type PromisedTarget } from '../../model/commitments.ts';
import type { Entity, Model } from '../../model/model.ts';
import { isMissing, type Missing } from '../hours/index.ts';
import { type Clocked, caseOf, clocked } from '../target/index.ts';
import { hoursOfCommitment, type Plan, type PlanStep, planOf } from './plan.ts';

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
  /** The calendar that its clock runs on; absent where it runs at all hours. */
  calendar?: Entity<'calendar'>;
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
 * The promise of a commitment's target and its chain, or the first thing that keeps them from being reckoned with. Calendars that
 * follow the caller are taken in the zone of `caller`, else in the only one of the segments.
 */
export function chainOf(
  model: Model,
  charter: Entity<'charter'>,
  commitmentId: string,
  targetId: string,
  caller?: string,
): PromiseChain | Missing {
  const commitment = commitmentOf(model, charter, commitmentId);
  const target = commitment?.targets.find(({ id }) => id === targetId);
  const where = `${charter.ref}#${commitmentId}`;
  if (!commitment || !target) return { reason: 'target', where };
  return chainBehind(model, commitment, target, caller === undefined ? callersOf(model, commitment) : [caller]);
}

function chainBehind(
  model: Model,
  commitment: Commitment,
  target: PromisedTarget,
  callers: readonly string[],
): PromiseChain | Missing {
  const where = commitment.ref;
  if (!target.value) return { reason: 'target', where };
  const promised = caseOf(target.value);
  if (promised.kind === 'notice' || promised.kind === 'statistic') return { reason: promised.kind, where };
  if (promised.kind !== 'within') return { reason: 'noTime', where };
  const planned = planOf(model, commitment, target, { kind: 'within' });
  if (isMissing(planned)) return planned;
  const { calendar, cutoff, pauses } = target.value;
  const hours = calendar?.id ?? hoursOfCommitment(model, commitment);
  const promise = clocked(model, promised.duration, { where, hours, cutoff, pauses, callers });
  if (isMissing(promise)) return promise;
  const steps = new Map<string, ChainStep>();
  const chain = linked(planned.plan, { model, callers, steps });
  if (isMissing(chain)) return chain;
  return { promise: { ...promise, duration: promised.duration }, chain, steps };
}

interface Linking {
  model: Model;
  callers: readonly string[];
  steps: Map<string, ChainStep>;
}

function linked(plan: Plan, linking: Linking): Chain | Missing {
  const chain: Chain[number][] = [];
  for (const link of plan) {
    if ('id' in link) {
      const steps = stepsOf(link, linking);
      if (isMissing(steps)) return steps;
      for (const step of steps) chain.push(step);
      continue;
    }
    const inner = 'optional' in link ? [link.optional] : 'parallel' in link ? link.parallel : waysOf(link);
    const sides: Chain[] = [];
    for (const side of inner) {
      const made = linked(side, linking);
      if (isMissing(made)) return made;
      sides.push(made);
    }
    if ('optional' in link) chain.push({ optional: sides[0] ?? [] });
    else chain.push('parallel' in link ? { parallel: sides } : { oneOf: sides });
  }
  return chain;
}

function waysOf({ oneOf }: Extract<Plan[number], { oneOf: unknown }>): Plan[] {
  return oneOf.map(({ plan }) => plan);
}

/** One step, or two where what a process waits and what it works run on different clocks. */
function stepsOf(step: PlanStep, linking: Linking): readonly Step[] | Missing {
  const { target, wait, touch } = step;
  if (target) {
    const promised = caseOf(target);
    if (promised.kind !== 'within') return { reason: 'noTime', where: step.ref };
    return ofTime(step, promised.duration, linking, {}, target);
  }
  if (!wait && !touch) return { reason: 'time', where: step.ref };
  if (!wait || !touch) return ofTime(step, wait ?? touch, linking, {});
  if (wait.clock === touch.clock) return ofTime(step, sum(wait, touch), linking, {});
  const first = ofTime(step, wait, linking, { part: 'wait' });
  if (isMissing(first)) return first;
  const second = ofTime(step, touch, linking, { part: 'work' });
  return isMissing(second) ? second : [...first, ...second];
}

function ofTime(
  { id, ref, label, hours, probability }: PlanStep,
  duration: Duration | undefined,
  { model, callers, steps }: Linking,
  { part }: Pick<ChainStep, 'part'>,
  target?: PlanStep['target'],
): readonly Step[] | Missing {
  if (!duration) return [];
  const counted = clocked(model, duration, {
    where: ref,
    hours: target?.calendar?.id ?? hours,
    cutoff: target?.cutoff,
    pauses: target?.pauses,
    callers,
  });
  if (isMissing(counted)) return counted;
  const { limit, calendar, zone } = counted;
  const own = part === 'wait' ? `${id}:wait` : id;
  steps.set(own, {
    id: own,
    label,
    ref,
    duration,
    zone,
    ...(part && { part }),
    ...(calendar && { calendar }),
    ...(probability !== undefined && { probability }),
  });
  return [{ id: own, limit }];
}

/** Two durations on one clock. */
function sum(one: Duration, other: Duration): Duration {
  const { clock } = one;
  if (one.days !== undefined) return { type: 'duration', written: '', clock, days: one.days + (other.days ?? 0) };
  return { type: 'duration', written: '', clock, seconds: (one.seconds ?? 0) + (other.seconds ?? 0) };
}

/** The zones of those to whom it is promised: a segment that states none has those of the nearest parent that does. */
export function callersOf(model: Model, { charter, value }: Commitment): string[] {
  const segments = (value.segments ?? charter.value.segments).flatMap(({ id }) => model.find('segment', id) ?? []);
  const zones = segments.flatMap(
    (segment) => model.lineage(segment).find((holder) => holder.value.timezones !== undefined)?.value.timezones ?? [],
  );
  return [...new Set(zones)];
}
