import type { Text } from '../diagnostics/values.ts';
import { isAnyAttended } from './attendance.ts';
import { isMeasured } from './commitments.ts';
import { domainOf, measuredBy, type Objective } from './kpis.ts';
import { labelFor } from './labels.ts';
import type { Entity, Model } from './model.ts';

type Kpi = Entity<'kpi'>;

/** The sides that management control looks at; the others are of use, and nobody owes them. */
const owedDomains = ['experience', 'service', 'quality'] as const;

/** The KPIs by which a side is told: an index of satisfaction; what is resolved at once, and how soon people are attended. */
const telling = {
  csat: ({ value: { metric, measuredIn } }: Kpi, domain: string | undefined): boolean =>
    ['csat', 'nps', 'ces'].includes(metric ?? '') ||
    (domain === 'experience' && (metric ?? 'custom') === 'custom' && measuredIn?.method === 'survey'),
  fcr: ({ value }: Kpi): boolean => value.metric === 'fcr',
  'service-level': ({ value: { metric } }: Kpi): boolean =>
    ['service-level', 'answer-rate', 'abandonment', 'asa', 'response-time'].includes(metric ?? ''),
} as const;

/** What management control lacks: a side without a KPI, or the KPI by which one is told. */
export type ControlLack = (typeof owedDomains)[number] | keyof typeof telling;

/**
 * What management control lacks. What is resolved at once, and how soon, is asked where people attend; nothing is of an engagement
 * without KPIs and without anybody to look at them.
 */
export function controlLacks(model: Model): ControlLack[] {
  const kpis = model.all('kpi');
  if (kpis.length === 0 && model.all('governanceBody').length === 0) return [];
  const filled = new Set(kpis.map(domainOf));
  const asked = [
    ...(filled.has('experience') ? (['csat'] as const) : []),
    ...(filled.has('service') && isAnyAttended(model) ? (['fcr', 'service-level'] as const) : []),
  ];
  return [
    ...owedDomains.filter((domain) => !filled.has(domain)),
    ...asked.filter((what) => !kpis.some((kpi) => telling[what](kpi, domainOf(kpi)))),
  ];
}

/** True for a KPI that somebody wants to reach something, or by which a promise or an agreement is measured. */
export function isAimed(model: Model, kpi: Kpi): boolean {
  return Object.keys(kpi.value.objectives).length > 0 || measuredBy(model, kpi).length > 0;
}

/** What keeps an objective from being measured: fields of its own, and the unit of its KPI. */
export function unmeasurable({ value: { metric, unit } }: Kpi, { target = {}, period }: Objective): Text[] {
  const goals = [target.min, target.max, target.equals];
  const isPlain = goals.some((goal) => goal?.type === 'number');
  return [
    ...(goals.every((goal) => goal === undefined) ? [labelFor('kpi', 'objectives.*.target')] : []),
    ...(period ? [] : [labelFor('kpi', 'objectives.*.period')]),
    ...(isPlain && (metric ?? 'custom') === 'custom' && !unit ? [labelFor('kpi', 'unit')] : []),
  ];
}

/** What a KPI lacks to be managed by: how it is obtained, who answers for it and how often, and what it is to reach. */
export function unmanaged(model: Model, kpi: Kpi): ('measuredIn' | 'owner' | 'frequency' | 'objectives')[] {
  const { owner, frequency } = kpi.value;
  return [
    ...(isMeasured(kpi) ? [] : (['measuredIn'] as const)),
    ...(owner ? [] : (['owner'] as const)),
    ...(frequency ? [] : (['frequency'] as const)),
    ...(isAimed(model, kpi) ? [] : (['objectives'] as const)),
  ];
}
