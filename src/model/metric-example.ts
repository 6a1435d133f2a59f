import type { Metric } from './metrics.ts';

const values = {
  percent: { en: '80%', es: '80 %' },
  duration: { en: '5 min', es: '5 min' },
  number: { en: '4', es: '4' },
  money: { en: '4 EUR', es: '4 EUR' },
} as const;

/** A target of a metric as a model writes it. */
export function metricExample(
  code: string,
  { accepts, direction, threshold, calendar }: Metric,
  language: 'en' | 'es',
): string {
  if (calendar) return `{ metric: ${code}, calendar: office-hours }`;
  const [first] = accepts;
  const value = values[first as keyof typeof values]?.[language] ?? '4';
  const within = threshold ? 'within: 20s, ' : '';
  const bound = threshold ? 'share' : direction === 'down' ? 'max' : direction === 'target' ? 'equals' : 'min';
  return `{ metric: ${code}, ${within}${bound}: ${value}, window: month }`;
}
