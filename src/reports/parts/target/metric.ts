import type { Localised } from '../../../diagnostics/language.ts';
import { wordOf } from '../labels.ts';
import type { Speech } from '../speech.ts';

/** What a metric is called: `first-contact resolution`. */
export function metricLabel(metric: unknown, speech: Speech): string {
  return wordOf('standard', 'target.metric', metric, speech) ?? speech.say({ en: 'no metric', es: 'sin métrica' });
}

/** How a case is dealt with, for promises about each case: answered within 4 hours. Metrics without one are named instead. */
export const caseWords: Readonly<Record<string, Localised>> = {
  'service-level': { en: 'answered {limit}', es: 'contestado {limit}' },
  'answer-rate': { en: 'answered {limit}', es: 'contestado {limit}' },
  asa: { en: 'answered {limit}', es: 'contestado {limit}' },
  aht: { en: 'handled {limit}', es: 'gestionado {limit}' },
  'response-time': { en: 'answered {limit}', es: 'respondido {limit}' },
  'resolution-time': { en: 'resolved {limit}', es: 'resuelto {limit}' },
  'backlog-age': { en: 'no longer pending {limit}', es: 'despachado {limit}' },
  'recovery-rate': { en: 'recovered {limit}', es: 'recuperado {limit}' },
  'on-time-delivery': { en: 'delivered {limit}', es: 'entregado {limit}' },
  notice: { en: 'announced {limit}', es: 'avisado {limit}' },
};

/** Metrics whose time is not one to hurry but one that must pass without the case coming back, or a margin. */
export const limitWords: Readonly<Record<string, Localised>> = {
  fcr: {
    en: 'resolved at the first contact, with no other in {time}',
    es: 'resuelto en el primer contacto, sin otro en {time}',
  },
  'right-first-time': {
    en: 'done right the first time, with nothing to redo in {time}',
    es: 'bien hecho a la primera, sin nada que rehacer en {time}',
  },
  'appointment-kept': {
    en: 'appointment kept with a margin of {time}',
    es: 'cita cumplida con un margen de {time}',
  },
};
