import { clip, difference, total, windowSet } from '../../calendar/index.ts';
import type { Values } from '../../diagnostics/finding.ts';
import type { Text } from '../../diagnostics/values.ts';
import { labels } from '../../generated/labels.ts';
import type { weakerWords } from '../../generated/words/feasibility.ts';
import type { Commitment, PromisedTarget } from '../../model/commitments.ts';
import { moreThan } from '../../model/measures.ts';
import type { Model } from '../../model/model.ts';
import type { Target } from '../../model/targets.ts';
import {
  elapsed,
  horizonWindow,
  isMissing,
  type OpenTime,
  openTimeOf,
  type promisedHours,
  textOf,
  usualWeekText,
} from '../hours/index.ts';
import { looserView } from './looser.ts';
import { hoursOfCommitment } from './plan.ts';
import { compareTargets, type PlacedTarget } from './underpinning.ts';

/** In what something got weaker. */
export interface Found {
  message: keyof typeof weakerWords;
  values: Values;
}

/** In what a figure of a commitment got weaker, hours included in which it is counted. */
export function inTarget(
  was: Commitment,
  former: PromisedTarget,
  now: Commitment,
  before: Model,
  after: Model,
): Found[] {
  const { id, value: target } = former;
  if (!target) return [];
  const heir = heirOfTarget(former, now)?.value;
  if (!heir) return [{ message: 'targetGone', values: { target: id } }];
  return figuresLost(
    { target: heir, where: now.ref, hours: hoursOfCommitment(after, now) },
    { target, where: was.ref, hours: hoursOfCommitment(before, was), model: before },
    after,
  );
}

/** The target of a commitment that stands for one of its former self: of its id, or else the only one of its metric. */
export function heirOfTarget({ id, value }: PromisedTarget, now: Commitment): PromisedTarget | undefined {
  const same = now.targets.find((one) => one.id === id);
  const alike = now.targets.filter((one) => one.value?.metric === value?.metric);
  return same ?? (alike.length === 1 ? alike[0] : undefined);
}

/** In what a target is weaker than the one that it stands for: its figure, the cases that it holds for, the time that counts. */
export function figuresLost(own: PlacedTarget, other: PlacedTarget, after: Model): Found[] {
  const [is, was] = [own.target, other.target];
  if (is.metric !== was.metric) return [{ message: 'measureGone', values: {} }];
  return [...figureLost(own, other, after), ...casesLost(was, is), ...timeLost(was, is)];
}

/** Whether it is in force is told apart. */
function figureLost(own: PlacedTarget, other: PlacedTarget, after: Model): Found[] {
  const { metric, calendar } = other.target;
  // Whoever promises to be open promises the hours of a calendar.
  if (metric === 'opening-hours' && calendar) {
    const [before, now] = [other.model ?? after, own.target.calendar];
    return hoursLost(openTimeOf(before, calendar.id), now && openTimeOf(after, now.id), before, after);
  }
  const is = compareTargets(after, own, other);
  if (is.is === 'as-strict') return [];
  if (is.is === 'not-assessed') return [{ message: 'unclear', values: {} }];
  const { message, values, worst } = looserView(is);
  // The same time in fewer hours, or up to another time of the day.
  const isSlower = is.in === 'time' && is.worse !== undefined && moreThan(is.own, is.other) === 0;
  return [isSlower ? { message: 'slower', values: worst[0]?.values ?? values } : { message, values }];
}

const weekMs = 7 * 86_400_000;

type Hours = ReturnType<typeof promisedHours>;

/** Hours in which somebody was there and nobody is, over the dates that both models are judged at. */
export function hoursLost(was: Hours, is: Hours, before: Model, after: Model): Found[] {
  if (!was || isMissing(was)) return [];
  const window = {
    from: Math.max(horizonWindow(before).from, horizonWindow(after).from),
    to: Math.min(horizonWindow(before).to, horizonWindow(after).to),
  };
  if (is && isMissing(is)) return [{ message: 'unclear', values: {} }];
  const week = ({ open, zones }: OpenTime): Text => usualWeekText(open, zones[0], windowSet(window));
  if (!is) return [{ message: 'hoursUnsaid', values: { other: week(was) } }];
  const gone = total(clip(difference(was.open, is.open), window));
  if (gone === 0) return [];
  const hours = elapsed(Math.round(gone / ((window.to - window.from) / weekMs) / 60_000) * 60_000);
  return [{ message: 'hours', values: { hours, own: week(is), other: week(was) } }];
}

/** Cases for which it holds no longer. */
function casesLost(was: Target, is: Target): Found[] {
  const found: Found[] = [];
  if (is.when && was.when?.written !== is.when.written)
    found.push({ message: was.when ? 'unclearCases' : 'cases', values: { own: is.when } });
  if (is.upTo) {
    const { count } = is.upTo;
    const isCounted = was.upTo?.per === is.upTo.per;
    const per = word('upTo.per', is.upTo.per);
    if (was.upTo && !isCounted) found.push({ message: 'unclearVolume', values: { count, per } });
    else if (!was.upTo || count < was.upTo.count) found.push({ message: 'volume', values: { count, per } });
  }
  return found;
}

const windows: readonly (string | undefined)[] = ['interval', 'day', 'week', 'month', 'quarter', 'year'];

/** Time that no longer counts, or over which it is judged: over a longer one bad days are made good by others. */
function timeLost(was: Target, is: Target): Found[] {
  const found: Found[] = [];
  for (const event of ['starts', 'stops'] as const) {
    const own = is[event];
    if (own && was[event]?.written !== own.written)
      found.push({ message: event === 'starts' ? 'unclearStart' : 'unclearEnd', values: { own } });
  }
  // A pause on holidays is reckoned with where the time is.
  const pauses = (is.pauses ?? []).filter((one) => one !== 'holidays' && !was.pauses?.includes(one));
  for (const pause of pauses) found.push({ message: 'pause', values: { pause: word('pauses[]', pause) } });
  if (was.window && is.window && windows.indexOf(is.window) > windows.indexOf(was.window))
    found.push({ message: 'window', values: { own: word('window', is.window), other: word('window', was.window) } });
  return found;
}

/** A word of a list of a target. */
function word(field: string, value: string): Text {
  return textOf((language) => labels.standard?.fields[`target.${field}=${value}`]?.[language] ?? value);
}
