import type { Values } from '../../diagnostics/finding.ts';
import type { Language, Localised } from '../../diagnostics/language.ts';
import { formatMessage } from '../../diagnostics/messages.ts';

/** The words of `tom show`. */
export const showWords = {
  unknown: {
    en: 'there is no “{ref}” in the scenario {scenario}. Write kind:id, such as {example}.',
    es: 'no existe «{ref}» en el escenario {scenario}. Escriba clase:id, por ejemplo {example}.',
  },
  didYouMean: {
    en: 'there is no “{ref}” in the scenario {scenario}: did you mean “{suggestion}”?',
    es: 'no existe «{ref}» en el escenario {scenario}: ¿quería decir «{suggestion}»?',
  },
  several: {
    en: 'several are called “{ref}”: {refs}. Write the one that you mean.',
    es: 'hay varios que se llaman «{ref}»: {refs}. Escriba cuál quiere ver.',
  },
  refersTo: { en: 'Refers to', es: 'Se refiere a' },
  referredBy: { en: 'Referred to by', es: 'Lo nombran' },
  findings: { en: 'Findings', es: 'Hallazgos' },
  noFindings: { en: 'No open findings.', es: 'Sin hallazgos abiertos.' },
  notAssessed: { en: 'Not assessed', es: 'Sin evaluar' },
  missing: { en: 'does not exist', es: 'no existe' },
  key: { en: 'key', es: 'clave' },
  yes: { en: 'yes', es: 'sí' },
  no: { en: 'no', es: 'no' },
  severityError: { en: 'error', es: 'error' },
  severityWarning: { en: 'warning', es: 'aviso' },
  severityInfo: { en: 'info', es: 'información' },
  alsoFor: { en: 'Holds for: {segments}', es: 'Vale para: {segments}' },
  promised: { en: 'Promised', es: 'Se promete' },
  promisedHours: { en: '{week} ({calendars}, {zone})', es: '{week} ({calendars}, {zone})' },
  noHours: { en: 'no hours are written', es: 'no hay ningún horario escrito' },
  inLanguages: { en: 'in {languages}', es: 'en {languages}' },
  teams: { en: 'Attended by', es: 'Lo atienden' },
  noTeams: { en: 'no team', es: 'ningún equipo' },
  works: { en: '{team}: {week} ({zone})', es: '{team}: {week} ({zone})' },
  unattended: {
    en: 'No staffing is required: it is not attended by people.',
    es: 'No requiere personal: no lo atienden personas.',
  },
  coverage: { en: 'Coverage', es: 'Cobertura' },
  coverageIn: { en: 'Coverage in {language}', es: 'Cobertura en {language}' },
  legend: {
    en: '█ covered  ! promised, and nobody  + somebody, not promised  · closed  ? not known',
    es: '█ cubierto  ! se promete y no hay nadie  + hay alguien sin prometerse  · cerrado  ? no se sabe',
  },
  weekOf: { en: 'week of {date}', es: 'semana del {date}' },
  sameWeek: { en: 'summer and winter alike', es: 'igual en verano y en invierno' },
  uncovered: {
    en: 'Uncovered from {lookedFrom} to {lookedTo}',
    es: 'Sin cubrir del {lookedFrom} al {lookedTo}',
  },
  nothing: { en: 'nothing', es: 'nada' },
  openAsPromised: { en: 'Open as promised?', es: '¿Abierto como se promete?' },
  openKept: {
    en: 'Open in all the hours that are promised, from {lookedFrom} to {lookedTo}.',
    es: 'Abierto en todas las horas que se prometen, del {lookedFrom} al {lookedTo}.',
  },
  openNotKept: {
    en: 'Not open in all the hours that are promised, from {lookedFrom} to {lookedTo}:',
    es: 'No está abierto en todas las horas que se prometen, del {lookedFrom} al {lookedTo}:',
  },
  openNotAssessed: { en: 'Not assessed. Missing: {what}', es: 'Sin evaluar. Falta: {what}' },
  closed: {
    en: '{by, select, provider {the provider does not work} other {{channels} {count, plural, one {is} other {are}} closed}}',
    es: '{by, select, provider {la parte proveedora no trabaja} other {{channels} {count, plural, one {está cerrado} other {están cerrados}}}}',
  },
  nobody: { en: 'nobody works', es: 'no trabaja nadie' },
  nobodySpeaks: { en: 'nobody speaks {language}', es: 'nadie habla {language}' },
  weekly: {
    en: '{who}: {week}{abroad, select, yes { ({zone})} other {}}, {hours} a week',
    es: '{who}: {week}{abroad, select, yes { ({zone})} other {}}, {hours} a la semana',
  },
  season: {
    en: '{who}: {periods}, {week}{abroad, select, yes { ({zone})} other {}}, {hours} a week',
    es: '{who}: {periods}, {week}{abroad, select, yes { ({zone})} other {}}, {hours} a la semana',
  },
  whileApart: {
    en: '{periods}: {week} ({zone}), {hours} a week',
    es: '{periods}: {week} ({zone}), {hours} a la semana',
  },
  clocks: {
    en: '{who} at hours that change with the clocks of {zones}, up to {hours} a week',
    es: '{who} a horas que cambian con los relojes de {zones}, hasta {hours} a la semana',
  },
  dates: {
    en: '{who}: {hours} on {dateCount, plural, one {# date} other {# dates}}, {dates}',
    es: '{who}: {hours} en {dateCount, plural, one {# fecha} other {# fechas}}, {dates}',
  },
  never: { en: '{who} at all', es: '{who} en ningún momento' },
  clock: {
    en: '{who}: {periods}, {week} ({zone}), {hours} a week, because the clocks of {zones} do not change together',
    es: '{who}: {periods}, {week} ({zone}), {hours} a la semana, porque los relojes de {zones} no cambian a la vez',
  },
  holiday: {
    en: '{who} on {dateCount, plural, one {a holiday} other {# holidays}} of the teams, {hours} in all, {dates}',
    es: '{who} en {dateCount, plural, one {un festivo} other {# festivos}} de los equipos, {hours} en total, {dates}',
  },
} as const satisfies Readonly<Record<string, Localised>>;

/** Says one of them in a language. */
export type Say = (name: keyof typeof showWords, values?: Values) => string;

export function sayIn(language: Language): Say {
  return (name, values = {}) => formatMessage(showWords[name][language], values, language);
}
