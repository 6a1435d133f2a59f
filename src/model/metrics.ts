import type { Localised } from '../diagnostics/language.ts';
import type { Duration, Measure } from '../diagnostics/values.ts';
import type { Target } from './targets.ts';

/** A code of the list of metrics. */
export type MetricCode = Exclude<Target['metric'], 'custom'>;

/** What is fixed about a metric: one code, one way to measure it. */
export interface Metric {
  /** What its values can be; the first is the usual one. */
  accepts: readonly [Measure['type'], ...Measure['type'][]];
  /**
   * More is better (`up`), less is (`down`), a value is to be hit (`target`), or it depends on how the question is put to
   * customers (`worded`).
   */
  direction: 'up' | 'down' | 'target' | 'worded';
  /** What the ratio is over, or what the mean is taken over. A KPI’s `base` says which variant of it is meant. */
  denominator: Localised;
  /** A ratio that counts cases up to a time: answered within 20 s, not repeated within 7 days. */
  threshold?: true;
  /** It is promised by a calendar. */
  calendar?: true;
}

const share = ['percent'] as const;
const time = ['duration'] as const;
const number = ['number'] as const;
const money = ['money'] as const;
/** A mean on a scale, or the share of the answers at its top: the two cannot be converted into each other. */
const score = ['number', 'percent'] as const;

const offered: Localised = { en: 'contacts offered', es: 'contactos recibidos' };
const handled: Localised = { en: 'contacts handled', es: 'contactos atendidos' };
const answers: Localised = { en: 'valid answers', es: 'respuestas válidas' };

/** Every metric of the list. */
export const metrics: Readonly<Record<MetricCode, Metric>> = {
  'service-level': { accepts: share, direction: 'up', denominator: offered, threshold: true },
  'answer-rate': { accepts: share, direction: 'up', denominator: offered, threshold: true },
  asa: { accepts: time, direction: 'down', denominator: { en: 'contacts answered', es: 'contactos contestados' } },
  abandonment: { accepts: share, direction: 'down', denominator: offered, threshold: true },
  aht: { accepts: time, direction: 'down', denominator: handled },
  occupancy: {
    accepts: share,
    direction: 'target',
    denominator: { en: 'time signed in and available', es: 'tiempo conectado y disponible' },
  },
  shrinkage: { accepts: share, direction: 'down', denominator: { en: 'time paid', es: 'tiempo pagado' } },
  fcr: { accepts: share, direction: 'up', denominator: handled, threshold: true },
  'transfer-rate': { accepts: share, direction: 'down', denominator: handled },
  'response-time': {
    accepts: time,
    direction: 'down',
    denominator: { en: 'requests received', es: 'solicitudes recibidas' },
  },
  'resolution-time': {
    accepts: time,
    direction: 'down',
    denominator: { en: 'requests resolved', es: 'solicitudes resueltas' },
  },
  notice: { accepts: time, direction: 'up', denominator: { en: 'announcements due', es: 'avisos debidos' } },
  'backlog-age': { accepts: time, direction: 'down', denominator: { en: 'cases pending', es: 'casos pendientes' } },
  availability: {
    accepts: share,
    direction: 'up',
    denominator: { en: 'agreed service time', es: 'tiempo de servicio acordado' },
  },
  accuracy: { accepts: share, direction: 'up', denominator: { en: 'results checked', es: 'resultados revisados' } },
  csat: { accepts: score, direction: 'up', denominator: answers },
  nps: { accepts: number, direction: 'up', denominator: answers },
  ces: { accepts: score, direction: 'worded', denominator: answers },
  'quality-score': {
    accepts: score,
    direction: 'up',
    denominator: { en: 'contacts evaluated', es: 'contactos evaluados' },
  },
  containment: {
    accepts: share,
    direction: 'up',
    denominator: { en: 'contacts that start in self-service', es: 'contactos que empiezan en autoservicio' },
  },
  'cost-per-contact': { accepts: money, direction: 'down', denominator: handled },
  'cost-to-serve': {
    accepts: money,
    direction: 'down',
    denominator: { en: 'customers served', es: 'clientes atendidos' },
  },
  'complaint-rate': {
    accepts: ['percent', 'number'],
    direction: 'down',
    denominator: { en: 'customers or operations', es: 'clientes u operaciones' },
  },
  'recovery-rate': {
    accepts: share,
    direction: 'up',
    denominator: { en: 'customers with a bad experience', es: 'clientes con una mala experiencia' },
    threshold: true,
  },
  'right-first-time': {
    accepts: share,
    direction: 'up',
    denominator: { en: 'jobs done', es: 'trabajos realizados' },
    threshold: true,
  },
  'appointment-kept': {
    accepts: share,
    direction: 'up',
    denominator: { en: 'appointments made', es: 'citas concertadas' },
    threshold: true,
  },
  'on-time-delivery': {
    accepts: share,
    direction: 'up',
    denominator: { en: 'deliveries due', es: 'entregas debidas' },
    threshold: true,
  },
  attrition: { accepts: share, direction: 'down', denominator: { en: 'average headcount', es: 'plantilla media' } },
  enps: { accepts: number, direction: 'up', denominator: answers },
  'opening-hours': {
    accepts: share,
    direction: 'up',
    denominator: { en: 'hours promised', es: 'horas prometidas' },
    calendar: true,
  },
};

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
  return { ...metric, accepts: share, direction: 'up', threshold: true };
}
