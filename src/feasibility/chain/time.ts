import { type CalendarSpec, type EpochMs, type Moment, windowOf, worstStart } from '../../calendar/index.ts';
import type { Values } from '../../diagnostics/finding.ts';
import { found } from '../../diagnostics/lists.ts';
import { once, onceEach } from '../../diagnostics/once.ts';
import type { Commitment } from '../../model/commitments.ts';
import type { Entity, Model } from '../../model/model.ts';
import { isExclusive, type Target } from '../../model/targets.ts';
import type { Validity } from '../../model/validity.ts';
import {
  elapsed,
  type Horizon,
  horizonWithin,
  isMissing,
  localTime,
  lookedAt,
  type Missing,
  percent,
} from '../hours/index.ts';
import { type ChainStep, callersOf, chainOf, type PromiseChain } from './chain.ts';
import { type Chained, chainedOf, judgedPromise } from './plan.ts';

/** A row of a timeline: when the case arrives at a step, when its clock begins to run, when it is done. */
export interface TimelineRow {
  step: ChainStep;
  arrive: EpochMs;
  start: Moment;
  end: Moment;
  /** False for what is done beside something that takes longer. */
  critical: boolean;
}

/** A case that shows the worst, in the zone in which the promise is told. */
interface WorstCase {
  promise: PromiseChain['promise'];
  steps: readonly ChainStep[];
  /** The dates over which every start was looked at: the horizon, as far as the promise is in force. */
  horizon: Horizon;
  start: EpochMs;
  timeline: readonly TimelineRow[];
}

/**
 * - `kept` and `late`: `slack` is the least time in milliseconds between the end of the chain and the deadline, over every start of the
 *   horizon; where it is not `attained`, starts come as near to it as one likes
 * - `never-completes`: for this start the last step of the timeline never ends
 */
type Judged =
  | (WorstCase & { outcome: 'kept' | 'late'; completion: EpochMs; deadline: EpochMs; slack: number; attained: boolean })
  | (WorstCase & { outcome: 'never-completes' });

export type TimeVerdict = Judged | { outcome: 'not-assessed'; missing: Missing };

const verdicts = onceEach<Model, TimeVerdict>();

/** Whether a promise of a time can always be kept by its chain, with the worst case. Plain data; told once a model. */
export function chainVerdict(
  model: Model,
  charter: Entity<'charter'>,
  commitment: string,
  target: string,
): TimeVerdict {
  return verdicts(model, `${charter.ref}#${commitment}#${target}`, () =>
    judgedPromise(model, charter, commitment, target, (...promise) => judgedCommitment(model, ...promise)),
  );
}

function judgedCommitment(model: Model, commitment: Commitment, target: Target): Judged | Missing {
  const { valid } = commitment.charter.value;
  return judged(model, { ...chainedOf(model, commitment), target, callers: callersOf(model, commitment), valid });
}

/** A time that is promised with its chain, to whom, and when that holds. */
export interface Promised extends Chained {
  target: Target;
  /** The zones from which people get in touch. */
  callers: readonly string[];
  valid: Validity | undefined;
}

/** Hours that follow the caller are judged in every zone from which people call. */
export function judged(model: Model, promised: Promised): Judged | Missing {
  const { ref: where, target, callers, valid } = promised;
  const chain = chainOf(model, promised, target, callers);
  if (isMissing(chain) && chain.reason !== 'caller') return chain;
  const horizon = horizonWithin(model, [valid, target.valid]);
  if (!horizon) return { reason: 'outside', where };
  const exclusive = isExclusive(target, 'within');
  if (!isMissing(chain)) return judgedChain(model, chain, horizon, where, exclusive);
  const [first = chain, ...others] = callers.map((caller) => {
    const there = chainOf(model, promised, target, [caller]);
    return isMissing(there) ? there : judgedChain(model, there, horizon, where, exclusive);
  });
  return others.reduce((worst, verdict) => (slackOf(verdict) < slackOf(worst) ? verdict : worst), first);
}

/** What is not known comes first, then what never ends. */
function slackOf(verdict: Judged | Missing): number {
  if (isMissing(verdict)) return Number.NEGATIVE_INFINITY;
  return verdict.outcome === 'never-completes' ? -Number.MAX_VALUE : verdict.slack;
}

const worstStarts = onceEach<Model, { ids: readonly string[]; worst: ReturnType<typeof worstStart> }>();

