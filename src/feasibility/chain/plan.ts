import { found } from '../../diagnostics/lists.ts';
import type { Duration, Ref, Text } from '../../diagnostics/values.ts';
import { mannedShifts } from '../../model/attendance.ts';
import { type Commitment, commitmentOf, serviceOfCommitment } from '../../model/commitments.ts';
import { type Course, courseOf, type ProcessStep } from '../../model/course.ts';
import { hasSteps, processesFor } from '../../model/delivery.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Target } from '../../model/targets.ts';
import { allKnown, isMissing, type Missing, type Reason } from '../hours/index.ts';
import { agreedTarget, setsNone, type Wanted } from './agreed.ts';

/** A chain as it is written, before its clocks are looked up: processes are followed, and the targets of agreements found. */
export type Plan = readonly PlanLink[];

export type PlanLink =
  | PlanStep
  | { parallel: readonly Plan[] }
  | { optional: Plan }
  | { oneOf: readonly { plan: Plan; probability?: number }[] };

/** A step: what an agreement sets for it, or else how long the process says that it takes. */
export interface PlanStep {
  /** Unique in the plan. */
  id: string;
  /** `agreement:billing-back#reply`, `process:repair#mend` */
  ref: string;
  label: Text;
  target?: Target;
  wait?: Duration;
  touch?: Duration;
  /** The id of the calendar in whose hours it is done. */
  hours?: string;
  /** The ids of the calendars in which the team that works on it is there; absent where it says no shifts. */
  shifts?: readonly string[];
  /** The fraction of the cases that come by; absent where it is all of them, or not known. */
  probability?: number;
}

/** What is promised with what has to happen for it: a commitment of a charter, or how a feedback loop turns an opinion round. */
export interface Chained {
  ref: string;
  chain: Commitment['value']['chain'];
  /** The id of the calendar in whose hours it is counted. */
  hours: string | undefined;
}

interface Planning {
  model: Model;
  chained: Chained;
  wanted: Wanted;
  /** What stops the clock of the promise. */
  pauses: readonly string[];
  /** How often a reference has been passed, so that every step has an id of its own. */
  passed: Map<string, number>;
}

/** The verdict on a target of a commitment, or that it cannot be given and what is missing first. */
export function judgedPromise<Verdict>(
  model: Model,
  charter: Entity<'charter'>,
  commitmentId: string,
  targetId: string,
  judge: (commitment: Commitment, target: Target) => Verdict | Missing,
): Verdict | { outcome: 'not-assessed'; missing: Missing } {
  const commitment = commitmentOf(model, charter, commitmentId);
  const target = commitment?.targets.find(({ id }) => id === targetId)?.value;
  const where = `${charter.ref}#${commitmentId}`;
  const judged = commitment && target ? judge(commitment, target) : { reason: 'target' as const, where };
  return isMissing<Reason>(judged) ? { outcome: 'not-assessed', missing: judged } : judged;
}

/** The chain of a promise, or the first thing that it lacks. */
export function planOf(model: Model, chained: Chained, { pauses = [] }: Target, wanted: Wanted): Plan | Missing {
  if (chained.chain.length === 0) return { reason: 'chain', where: chained.ref };
  const planning: Planning = { model, chained, wanted, pauses, passed: new Map() };
  return joined(
    chained.chain.map((link) => {
      if ('type' in link) return planned(link, planning);
      const sides = joined((link.parallel ?? []).map((ref) => grouped(planned(ref, planning))));
      if (isMissing(sides)) return sides;
      const optional = link.optional ? planned(link.optional, planning) : [];
      if (isMissing(optional)) return optional;
      return [
        ...(sides.length > 0 ? [{ parallel: sides.map((side) => [side]) }] : []),
        ...(optional.length > 0 ? [{ optional }] : []),
      ];
    }),
  );
}

/** A commitment as what is promised with its chain. */
export function chainedOf(model: Model, commitment: Commitment): Chained {
  return { ref: commitment.ref, chain: commitment.value.chain, hours: hoursOfCommitment(model, commitment) };
}

/** The calendar in whose hours a commitment is counted: that of its service, or of the only one of its charter. */
export function hoursOfCommitment(model: Model, commitment: Commitment): string | undefined {
  const service = serviceOfCommitment(commitment);
  return service === undefined ? undefined : model.find('service', service)?.value.hours?.id;
}

/** Several plans one after the other. */
function joined(plans: readonly (Plan | Missing)[]): Plan | Missing {
  const known = allKnown(plans);
  return isMissing(known) ? known : known.flat();
}

