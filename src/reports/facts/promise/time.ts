import { dayAt, type Moment, toInstant, toWall } from '../../../calendar/index.ts';
import { plain, zonedFormat } from '../../../diagnostics/display/intl.ts';
import { chainVerdict, type TimelineRow, type TimeVerdict } from '../../../feasibility/chain/index.ts';
import { elapsed, localTime, wholeDate } from '../../../feasibility/hours/index.ts';
import { proofWords as words } from '../../../generated/words/reports.ts';
import type { Commitment, PromisedTarget } from '../../../model/commitments.ts';
import type { Content } from '../../../wording/content.ts';
import type { View } from '../../../wording/view.ts';
import type { SpansData, SpansRow } from '../../charts/spans.ts';
import type { Row } from '../fact.ts';
import { figuresIn } from '../targets.ts';

type Assessed = Exclude<TimeVerdict, { outcome: 'not-assessed' }>;

/** Whether a promise of a time can always be kept, with the worst case; null for one of something else. */
export function timeOf(commitment: Commitment, { id, value }: PromisedTarget, view: View) {
  if (!value) return null;
  const verdict = chainVerdict(view.model, commitment.charter, commitment.id, id);
  const unknown = { target: figuresIn({ [id]: value }, view), missing: null, step: null, slack: null };
  if (verdict.outcome === 'not-assessed') {
    const { missing } = verdict;
    if (missing.where === commitment.ref && missing.reason === 'noTime') return null;
    return { ...unknown, outcome: 'missing', missing: view.missingInWords(missing), worst: null, timeline: null };
  }
  const known = { ...unknown, worst: worstOf(verdict, view), timeline: drawn(verdict, view) };
  if (verdict.outcome === 'never-completes')
    return { ...known, outcome: 'never', step: verdict.timeline.at(-1)?.step.label ?? '' };
  const [exact, inexact] = verdict.outcome === 'late' ? ['at-limit', 'late'] : ['exact', 'kept'];
  return { ...known, outcome: verdict.slack === 0 ? exact : inexact, slack: elapsed(Math.abs(verdict.slack)) };
}

function worstOf(verdict: Assessed, view: View): Row {
  const { start, horizon, promise } = verdict;
  const at = (instant: number) => `${view.show(localTime(instant, promise.zone))} (${promise.zone})`;
  const dates = {
    start: at(start),
    from: wholeDate(horizon.from),
    to: wholeDate(horizon.to),
    delay: null,
    slack: null,
  };
  if (verdict.outcome === 'never-completes') return { ...dates, done: view.say(words.never), due: null };
  const { completion, deadline, slack } = verdict;
  const size = sizeOf(verdict, view);
  return { ...dates, done: at(completion), due: at(deadline), ...(slack < 0 ? { delay: size } : { slack: size }) };
}

function sizeOf({ slack, attained }: Extract<Assessed, { slack: number }>, view: View): Content {
  const size = elapsed(Math.abs(slack));
  return attained ? size : view.say(words.near, { slack: size });
}

/** The case on its way, for the figure `timeline`: light while a step waits for its hours and solid from then on, with a line where it is due. */
function drawn(verdict: Assessed, view: View): SpansData {
  const { zone } = verdict.promise;
  const rows = verdict.timeline.map((row) => drawnStep(row, zone, view));
  const due = verdict.outcome === 'never-completes' ? [] : [verdict.deadline];
  const moments: Moment[] = [...verdict.timeline.flatMap(({ arrive, start, end }) => [arrive, start, end]), ...due];
  const to = Math.max(verdict.start, ...moments.filter((moment) => moment !== 'never'));
  const label = (at: number) => view.say(words.due, { at: localTime(at, zone) });
  return { rows, ticks: ticksOf(verdict.start, to, zone, view), limits: due.map((at) => ({ at, label: label(at) })) };
}

function drawnStep({ step, arrive, start, end, critical }: TimelineRow, own: string, view: View): SpansRow {
  const { label, part, calendars, zone } = step;
  // The hours of another zone are shown on this one's axis.
  const away = zone === own ? '' : ` (${zone})`;
  const note =
    calendars.length > 0 ? calendars.map((one) => view.nameOf(one)).join(', ') + away : view.say(words.always);
  const at = (moment: Moment) => (moment === 'never' ? view.say(words.never) : view.show(localTime(moment, own)));
  return {
    name: view.say(words.timed, { step: label, part: part ?? 'all', critical: critical ? 'yes' : 'no' }),
    note,
    spans: [
      ...(start === 'never' || start > arrive ? [{ from: arrive, to: start, as: 'waits' as const }] : []),
      ...(start === 'never' ? [] : [{ from: start, to: end, as: 'runs' as const }]),
    ],
    cells: [at(arrive), at(start), at(end), note],
  };
}

const hour = 3_600_000;
const day = 24 * hour;
const most = 8;
const hourSteps = [1, 2, 3, 6];
const dayLabel = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const hourLabel = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** Marks on the axis of a time: hours of the zone's clock, or its days where there are many; at most about eight. */
function ticksOf(from: number, to: number, zone: string, { spoken }: View): SpansData['ticks'] {
  const hours = hourSteps.find((size) => (to - from) / (size * hour) <= most);
  const size = hours === undefined ? day * Math.ceil((to - from) / (day * most)) : hours * hour;
  const first = hours === undefined ? dayAt(zone, from) * day : Math.floor(toWall(zone, from) / size) * size;
  const ticks: { at: number; label: string }[] = [];
  for (let wall = first; toInstant(zone, wall) <= to; wall += size) {
    const at = toInstant(zone, wall);
    const options = wall % day === 0 ? dayLabel : hourLabel;
    if (at >= from) ticks.push({ at, label: plain(zonedFormat({ ...options, timeZone: zone }, spoken).format(at)) });
  }
  return ticks;
}
