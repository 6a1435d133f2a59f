import type { Moment } from '../../../calendar/index.ts';
import { chainVerdict, type TimelineRow, type TimeVerdict, type WorstCase } from '../../../feasibility/chain/index.ts';
import { elapsed, localTime, wholeDate } from '../../../feasibility/hours/index.ts';
import type { Commitment, PromisedTarget } from '../../../model/commitments.ts';
import type { TimelineData, TimelineStep } from '../../charts/timeline.ts';
import { nameOf } from '../../parts/names.ts';
import type { ViewContext } from '../../parts/view-context.ts';
import type { Content } from '../../render/content.ts';
import { figuresIn } from '../targets.ts';
import { missingInWords } from './missing.ts';
import { ticksOf } from './ticks.ts';

/** Whether a promise of a time can always be kept, with the worst case. */
interface TimeView {
  /** The target, as it is promised. */
  target: Content;
  outcome: 'kept' | 'exact' | 'late' | 'at-limit' | 'never' | 'missing';
  /** What is missing to tell. */
  missing: string | null;
  /** The step that is never done. */
  step: Content;
  /** How much there is to spare, or how late it is. */
  slack: Content;
  worst: Readonly<Record<'start' | 'done' | 'due' | 'late' | 'slack' | 'from' | 'to', Content>> | null;
  timeline: TimelineData | null;
}

type Told = Exclude<TimeVerdict, { outcome: 'not-assessed' }>;

/** The targets of a commitment that are times, each with what its chain makes of it. */
export function timesOf(commitment: Commitment, view: ViewContext): TimeView[] {
  if (!commitment.value.chain?.length) return [];
  return commitment.targets.flatMap((target) => timeOf(commitment, target, view) ?? []);
}

function timeOf(commitment: Commitment, { id, value }: PromisedTarget, view: ViewContext): TimeView | undefined {
  if (!value) return undefined;
  const verdict = chainVerdict(view.model, commitment.charter, commitment.id, id);
  const target = figuresIn({ [id]: value }, view);
  const untold = { target, missing: null, step: null, slack: null };
  if (verdict.outcome === 'not-assessed') {
    const { missing } = verdict;
    // What is promised is no time.
    if (missing.where === commitment.ref && missing.reason === 'noTime') return undefined;
    return { ...untold, outcome: 'missing', missing: missingInWords(missing, view), worst: null, timeline: null };
  }
  const told = { ...untold, worst: worstOf(verdict, view), timeline: drawn(verdict, view) };
  if (verdict.outcome === 'never-completes')
    return { ...told, outcome: 'never', step: verdict.timeline.at(-1)?.step.label ?? '' };
  const [exact, inexact] = verdict.outcome === 'late' ? (['at-limit', 'late'] as const) : (['exact', 'kept'] as const);
  return { ...told, outcome: verdict.slack === 0 ? exact : inexact, slack: elapsed(Math.abs(verdict.slack)) };
}

function worstOf(verdict: Told, view: ViewContext): TimeView['worst'] {
  const { start, horizon, promise } = verdict;
  const at = (instant: number) => `${view.show(localTime(instant, promise.zone))} (${promise.zone})`;
  const dates = { start: at(start), from: wholeDate(horizon.from), to: wholeDate(horizon.to) };
  if (verdict.outcome === 'never-completes') {
    return { ...dates, done: view.say({ en: 'never', es: 'nunca' }), due: null, late: null, slack: null };
  }
  const { completion, deadline, slack } = verdict;
  const size = slackOf(verdict, view);
  return {
    ...dates,
    done: at(completion),
    due: at(deadline),
    late: slack < 0 ? size : null,
    slack: slack < 0 ? null : size,
  };
}

function slackOf({ slack, attained }: Extract<Told, { slack: number }>, view: ViewContext): Content {
  const near = {
    en: '{slack} (starts come as near to it as one likes)',
    es: '{slack} (los inicios se acercan cuanto se quiera)',
  };
  const size = elapsed(Math.abs(slack));
  return attained ? size : view.say(near, { slack: size });
}

function drawn(verdict: Told, view: ViewContext): TimelineData {
  const { zone } = verdict.promise;
  const steps = verdict.timeline.map((row) => drawnStep(row, verdict.promise, view));
  const deadline = verdict.outcome === 'never-completes' ? undefined : verdict.deadline;
  const moments: Moment[] = [...steps.flatMap(({ arrive, start, end }) => [arrive, start, end]), deadline ?? 'never'];
  const to = Math.max(verdict.start, ...moments.filter((moment) => moment !== 'never'));
  const ticks = ticksOf({ from: verdict.start, to, zone }, view.spoken);
  return { steps, zone, ticks, ...(deadline !== undefined && { deadline }) };
}

function drawnStep(
  { step, arrive, start, end, critical }: TimelineRow,
  promise: WorstCase['promise'],
  view: ViewContext,
): TimelineStep {
  const { label, part, calendar, zone } = step;
  const words = {
    en: '{step}{part, select, wait { (waiting)} other {}}{critical, select, no {, at the same time} other {}}',
    es: '{step}{part, select, wait { (espera)} other {}}{critical, select, no {, a la vez} other {}}',
  };
  const name = view.say(words, { step: label, part: part ?? 'all', critical: critical ? 'yes' : 'no' });
  // The hours of another zone are shown on this one's axis.
  const away = calendar && zone !== promise.zone ? ` (${zone})` : '';
  return { name, arrive, start, end, ...(calendar && { calendar: nameOf(calendar, view) + away }) };
}
