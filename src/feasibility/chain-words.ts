import type { Values } from '../diagnostics/finding.ts';
import type { Localised } from '../diagnostics/language.ts';
import type { LocalTime, Percent } from '../diagnostics/values.ts';
import type { TimelineRow, TimeVerdict } from './chain-verdict.ts';
import { horizonWords, lookedAt } from './horizon.ts';
import { elapsed } from './hours-words.ts';

export { elapsed };

/** A line that shows how something was reckoned: the name of a message, and its placeholders. */
export interface ProofLine {
  message: string;
  values: Values;
}

/** The lines of a timeline and of what comes out of it, to stand among the messages of a rule. */
export const chainMessages = {
  timelineStep: {
    en: '{beside, select, yes {at the same time, } other {}}“{step}”{part, select, wait { (waiting)} other {}} · {calendar}, {zone}{branch, select, yes { · {share} of the cases} other {}}: {arrive} → {end}{waits, select, yes {, from {start} on} other {}}',
    es: '{beside, select, yes {a la vez, } other {}}«{step}»{part, select, wait { (espera)} other {}} · {calendar}, {zone}{branch, select, yes { · {share} de los casos} other {}}: {arrive} → {end}{waits, select, yes {, desde {start}} other {}}',
  },
  timelineAlways: {
    en: '{beside, select, yes {at the same time, } other {}}“{step}”{part, select, wait { (waiting)} other {}} · at all hours, {zone}{branch, select, yes { · {share} of the cases} other {}}: {arrive} → {end}{waits, select, yes {, from {start} on} other {}}',
    es: '{beside, select, yes {a la vez, } other {}}«{step}»{part, select, wait { (espera)} other {}} · a todas horas, {zone}{branch, select, yes { · {share} de los casos} other {}}: {arrive} → {end}{waits, select, yes {, desde {start}} other {}}',
  },
  timelineNever: {
    en: '“{step}” · {calendar}, {zone}: {arrive} → never',
    es: '«{step}» · {calendar}, {zone}: {arrive} → nunca',
  },
  late: {
    en: 'done {completion} > due {deadline} ({promise}, {zone}): {gap} late',
    es: 'acaba {completion} > vence {deadline} ({promise}, {zone}): {gap} tarde',
  },
  atLimit: {
    en: 'done {completion} = due {deadline} ({promise}, {zone}): at the limit itself, which is too late',
    es: 'acaba {completion} = vence {deadline} ({promise}, {zone}): justo en el límite, que ya es tarde',
  },
  inTime: {
    en: 'done {completion} ≤ due {deadline} ({promise}, {zone}): {gap} to spare',
    es: 'acaba {completion} ≤ vence {deadline} ({promise}, {zone}): sobran {gap}',
  },
  slack: {
    en: 'least slack over every start: {slack}{attained, select, no { (starts come as near to it as one likes)} other {}}',
    es: 'menor holgura de todos los inicios: {slack}{attained, select, no { (los inicios se acercan a ella cuanto se quiera)} other {}}',
  },
  ...horizonWords,
} as const satisfies Record<string, Localised>;

/** A fraction as a value of a message. */
export function percent(share: number): Percent {
  return { type: 'percent', written: '', value: share * 100 };
}

/** A moment as a value of a message. */
export function localTime(epochMs: number, zone: string): LocalTime {
  return { type: 'local-time', epochMs, zone };
}

/** The timeline of the worst case, a line a step, and the comparison of its end with the deadline. */
export function proofOf(verdict: Exclude<TimeVerdict, { outcome: 'not-assessed' }>): ProofLine[] {
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

function comparedAs({ outcome, completion, deadline }: Extract<TimeVerdict, { slack: number }>): string {
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
  const { label, calendar, zone, part = 'all', probability } = step;
  const values = { step: label, zone, calendar: calendar?.value.name ?? '', arrive: localTime(arrive, zone) };
  if (end === 'never' || start === 'never') return { message: 'timelineNever', values };
  return {
    message: calendar ? 'timelineStep' : 'timelineAlways',
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
