import type { Values } from '../../diagnostics/finding.ts';
import type { Localised } from '../../diagnostics/language.ts';

/** Why a promise or an agreement cannot be reckoned with: what is not written, or what a target is about. */
export type Reason =
  | 'chain'
  | 'target'
  | 'severalTargets'
  | 'noTime'
  | 'statistic'
  | 'notice'
  | 'share'
  | 'otherMeasure'
  | 'rejected'
  | 'steps'
  | 'time'
  | 'tooManyWays'
  | 'noEnd'
  | 'hours'
  | 'calendar'
  | 'timezone'
  | 'holidays'
  | 'emptyRange'
  | 'never'
  | 'caller'
  | 'neverDue'
  | 'outside';

/** What is missing, and the reference of the entity or part in which it would stand. */
export interface Missing {
  reason: Reason;
  where: string;
}

/** A message for every reason, to stand among those of a rule; its placeholders are those of `missingValues`. */
export const missingMessage: Localised = {
  en: `{reason, select,
    chain {the “chain” of {where}: what has to happen for it to be kept}
    target {the target of {where}}
    severalTargets {which target of {where} is meant: write it after a #}
    noTime {a time: what {where} sets is no time for a case}
    statistic {a time for each case: {where} sets a mean, which says nothing about one case}
    notice {an upper limit of time: {where} sets a notice, of which more is better}
    share {a share of the cases: {where} promises none}
    otherMeasure {the same measure: {where} is measured in another way}
    rejected {an agreement that holds: {where} has been rejected}
    steps {the “steps” of {where}}
    time {the “time” of {where}, or its “agreement”}
    tooManyWays {a simpler course: {where} can go more ways than can be followed}
    noEnd {an end: the steps of {where} lead back for ever}
    hours {the hours of {where}: a “calendar” in the target, or the “hours” of what holds it}
    calendar {{where}, which does not exist, or has errors to mend first}
    timezone {the “timezone” of {where}, or that of the engagement}
    holidays {the public holidays of {where}: nobody lists those of its country or region}
    emptyRange {hours: a range of {where} ends when it begins}
    never {hours: {where} never opens}
    caller {one time zone: {where} follows the caller, and the segments are in several}
    neverDue {hours: those in which {where} is counted never come}
    outside {dates on which {where} is in force: it is on none of those that are judged}
    other {{where}}}`,
  es: `{reason, select,
    chain {la cadena («chain») de {where}: lo que tiene que ocurrir para cumplirlo}
    target {el objetivo de {where}}
    severalTargets {a qué objetivo de {where} se refiere: escríbalo detrás de #}
    noTime {un plazo: lo que fija {where} no es el tiempo de un caso}
    statistic {un plazo para cada caso: {where} fija una media, que no dice nada de un caso}
    notice {un plazo máximo: {where} fija un preaviso, en el que más es mejor}
    share {una proporción de casos: {where} no promete ninguna}
    otherMeasure {la misma medida: {where} se mide de otra forma}
    rejected {un acuerdo que rija: {where} se ha rechazado}
    steps {los pasos («steps») de {where}}
    time {el tiempo («time») de {where}, o su acuerdo («agreement»)}
    tooManyWays {un recorrido más sencillo: {where} tiene más caminos de los que se pueden seguir}
    noEnd {un final: los pasos de {where} vuelven atrás sin fin}
    hours {el horario de {where}: el calendario del objetivo («calendar») o el horario de lo que lo contiene («hours»)}
    calendar {{where}, que no existe o tiene errores que corregir antes}
    timezone {la zona horaria («timezone») de {where}, o la del proyecto}
    holidays {los festivos de {where}: nadie publica los de su país o región}
    emptyRange {un horario: una franja de {where} acaba cuando empieza}
    never {un horario: {where} no abre nunca}
    caller {una sola zona horaria: {where} sigue la de quien llama, y los colectivos están en varias}
    neverDue {un horario: el que cuenta para {where} no llega nunca}
    outside {fechas en las que rija {where}: no rige en ninguna de las que se comprueban}
    other {{where}}}`,
};

/** The placeholders of `missingMessage`. */
export function missingValues({ reason, where }: Missing): Values {
  return { reason, where };
}

/** True for what could not be reckoned with. */
export function isMissing(result: object): result is { missing: Missing } {
  return 'missing' in result;
}
