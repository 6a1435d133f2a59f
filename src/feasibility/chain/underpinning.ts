import { type Limit, windowOf, worstStart } from '../../calendar/index.ts';
import type { Duration, Measure, Text } from '../../diagnostics/values.ts';
import { isRejected } from '../../model/agreements.ts';
import { commitmentOf } from '../../model/commitments.ts';
import { moreThan, sizeOf } from '../../model/measures.ts';
import type { Entity, Model } from '../../model/model.ts';
import { isExclusive, resolveTarget, type Target } from '../../model/targets.ts';
import { standing, type Validity } from '../../model/validity.ts';
import {
  type Horizon,
  horizonOf,
  horizonWithin,
  isMissing,
  type Missing,
  openingOf,
  wholeDate,
} from '../hours/index.ts';
import { caseOf, clocked, isMoreThanShare } from '../target/index.ts';
import { labelOf } from './agreed.ts';
import { hoursOfCommitment } from './plan.ts';

/** A target with what is said of it: its name, and its path in the entity that holds it. */
export interface NamedTarget extends PlacedTarget {
  label: Text | string;
  holder: Entity<'agreement'> | Entity<'charter'>;
  path: readonly string[];
}

/**
 * What an agreement says that it underpins, target by target: those of the same metric, for the same cases, that do not run between
 * other events. What stands in the chain of a commitment is judged with the whole of the chain.
 */
export function underpinnedBy(
  model: Model,
  agreement: Entity<'agreement'>,
): { over: NamedTarget; under: readonly NamedTarget[] }[] {
  const own = targetsOfAgreement(model, agreement);
  const overs = agreement.value.underpins.flatMap((ref): NamedTarget[] => {
    if (ref.kind === 'charter') return targetsOfCommitment(model, ref.id, ref.part ?? '');
    const above = model.find('agreement', ref.id);
    return above && above !== agreement ? targetsOfAgreement(model, above) : [];
  });
  return overs.flatMap((over) => {
    const under = own.filter(({ target }) => isComparable(target, over.target));
    return under.length > 0 ? [{ over, under }] : [];
  });
}

export function targetsOfAgreement(model: Model, agreement: Entity<'agreement'>): NamedTarget[] {
  const { targets, hours, valid } = agreement.value;
  if (isRejected(agreement)) return [];
  const several = Object.keys(targets).length > 1;
  return Object.entries(targets).flatMap(([id, written]) => {
    const target = resolveTarget(model, written);
    if (!target || standing(target.valid, model.date) === 'past') return [];
    const label = labelOf(agreement, several ? id : undefined);
    const where = `${agreement.ref}#${id}`;
    return [{ target, where, hours: hours?.id, valid, label, holder: agreement, path: ['targets', id] }];
  });
}

function targetsOfCommitment(model: Model, id: string, part: string): NamedTarget[] {
  const charter = model.find('charter', id);
  const commitment = charter && commitmentOf(model, charter, part);
  if (!commitment || standing(charter.value.valid, model.date) === 'past') return [];
  const { value, ref } = commitment;
  const hours = hoursOfCommitment(model, commitment);
  return commitment.targets.flatMap((promised) => {
    const target = promised.value;
    if (!target || (value.chain.length > 0 && 'share' in caseOf(target))) return [];
    const path = ['commitments', part, 'targets', promised.id];
    const { valid } = charter.value;
    return [{ target, where: ref, hours, valid, label: commitment.name, holder: charter, path }];
  });
}

/** Measured between other events at both ends, two targets of one metric are about different things. */
export function isComparable(own: Target, over: Target): boolean {
  const alike = (field: 'formula' | 'when' | 'starts' | 'stops'): boolean =>
    JSON.stringify(own[field]?.by) === JSON.stringify(over[field]?.by);
  const same = (field: 'when' | 'starts' | 'stops') => !own[field] || !over[field] || alike(field);
  if (own.metric !== over.metric || (own.metric === 'custom' && !alike('formula'))) return false;
  return same('when') && (same('starts') || same('stops'));
}

/** A target and where it stands. */
export interface PlacedTarget {
  target: Target;
  where: string;
  /** The id of the calendar of what holds it. */
  hours: string | undefined;
  /** When what holds it is in force. */
  valid?: Validity;
  /** The model in which it is promised, where that is another than the one that is asked. */
  model?: Model;
}

/** A case in which the one that underpins ends after the other. */
interface WorseCase {
  start: number;
  completion: number;
  deadline: number;
  zone: string;
  /** The dates over which every start was looked at. */
  horizon: Horizon;
}

/** Two figures; `exact` where they come to the same, and the second may not be met exactly. */
interface Figures<Figure> {
  own: Figure;
  other: Figure;
  exact: boolean;
}

/**
 * Whether a target is at least as strict as one that rests on it. `looser` says in what, with the two figures, and with the case that
 * shows it where the two run on different clocks.
 */
export type Comparison =
  | { is: 'as-strict' }
  | ({ is: 'looser'; in: 'time' | 'notice' | 'maximum' | 'minimum'; worse?: WorseCase } & Figures<Measure>)
  | ({ is: 'looser'; in: 'share' } & Figures<number>)
  | { is: 'not-assessed'; missing: Missing };

/** Compares two targets of one metric; times on different clocks by their worst start of the horizon while both are in force. */
export function compareTargets(model: Model, own: PlacedTarget, other: PlacedTarget): Comparison {
  const [one, two] = [caseOf(own.target), caseOf(other.target)];
  if ((one.kind === 'within' || one.kind === 'notice') && one.kind === two.kind) {
    const time = compareTimes(model, [own, one.duration], [other, two.duration], one.kind);
    return time.is === 'as-strict' ? compareShares([own, one.share], [other, two.share]) : time;
  }
  if (one.kind === 'ratio' && two.kind === 'ratio') return compareShares([own, one.share], [other, two.share]);
  const bounds = compareBounds(own.target, other.target);
  return bounds ?? { is: 'not-assessed', missing: { reason: 'otherMeasure', where: own.where } };
}

