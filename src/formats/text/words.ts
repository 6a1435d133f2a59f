import type { Localised } from '../../diagnostics/language.ts';

/** What the text format says itself, in ICU MessageFormat. */
export const words = {
  error: { en: 'error', es: 'error' },
  warning: { en: 'warning', es: 'aviso' },
  info: { en: 'info', es: 'información' },
  hint: { en: 'hint:', es: 'sugerencia:' },
  scenarios: {
    en: 'Only in {count, plural, one {scenario} other {scenarios}} {names}.',
    es: 'Solo en {count, plural, one {el escenario} other {los escenarios}} {names}.',
  },
  noFindings: { en: 'No findings', es: 'Sin hallazgos' },
  errors: {
    en: '{count, plural, one {# error} other {# errors}}',
    es: '{count, plural, one {# error} other {# errores}}',
  },
  warnings: {
    en: '{count, plural, one {# warning} other {# warnings}}',
    es: '{count, plural, one {# aviso} other {# avisos}}',
  },
  infos: {
    en: '{count, plural, other {# for information}}',
    es: '{count, plural, one {# informativo} other {# informativos}}',
  },
  suppressed: {
    en: '{count, plural, one {# suppressed} other {# suppressed}}',
    es: '{count, plural, one {# aceptado} other {# aceptados}}',
  },
  filesChecked: {
    en: '{count, plural, one {# file checked} other {# files checked}}',
    es: '{count, plural, one {# archivo comprobado} other {# archivos comprobados}}',
  },
  entities: {
    en: '{count, plural, one {# entity} other {# entities}}',
    es: '{count, plural, one {# entidad} other {# entidades}}',
  },
  coverage: { en: 'Coverage', es: 'Cobertura' },
  percent: { en: '{percent}', es: '{percent}' },
  covered: { en: '{covered} of {required}', es: '{covered} de {required}' },
  nothingRequired: { en: 'nothing required', es: 'nada exigido' },
  partial: {
    en: '{count, plural, other {# partial}}',
    es: '{count, plural, one {# parcial} other {# parciales}}',
  },
  gap: {
    en: '{count, plural, one {# gap} other {# gaps}}',
    es: '{count, plural, one {# hueco} other {# huecos}}',
  },
  notOffered: {
    en: '{count, plural, other {# not offered}}',
    es: '{count, plural, one {# no ofrecido} other {# no ofrecidos}}',
  },
  waived: {
    en: '{count, plural, other {# waived}}',
    es: '{count, plural, one {# exento} other {# exentos}}',
  },
  notAssessed: {
    en: 'Not assessed: {count, plural, one {# check lacks its data} other {# checks lack their data}}',
    es: 'Sin evaluar: {count, plural, one {# comprobación carece de datos} other {# comprobaciones carecen de datos}}',
  },
  more: { en: 'and {count} more', es: 'y {count} más' },
  moreData: {
    en: '{count, plural, one {and # more} other {and # more}} (all of them in the json format)',
    es: '{count, plural, one {y # más} other {y # más}} (la lista completa, en el formato json)',
  },
  waiting: {
    en: '{count, plural, one {# rule waits} other {# rules wait}} for later phases',
    es: '{count, plural, one {# regla espera} other {# reglas esperan}} a fases posteriores',
  },
  strategic: { en: 'strategic', es: 'estratégica' },
  operational: { en: 'operational', es: 'operativa' },
  technology: { en: 'technology', es: 'tecnológica' },
  control: { en: 'control', es: 'de control' },
  madeScenarios: {
    en: '{count, plural, one {scenario} other {scenarios}} {names}',
    es: '{count, plural, one {escenario} other {escenarios}} {names}',
  },
  madePhases: {
    en: '{count, plural, one {phase} other {phases}} {names}',
    es: '{count, plural, one {fase} other {fases}} {names}',
  },
  madeAsOf: { en: 'as of {date}', es: 'a fecha de {date}' },
} as const satisfies Record<string, Localised>;