/** The worst start of a chain, with the names of its steps: those of chains that are alike but for them are reckoned once. */
function worstOf(model: Model, { promise, chain, steps }: PromiseChain, horizon: Horizon) {
  const ids = [...steps.keys()];
  const key = JSON.stringify([chain, promise.limit, promise.zone, horizon.from, horizon.to], (name, value) => {
    if (name === 'id') return ids.indexOf(value);
    if (name === 'shifts' && value) return value.map(numberOf);
    return (name === 'calendar' || name === 'holidays') && value ? numberOf(value) : value;
  });
  return worstStarts(model, key, () => {
    return { ids, worst: worstStart(chain, promise.limit, windowOf(horizon.from, horizon.to, promise.zone)) };
  });
}

let calendars = 0;
const numberOf = once((_calendar: CalendarSpec): number => {
  calendars += 1;
  return calendars;
});

/** Of an exclusive limit, an end at the deadline itself is late. */
function judgedChain(
  model: Model,
  promised: PromiseChain,
  horizon: Horizon,
  where: string,
  exclusive: boolean,
): Judged | Missing {
  const { ids, worst } = worstOf(model, promised, horizon);
  if (!('example' in worst)) return { reason: 'neverDue', where };
  const { start, timeline, completion, deadline } = worst.example;
  const steps = [...promised.steps.values()];
  const rows = timeline.map(({ step: { id }, arrive, start, end, critical }) => {
    return { step: found(steps[ids.indexOf(id)], id), arrive, start, end, critical };
  });
  const shown = { promise: promised.promise, steps, horizon, start, timeline: rows };
  if (worst.outcome === 'never-completes' || completion === 'never' || deadline === 'never') {
    return { outcome: 'never-completes', ...shown };
  }
  const { slack, attained } = worst;
  const isLate = slack < 0 || (exclusive && attained && slack === 0);
  return { outcome: isLate ? 'late' : 'kept', completion, deadline, slack, attained, ...shown };
}

/** A line that shows how something was reckoned: the name of a message, and its placeholders. */
export interface ProofLine {
  message: string;
  values: Values;
}

/** The timeline of the worst case, a line a step, and the comparison of its end with the deadline. */
export function proofOf(verdict: Judged): ProofLine[] {
  const { promise, timeline, horizon } = verdict;
  const rows = timeline.map(rowLine);
  if (verdict.outcome === 'never-completes') return [...rows, lookedAt(horizon)];
  const { completion, deadline, slack, attained } = verdict;
  const { zone, duration } = promise;
  const compared = {
    completion: localTime(completion, zone),
    deadline: localTime(deadline, zone),
    promise: duration,
    zone,
    gap: elapsed(Math.abs(deadline - completion)),
  };
  return [
    ...rows,
    { message: comparedAs(verdict), values: compared },
    { message: 'slack', values: { slack: elapsed(slack), attained: attained ? 'yes' : 'no' } },
    lookedAt(horizon),
  ];
}

function comparedAs({ outcome, completion, deadline }: Extract<Judged, { slack: number }>): string {
  if (outcome === 'kept') return 'inTime';
  return completion > deadline ? 'late' : 'atLimit';
}

/** The row that takes longest, waiting for its hours included. */
export function slowestOf(timeline: readonly TimelineRow[]): TimelineRow | undefined {
  const span = ({ arrive, end }: TimelineRow): number => (end === 'never' ? Number.POSITIVE_INFINITY : end - arrive);
  return timeline
    .filter(({ critical }) => critical)
    .reduce<TimelineRow | undefined>((most, row) => (most && span(most) >= span(row) ? most : row), undefined);
}

/** In the zone of the step's own calendar, which its line names. */
function rowLine({ step, arrive, start, end, critical }: TimelineRow): ProofLine {
  const { label, calendars, zone, part = 'all', probability } = step;
  const values = {
    step: label,
    zone,
    calendar: calendars.map(({ value }) => value.name),
    arrive: localTime(arrive, zone),
  };
  if (end === 'never' || start === 'never') return { message: 'timelineNever', values };
  return {
    message: calendars.length > 0 ? 'timelineStep' : 'timelineAlways',
    values: {
      ...values,
      end: localTime(end, zone),
      start: localTime(start, zone),
      waits: start > arrive ? 'yes' : 'no',
      beside: critical ? 'no' : 'yes',
      part,
      branch: probability === undefined ? 'no' : 'yes',
      share: percent(probability ?? 1),
    },
  };
}