/** A plan as one link, so that it can stand beside others. */
function grouped(plan: Plan | Missing): Plan | Missing {
  return isMissing(plan) || plan.length < 2 ? plan : [{ parallel: [plan] }];
}

function planned(ref: Ref, planning: Planning): Plan | Missing {
  const { model } = planning;
  if (ref.kind === 'agreement') return ofAgreement(ref, planning);
  const process = model.find('process', ref.id);
  const where = `process:${ref.id}`;
  if (!process || !hasSteps(process)) return { reason: 'steps', where };
  const course = courseOf(process.value.steps);
  if (course === 'too-many-ways') return { reason: 'tooManyWays', where };
  if (course === 'no-end') return { reason: 'noEnd', where };
  return ofCourse(course, process, planning);
}

function ofAgreement(ref: Ref, planning: Planning): Plan | Missing {
  const agreed = agreedTarget(planning.model, ref, planning.wanted);
  if (isMissing(agreed)) return agreed;
  const { agreement, target, label } = agreed;
  if (agreement.value.type === 'uc' && planning.pauses.includes('third-party')) return [];
  const hours = agreement.value.hours?.id;
  return [{ id: passing(agreed.ref, planning), ref: agreed.ref, label, target, hours }];
}

function ofCourse(course: Course, process: Entity<'process'>, planning: Planning): Plan | Missing {
  return joined(
    course.map((link) => {
      if ('step' in link) return ofStep(process, link.step, link.probability, planning);
      const ways = 'parallel' in link ? link.parallel : link.oneOf.map((way) => way.course);
      const plans = allKnown(ways.map((way) => ofCourse(way, process, planning)));
      if (isMissing(plans)) return plans;
      if ('parallel' in link) return [{ parallel: plans }];
      return [{ oneOf: plans.map((plan, index) => ({ plan, probability: link.oneOf[index]?.probability })) }];
    }),
  );
}

function ofStep(
  process: Entity<'process'>,
  id: string,
  probability: number | undefined,
  planning: Planning,
): Plan | Missing {
  const step = found(process.value.steps[id], id);
  if (isPaused(step, planning.pauses)) return [];
  const ref = `${process.ref}#${id}`;
  const common = { ref, label: step.name ?? { type: 'text' as const, written: id, by: {} }, probability };
  const agreed = step.agreement && agreedTarget(planning.model, step.agreement, planning.wanted);
  if (agreed && isMissing(agreed) && !setsNone(agreed)) return agreed;
  if (agreed && !isMissing(agreed)) {
    const hours = agreed.agreement.value.hours?.id;
    return [{ id: passing(ref, planning), target: agreed.target, hours, ...common }];
  }
  const { wait, touch } = step.time;
  const there = touch && hoursOfTeam(planning.model, step);
  if (isMissing<Reason>(there)) return there;
  const shifts = there?.map(({ id: calendar }) => calendar);
  return [{ id: passing(ref, planning), wait, touch, shifts, hours: hoursOfProcess(process, planning), ...common }];
}

/** The calendars of the shifts of the team that does a step, each once: nobody works on a case while it is away. Undefined where it says none. */
export function hoursOfTeam(model: Model, { performer }: ProcessStep): readonly Ref[] | Missing | undefined {
  const team = performer?.kind === 'team' ? model.find('team', performer.id) : undefined;
  if (team?.unread.has('shifts')) return { reason: 'shifts', where: team.ref };
  const manned = team ? mannedShifts(team) : [];
  return manned.length > 0 ? distinct(manned.map(([, { calendar }]) => calendar)) : undefined;
}

/** While the promise's clock stands still for the customer or for third parties, what they do takes none of its time. */
function isPaused({ performer }: ProcessStep, pauses: readonly string[]): boolean {
  if (performer?.kind === 'segment') return pauses.includes('awaiting-customer');
  return performer?.kind === 'provider' && pauses.includes('third-party');
}

/** A process is worked in the hours of the service that is promised, or of the only one that it delivers. */
function hoursOfProcess(process: Entity<'process'>, { model, chained }: Planning): string | undefined {
  if (chained.hours !== undefined) return chained.hours;
  const services = model.all('service').filter((service) => processesFor(model, service).includes(process));
  return services.length === 1 ? services[0]?.value.hours?.id : undefined;
}

/** References, each entity once. */
export function distinct(refs: readonly Ref[]): Ref[] {
  return [...new Map(refs.map((ref) => [ref.id, ref])).values()];
}

function passing(ref: string, { passed }: Planning): string {
  const times = (passed.get(ref) ?? 0) + 1;
  passed.set(ref, times);
  return times === 1 ? ref : `${ref}/${times}`;
}
