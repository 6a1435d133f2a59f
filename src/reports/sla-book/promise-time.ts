import type { Moment } from '../../calendar/index.ts';
import { chainVerdict, type TimelineRow, type TimeVerdict, type WorstCase } from '../../feasibility/chain/index.ts';
import { elapsed, localTime, wholeDate } from '../../feasibility/hours/index.ts';
import type { Commitment, PromisedTarget } from '../../model/commitments.ts';
import type { TimelineData, TimelineStep } from '../charts/timeline.ts';
import { nameOf } from '../parts/names.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, Fact } from '../render/content.ts';
import { missingWords } from './missing.ts';
import { figuresIn } from './targets.ts';
import { ticksOf } from './ticks.ts';

/** Whether a promise of a time can always be kept, with the worst case. */
export interface TimeView {
  /** The target, as it is promised. */
  target: Content;
  /** Kept or not, or what is missing to tell. */
  words: string;
  facts: readonly Fact[];
  /** Null where it cannot be assessed. */
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
  if (verdict.outcome !== 'not-assessed') {
    return { target, words: outcomeOf(verdict, view), facts: factsOf(verdict, view), timeline: drawn(verdict, view) };
  }
  const { missing } = verdict;
  // What is promised is no time.
  if (missing.where === commitment.ref && missing.reason === 'noTime') return undefined;
  return { target, words: missingWords(notTold, missing, view), facts: [], timeline: null };
}

const notTold = {
  en: 'Whether it can always be kept in time cannot be told; what is missing is {missing}.',
  es: 'No se puede saber si el plazo se cumple siempre; falta {missing}.',
};
const kept = {
  en: 'It is always kept in time, even in the worst case: at least {slack} to spare.',
  es: 'El plazo se cumple siempre, incluso en el peor caso: sobran al menos {slack}.',
};
const exact = {
  en: 'It is always kept in time, but in the worst case with nothing to spare.',
  es: 'El plazo se cumple siempre, pero en el peor caso sin ninguna holgura.',
};
const late = {
  en: 'It is not always kept in time: in the worst case it is {slack} late.',
  es: 'El plazo no se cumple siempre: en el peor caso hay un retraso de {slack}.',
};
const atLimit = {
  en: 'It is not always kept in time: in the worst case it is done at the limit itself, which is too late.',
  es: 'El plazo no se cumple siempre: en el peor caso acaba justo en el límite, que ya es tarde.',
};
const neverDone = {
  en: 'It is not always kept: in the worst case “{step}” is never done.',
  es: 'No se cumple siempre: en el peor caso, «{step}» no acaba nunca.',
};

function outcomeOf(verdict: Told, view: ViewContext): string {
  if (verdict.outcome === 'never-completes') {
    return view.say(neverDone, { step: verdict.timeline.at(-1)?.step.label ?? '' });
  }
  const isLate = verdict.outcome === 'late';
  const words = verdict.slack === 0 ? (isLate ? atLimit : exact) : isLate ? late : kept;
  return view.say(words, { slack: elapsed(Math.abs(verdict.slack)) });
}

function factsOf(verdict: Told, view: ViewContext): Fact[] {
  const { say } = view;
  const { start, horizon, promise } = verdict;
  const inZone = { en: '{at} ({zone})', es: '{at} ({zone})' };
  const at = (instant: number) => say(inZone, { at: localTime(instant, promise.zone), zone: promise.zone });
  const dates = { from: wholeDate(horizon.from), to: wholeDate(horizon.to) };
  const ends =
    verdict.outcome === 'never-completes'
      ? [{ label: say({ en: 'Done', es: 'Acaba' }), value: say({ en: 'never', es: 'nunca' }) }]
      : [
          { label: say({ en: 'Done', es: 'Acaba' }), value: at(verdict.completion) },
          { label: say({ en: 'Due', es: 'Vence' }), value: at(verdict.deadline) },
          {
            label: say(verdict.slack < 0 ? { en: 'Late by', es: 'Retraso' } : { en: 'Slack', es: 'Holgura' }),
            value: slackOf(verdict, view),
          },
        ];
  return [
    { label: say({ en: 'Worst start', es: 'Peor inicio' }), value: at(start) },
    ...ends,
    {
      label: say({ en: 'Period assessed', es: 'Periodo analizado' }),
      value: say({ en: 'every start from {from} to {to}', es: 'cada inicio del {from} al {to}' }, dates),
    },
  ];
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