type Shared = readonly [of: PlacedTarget, share: number];

function compareShares([own, one]: Shared, [other, two]: Shared): Comparison {
  const stricter = isMoreThanShare(other.target) && !isMoreThanShare(own.target);
  return compared(one - two, stricter, { is: 'looser', in: 'share', own: one, other: two });
}

type Looser<C = Extract<Comparison, { is: 'looser' }>> = C extends unknown ? Omit<C, 'exact'> : never;

/** Looser where less is promised; of two equal figures, where the other alone may not be met exactly (`stricter`). */
function compared(more: number, stricter: boolean, looser: Looser): Comparison {
  return isLooser(more, stricter) ? { exact: more === 0, ...looser } : { is: 'as-strict' };
}

function isLooser(more: number, stricter: boolean): boolean {
  return more < 0 || (more === 0 && stricter);
}

function hasStricterLimit(own: Target, other: Target): boolean {
  return isExclusive(other, 'within') && !isExclusive(own, 'within');
}

function compareTimes(
  model: Model,
  [own, duration]: readonly [PlacedTarget, Duration],
  [other, limit]: readonly [PlacedTarget, Duration],
  kind: 'within' | 'notice',
): Comparison {
  const stricter = hasStricterLimit(own.target, other.target);
  const looser = { is: 'looser', in: kind === 'within' ? 'time' : 'notice', own: duration, other: limit } as const;
  if (duration.clock === limit.clock && runsAlike(model, own, other)) {
    const more = sizeOf(duration) - sizeOf(limit);
    return compared(kind === 'within' ? -more : more, stricter, looser);
  }
  const [first, second] = [limitIn(model, own, duration), limitIn(model, other, limit)];
  if (isMissing(first)) return { is: 'not-assessed', missing: first };
  if (isMissing(second)) return { is: 'not-assessed', missing: second };
  const both = [own.target.valid, own.valid, other.target.valid, other.valid, theirHorizon(other)];
  const horizon = horizonWithin(model, both);
  if (!horizon) return { is: 'not-assessed', missing: { reason: 'outside', where: own.where } };
  const { zone } = second;
  // Of a time the one that underpins has to be over first, of a notice the other.
  const [ends, due] = kind === 'within' ? [first, second] : [second, first];
  const worst = worstStart(stepOf(ends.limit), due.limit, windowOf(horizon.from, horizon.to, zone));
  if (worst.outcome === 'never-completes') return { exact: false, ...looser };
  if (worst.outcome !== 'slack' || !isLooser(worst.slack, stricter && worst.attained)) return { is: 'as-strict' };
  const { start, completion, deadline } = worst.example;
  if (completion === 'never' || deadline === 'never') return { exact: false, ...looser };
  const [ownEnd, otherEnd] = kind === 'within' ? [completion, deadline] : [deadline, completion];
  return {
    ...looser,
    exact: worst.slack === 0,
    worse: { start, completion: ownEnd, deadline: otherEnd, zone, horizon },
  };
}

function stepOf(limit: Limit): { id: string; limit: Limit }[] {
  return [{ id: 'own', limit }];
}

function limitIn(
  asked: Model,
  { target, where, hours, model = asked }: PlacedTarget,
  duration: Duration,
): ReturnType<typeof clocked> {
  const { calendar, cutoff, pauses } = target;
  return clocked(model, duration, { where, hours: calendar?.id ?? hours, cutoff, pauses });
}

/** On one clock and in the same hours, the longer time is the longer one whenever it starts. */
function runsAlike(asked: Model, own: PlacedTarget, other: PlacedTarget): boolean {
  const [one, two] = [own, other].map(({ target, hours, model = asked }) => {
    const pauses = target.pauses?.includes('holidays') === true;
    const plain = caseClock(target) === 'elapsed' && !pauses && target.cutoff === undefined;
    if (plain) return 'plain';
    const id = target.calendar?.id ?? hours;
    // The hours of another model may be others, under another name.
    const counted = other.model && id !== undefined ? openingOf(model, id) : id;
    return JSON.stringify([counted, pauses, target.cutoff?.minutes]);
  });
  return one === two;
}

/** The dates that the other model is judged at: beyond them nothing is known of its holidays. */
function theirHorizon({ model }: PlacedTarget): Validity | undefined {
  if (!model) return undefined;
  const { from, to } = horizonOf(model);
  return { from: wholeDate(from), to: wholeDate(to) };
}

function caseClock(target: Target): Duration['clock'] | undefined {
  const promised = caseOf(target);
  return 'duration' in promised ? promised.duration.clock : undefined;
}

/** Bounds of the same statistic, on the same scale and in the same unit; undefined where they are not. */
function compareBounds(own: Target, other: Target): Comparison | undefined {
  const scale = ({ scale }: Target): string => `${scale?.min}:${scale?.max}`;
  if (own.stat !== other.stat || scale(own) !== scale(other)) return undefined;
  for (const [bound, name] of [
    ['max', 'maximum'],
    ['min', 'minimum'],
  ] as const) {
    const [one, two] = [own[bound], other[bound]];
    if (!one || !two) continue;
    const more = moreThan(one, two);
    if (more === undefined) return undefined;
    const looser = { is: 'looser', in: name, own: one, other: two } as const;
    return compared(bound === 'max' ? -more : more, hasStricterLimit(own, other), looser);
  }
  return undefined;
}
