import type { Metric } from '../../src/model/metrics.ts';

const values = { percent: '80%', duration: '5 min', number: '4', money: '4 EUR' } as const;

/** A target of a metric as a model writes it. */
export function metricExample(code: string, { accepts, direction, threshold, calendar }: Metric): string {
  if (calendar) return `{ metric: ${code}, calendar: office-hours }`;
  const [first] = accepts;
  const value = values[first as keyof typeof values] ?? '4';
  const within = threshold ? 'within: 20s, ' : '';
  const bound = threshold ? 'share' : direction === 'down' ? 'max' : direction === 'target' ? 'equals' : 'min';
  return `{ metric: ${code}, ${within}${bound}: ${value}, window: month }`;
}
