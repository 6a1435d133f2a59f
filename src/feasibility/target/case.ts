import type { Duration } from '../../diagnostics/values.ts';
import { findMetric } from '../../model/metrics.ts';
import { isExclusive, type Target } from '../../model/targets.ts';

/**
 * What a target says of each case. `share` is a fraction; 1 where none is stated, since then every case is promised.
 *
 * - `within`: it takes at most this long
 * - `notice`: it is announced at least this long before
 * - `ratio`: a share of the cases complies with something that is no time, such as being right the first time
 * - `statistic`: only a mean, which says nothing of one case
 * - `none`: it is not about cases, or has no figure
 */
export type CasePromise =
  | { kind: 'within' | 'notice'; duration: Duration; share: number }
  | { kind: 'ratio'; share: number }
  | { kind: 'statistic' | 'none' };

/** Metrics whose `within` is no deadline: a time in which the case must not come back, or a margin. */
const notDeadlines: ReadonlySet<Target['metric']> = new Set(['fcr', 'right-first-time', 'appointment-kept']);

/** A percentage of time, of money or of people is no share of the cases. */
const ratios: ReadonlySet<Target['metric']> = new Set([
  'service-level',
  'answer-rate',
  'fcr',
  'accuracy',
  'right-first-time',
  'appointment-kept',
  'on-time-delivery',
  'recovery-rate',
  'containment',
]);

const shares: Readonly<Record<string, number>> = { median: 0.5, p90: 0.9, p95: 0.95, max: 1 };

/** A percentile is a promise about a share of the cases in other words; a mean is none. */
export function shareOfStat(stat: Target['stat']): number | undefined {
  return stat && shares[stat];
}

/**
 * Whether a target is for more than its share of the cases, which at the share itself is not kept. A ratio without one has its limit; a time
 * without one is for every case, and more than that is none.
 */
export function isMoreThanShare(target: Target): boolean {
  if (target.share) return isExclusive(target, 'share');
  return !('duration' in caseOf(target)) && isExclusive(target, 'within');
}

/** What a target says of each case. */
export function caseOf(target: Target): CasePromise {
  const { metric, within, atLeast, min, max, stat } = target;
  const share = (target.share?.value ?? 100) / 100;
  if (atLeast) return { kind: 'notice', duration: atLeast, share };
  if (within && !notDeadlines.has(metric)) return { kind: 'within', duration: within, share };
  if (within && target.share) return { kind: 'ratio', share };
  if (max?.type === 'duration') {
    const percentile = shareOfStat(stat);
    return percentile === undefined ? { kind: 'statistic' } : { kind: 'within', duration: max, share: percentile };
  }
  if (findMetric(metric)?.accepts[0] === 'duration') return min || max ? { kind: 'statistic' } : { kind: 'none' };
  if (min?.type === 'percent' && ratios.has(metric)) return { kind: 'ratio', share: min.value / 100 };
  return { kind: 'none' };
}
