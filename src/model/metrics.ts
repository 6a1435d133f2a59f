import type { Localised } from '../diagnostics/language.ts';
import { once } from '../diagnostics/once.ts';
import type { Duration, Measure } from '../diagnostics/values.ts';
import type { Values } from '../generated/types.ts';
import { metricWords } from '../generated/words/model.ts';
import type { Target } from './targets.ts';

/** A code of the list of metrics. */
type MetricCode = Exclude<Target['metric'], 'custom'>;

/** What is fixed about a metric: one code, one way to measure it. */
export interface Metric {
  /** What its values can be; the first is the usual one. */
  accepts: readonly [Measure['type'], ...Measure['type'][]];
  /** Whether more is better, less is, a value is to be hit, or it depends on the question. */
  direction: 'up' | 'down' | 'target' | 'worded';
  /** The side of management control to which it belongs. */
  domain: NonNullable<Values['kpi']['domain']>;
  /** What the ratio is over, or what the mean is taken over. */
  denominator: Localised;
  /** A ratio that counts cases up to a time. */
  threshold?: true;
  /** It is promised by a calendar. */
  calendar?: true;
}

/** Every metric of the list. */
export const metrics: Readonly<Record<MetricCode, Metric>> = metricWords;

/** What is fixed about a metric; undefined for `custom`, about which nothing is. */
export function findMetric(code: Target['metric'] | undefined): Metric | undefined {
  // A word that is no metric can get here: the schema tells of it.
  return code !== undefined && code !== 'custom' && Object.hasOwn(metrics, code) ? metrics[code] : undefined;
}

/**
 * What is fixed about a KPI’s metric. A time with a threshold is measured as the share of cases up to it: resolution-time within 2 days is a
 * percentage, and more of it is better; of notice, the share of cases that had at least that much.
 */
export function metricOfKpi(code: Target['metric'] | undefined, threshold: Duration | undefined): Metric | undefined {
  const metric = findMetric(code);
  if (!metric || !threshold || !metric.accepts.includes('duration')) return metric;
  return asShare(metric);
}

const asShare = once(
  (metric: Metric): Metric => ({ ...metric, accepts: ['percent'], direction: 'up', threshold: true }),
);
