import type { Localised } from '../diagnostics/language.ts';
import { horizonWords } from './horizon.ts';
import { staffingMissingMessage } from './staffing-missing.ts';

/** Messages that the rules on staffing have in common: what is missing, and lines of the proof. */
export const staffingWords = {
  missing: staffingMissingMessage,
  load: {
    en: '{contacts} contacts in {interval} of {handling} each: a load of {load} erlangs. {seats, plural, one {# seat answers} other {# seats answer}} {achieved} within {within}, busy {occupancy} of the time; {need, plural, one {# is} other {# are}} needed, and answer {reached}.',
    es: '{contacts} contactos en {interval} de {handling} cada uno: una carga de {load} erlangs. {seats, plural, one {# puesto contesta} other {# puestos contestan}} el {achieved} en {within}, {seats, plural, one {ocupado} other {ocupados}} el {occupancy} del tiempo; {need, plural, one {se requiere # y contesta} other {se requieren # y contestan}} el {reached}.',
  },
  loadSlow: {
    en: '{contacts} contacts in {interval} of {handling} each: a load of {load} erlangs. With {seats, plural, one {# seat} other {# seats}}, busy {occupancy} of the time, people wait {wait} on average; {need, plural, one {# is} other {# are}} needed, for {shorter}.',
    es: '{contacts} contactos en {interval} de {handling} cada uno: una carga de {load} erlangs. Con {seats, plural, one {# puesto ocupado} other {# puestos ocupados}} el {occupancy} del tiempo se esperan {wait} de media; {need, plural, one {se requiere #} other {se requieren #}}, para {shorter}.',
  },
  loadOnly: {
    en: '{contacts} contacts in {interval} of {handling} each: a load of {load} erlangs for {seats, plural, one {# seat} other {# seats}}. Only more seats than load keep the queue from growing.',
    es: '{contacts} contactos en {interval} de {handling} cada uno: una carga de {load} erlangs para {seats, plural, one {# puesto} other {# puestos}}. Solo si los puestos superan la carga deja de crecer la cola.',
  },
  week: {
    en: 'In such a week seats are missing in {count} of the {open} open half hours; of its {weekContacts} contacts, {weekly} are answered in time.',
    es: 'En una semana así faltan puestos en {count} de las {open} medias horas abiertas; de sus {weekContacts} contactos, se contesta a tiempo el {weekly}.',
  },
  season: {
    en: 'That is so in {weeks} of the weeks assessed; the first starts on {monday}.',
    es: 'Así son {weeks} de las semanas comprobadas; la primera empieza el {monday}.',
  },
  busiest: {
    en: 'It is so in the busiest week of the data only, that of {counted}.',
    es: 'Solo es así en la semana más cargada de los datos, la del {counted}.',
  },
  windowKept: {
    en: 'The target is measured over a longer time than half an hour, and over a whole week it is kept: this is a warning.',
    es: 'El objetivo se mide en más tiempo que media hora, y en la semana entera se cumple: por eso es un aviso.',
  },
  erlang: {
    en: 'Erlang C: contacts come at random, take more or less time, and wait until somebody answers.',
    es: 'Erlang C: los contactos llegan al azar, duran más o menos y esperan hasta que alguien contesta.',
  },
  impatient: {
    en: 'If people give up after {patience} on average, {abandonment} do, and {impatientLevel} are answered within {within} (Erlang A).',
    es: 'Si los clientes abandonan tras {patience} de media, abandona el {abandonment} y se contesta el {impatientLevel} en {within} (Erlang A).',
  },
  people: {
    en: 'As {shrinkage} of paid time goes to holidays, absence, training and breaks, {need, plural, one {# seat takes} other {# seats take}} {people} people.',
    es: 'Como el {shrinkage} del tiempo pagado se dedica a vacaciones, ausencias, formación y pausas, {need, plural, one {# puesto requiere} other {# puestos requieren}} {people} personas.',
  },
  assumedPeak: {
    en: 'Nothing says at what time the contacts of {demands} come: 12% of a day is assumed in its busiest hour, and that hour where most seats are.',
    es: 'No se indica a qué hora llegan los contactos de {demands}: se supone el 12 % del día en su hora más cargada, y que esa hora es la que tiene más puestos.',
  },
  assumedSplit: {
    en: 'Nothing says which team the contacts of {demands} go to: they are split by the sizes of the segments.',
    es: 'No se indica a qué equipo van los contactos de {demands}: se reparten por el tamaño de los colectivos.',
  },
  assumedConcurrency: {
    en: 'On {channel} a person attends {concurrency} contacts at a time: each is taken to need that much less (an approximation).',
    es: 'En {channel} una persona atiende {concurrency} contactos a la vez: se cuenta para cada uno esa parte del tiempo (una aproximación).',
  },
  ...horizonWords,
  demandHere: { en: 'what arrives', es: 'lo que llega' },
  targetHere: { en: 'what is promised', es: 'lo que se promete' },
} satisfies Record<string, Localised>;
