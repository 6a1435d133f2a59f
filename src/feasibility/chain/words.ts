import type { Values } from '../../diagnostics/finding.ts';
import type { LocalTime, Percent } from '../../diagnostics/values.ts';
import { elapsed, lookedAt } from '../hours/index.ts';
import type { TimelineRow, TimeVerdict } from './verdict.ts';

/** A line that shows how something was reckoned: the name of a message, and its placeholders. */
export interface ProofLine {
  message: string;
  values: Values;
}

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
