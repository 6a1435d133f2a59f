import type { Localised } from '../../diagnostics/language.ts';
import { missingWords, staffingWords } from '../../generated/words.ts';

/** What `tom show` says of a team, its need for people and its shifts. */
export const teamWords = {
  title: { en: '{name} ({ref})', es: '{name} ({ref})' },
  together: {
    en: 'calculated together with {names}, as they attend the same contacts',
    es: 'calculado junto con {names}, pues atienden los mismos contactos',
  },
  nothing: {
    en: 'No demand is written for what this team attends, so its need for people is not known.',
    es: 'No hay demanda escrita de lo que atiende este equipo, así que no se sabe cuántas personas requiere.',
  },
  unknown: {
    en: 'The need for people is not known. What is missing:',
    es: 'No se sabe cuántas personas se requieren. Falta:',
  },
  missing: missingWords.missing,
  usual: {
    en: '{monday}: a week without holidays, like {weeks, plural, =0 {no other} one {# more} other {# more}} of the horizon',
    es: '{monday}: una semana sin festivos, como {weeks, plural, =0 {ninguna otra} one {# más} other {# más}} del horizonte',
  },
  busiest: {
    en: '{counted}: the busiest week of the data, with the shifts of that time of the year',
    es: '{counted}: la semana más cargada de los datos, con los turnos de esa época del año',
  },
  queue: { en: 'contacts by {channels}', es: 'contactos por {channels}' },
  table: {
    en: 'Seats needed / filled in the worse half hour of each hour ({zone})',
    es: 'Puestos necesarios / cubiertos en la peor media hora de cada hora ({zone})',
  },
  legend: {
    en: '! too few for what is promised · ~ busier than the policy allows ({cap}) · “·” closed',
    es: '! menos de los que exige lo prometido · ~ más ocupados de lo que admite la política ({cap}) · «·» cerrado',
  },
  level: {
    en: '{contacts} contacts a week, {level} answered in time, mean wait {wait}; seats are busy {occupancy} of the time',
    es: '{contacts} contactos a la semana, el {level} contestado a tiempo, espera media {wait}; puestos ocupados el {occupancy} del tiempo',
  },
  levelEndless: {
    en: '{contacts} contacts a week, {level} answered in time; at some hours the queue grows without end; seats are busy {occupancy} of the time',
    es: '{contacts} contactos a la semana, el {level} contestado a tiempo; a algunas horas la cola crece sin fin; puestos ocupados el {occupancy} del tiempo',
  },
  hours: {
    en: '{filled} hours of seats while open, {needed} needed; short in {short} of {open} half hours',
    es: '{filled} horas de puesto mientras está abierto, {needed} necesarias; faltan puestos en {short} de {open} medias horas',
  },
  noNeed: {
    en: '{filled} hours of seats while open; no number of seats reaches what is promised',
    es: '{filled} horas de puesto mientras está abierto; ningún número de puestos llega a lo prometido',
  },
  deferred: {
    en: 'Work that can wait ({channels}): {work} hours arrive in a week, {capacity} for it',
    es: 'Trabajo que puede esperar ({channels}): en una semana llegan {work} horas y hay {capacity} para hacerlo',
  },
  grows: { en: 'the backlog grows by {growth} hours a week !', es: 'lo pendiente crece {growth} horas a la semana !' },
  kept: {
    en: '{channel}: {share} within {within}, {promised} promised',
    es: '{channel}: el {share} en {within}, se promete el {promised}',
  },
  broken: {
    en: '{channel}: {share} within {within}, {promised} promised !',
    es: '{channel}: el {share} en {within}, se promete el {promised} !',
  },
  assumedPeak: staffingWords.assumedPeak,
  people: {
    en: 'People: the shifts take {needed} full-time equivalents ({hours} hours of seats a week ÷ {contract} of contract ÷ (1 − {shrinkage} of shrinkage)), and there are {present}{counted, select, fte {} other { people}}',
    es: 'Personas: los turnos requieren {needed} equivalentes a jornada completa ({hours} horas de puesto a la semana ÷ {contract} de contrato ÷ (1 − {shrinkage} de reducción)), y hay {present}{counted, select, fte {} other { personas}}',
  },
  peopleShort: {
    en: 'People: the shifts take {needed} full-time equivalents ({hours} hours of seats a week ÷ {contract} of contract ÷ (1 − {shrinkage} of shrinkage)), and there are only {present}{counted, select, fte {} other { people}} !',
    es: 'Personas: los turnos requieren {needed} equivalentes a jornada completa ({hours} horas de puesto a la semana ÷ {contract} de contrato ÷ (1 − {shrinkage} de reducción)), y solo hay {present}{counted, select, fte {} other { personas}} !',
  },
  peopleUnknown: { en: 'People: not known without {missing}', es: 'Personas: no se sabe sin {missing}' },
} satisfies Record<string, Localised>;
