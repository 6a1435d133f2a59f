import type { Values } from '../../diagnostics/finding.ts';

/** Why hours cannot be reckoned with; `closedThen` where they never come in the dates that are judged. */
export type HoursReason = 'calendar' | 'timezone' | 'holidays' | 'emptyRange' | 'never' | 'closedThen';

/** Why something cannot be known: what is not written, or not so that it can be used. Each is worded in `words/missing.yaml`. */
export type Reason =
  | HoursReason
  | 'chain'
  | 'target'
  | 'severalTargets'
  | 'noTime'
  | 'statistic'
  | 'notice'
  | 'share'
  | 'otherMeasure'
  | 'rejected'
  | 'steps'
  | 'time'
  | 'tooManyWays'
  | 'noEnd'
  | 'hours'
  | 'businessDays'
  | 'caller'
  | 'neverDue'
  | 'outside'
  | 'demand'
  | 'volume'
  | 'period'
  | 'aht'
  | 'weekdays'
  | 'intraday'
  | 'cellHours'
  | 'shifts'
  | 'seats'
  | 'targetShare'
  | 'mean'
  | 'clock'
  | 'cellShare'
  | 'size'
  | 'overlap'
  | 'range'
  | 'contractHours'
  | 'fte'
  | 'ownTeam'
  | 'needVolume'
  | 'agreedStep'
  | 'probability'
  | 'touch';

/** What is missing to know something, and the reference of the entity or part in which it would stand. */
export interface Missing<Why extends string = Reason> {
  reason: Why;
  where: string;
}

/** True for what cannot be known. */
export function isMissing<Why extends string = string>(result: unknown): result is Missing<Why> {
  return typeof result === 'object' && result !== null && 'reason' in result && 'where' in result;
}

/** All of several results, or the first thing that is missing of them. */
export function allKnown<Result, Why extends string>(
  results: readonly (Result | Missing<Why>)[],
): Result[] | Missing<Why> {
  const known: Result[] = [];
  for (const result of results) {
    if (isMissing<Why>(result)) return result;
    known.push(result);
  }
  return known;
}

/** The placeholders of the words of a reason. */
export function missingValues({ reason, where }: Missing): Values {
  return { reason, where };
}
