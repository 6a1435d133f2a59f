import { weightedMean } from './aggregate.ts';
import type { AssessedInterval, IntervalResult } from './assessment.ts';

/** What the intervals of a week come to. Means are weighted by contacts, and undefined where there are none. */
export interface StaffingTotals {
  /** How many intervals were assessed, how many could not be, and how many of the first are short or unstable. */
  assessed: number;
  notAssessed: number;
  short: number;
  unstable: number;
  contacts: number;
  serviceLevel: number | undefined;
  /** In seconds; Infinity where an interval with contacts is not stable. */
  meanWait: number | undefined;
  /** Share of position hours that are busy (all of them where the load does not fit); undefined without positions. */
  occupancy: number | undefined;
  /** By Erlang A, over the intervals that have such a state. */
  impatient: { serviceLevel: number; abandonment: number; meanWait: number } | undefined;
  positionHours: number;
  /** Undefined where no number of positions reaches the target in an interval. */
  neededHours: number | undefined;
  deficitHours: number | undefined;
  /**
   * Index of the worst interval with a deficit or with contacts: that of the lowest service level, then of the largest
   * deficit, then the first.
   */
  worst: number | undefined;
}

/**
 * The totals of intervals of `interval` seconds. Those of queues apart (languages, providers) can be given one after the
 * other.
 */
export function totalsOf(intervals: readonly IntervalResult[], interval: number): StaffingTotals {
  const assessed = intervals.filter((result) => result.verdict !== 'not-assessed');
  const hours = (positions: number): number => (positions * interval) / 3600;
  const sum = (figure: (result: AssessedInterval) => number): number =>
    assessed.reduce((total, result) => total + figure(result), 0);
  const mean = (figure: (result: AssessedInterval) => number): number | undefined =>
    weightedMean(assessed.map((result) => ({ value: figure(result), weight: result.contacts })));
  const reachable = assessed.every(({ need }) => need !== undefined);
  const positions = sum((result) => result.positions);
  return {
    assessed: assessed.length,
    notAssessed: intervals.length - assessed.length,
    short: assessed.filter(({ verdict }) => verdict === 'short').length,
    unstable: assessed.filter(({ verdict }) => verdict === 'unstable').length,
    contacts: sum((result) => result.contacts),
    serviceLevel: mean(({ state }) => state.serviceLevel),
    meanWait: mean(({ state }) => state.meanWait),
    occupancy: positions === 0 ? undefined : sum((result) => Math.min(result.load, result.positions)) / positions,
    impatient: impatientTotals(assessed),
    positionHours: hours(positions),
    neededHours: reachable ? hours(sum(({ need = 0 }) => need)) : undefined,
    deficitHours: reachable ? hours(sum(({ deficit = 0 }) => deficit)) : undefined,
    worst: worstOf(intervals),
  };
}

function impatientTotals(assessed: readonly AssessedInterval[]): StaffingTotals['impatient'] {
  const mean = (figure: 'serviceLevel' | 'abandonment' | 'meanWait'): number | undefined => {
    return weightedMean(
      assessed.flatMap(({ impatient, contacts }) => (impatient ? { value: impatient[figure], weight: contacts } : [])),
    );
  };
  const [serviceLevel, abandonment, meanWait] = [mean('serviceLevel'), mean('abandonment'), mean('meanWait')];
  if (serviceLevel === undefined || abandonment === undefined || meanWait === undefined) return undefined;
  return { serviceLevel, abandonment, meanWait };
}

function worstOf(intervals: readonly IntervalResult[]): number | undefined {
  let worst: { index: number; serviceLevel: number; deficit: number } | undefined;
  for (const [index, result] of intervals.entries()) {
    if (result.verdict === 'not-assessed' || (result.contacts === 0 && !result.deficit)) continue;
    const { deficit = 0 } = result;
    const { serviceLevel } = result.state;
    const isWorse =
      !worst || serviceLevel < worst.serviceLevel || (serviceLevel === worst.serviceLevel && deficit > worst.deficit);
    if (isWorse) worst = { index, serviceLevel, deficit };
  }
  return worst?.index;
}
