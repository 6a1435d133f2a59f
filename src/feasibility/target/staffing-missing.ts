import type { Values } from '../../diagnostics/finding.ts';
import type { Localised } from '../../diagnostics/language.ts';

/** Why the need for people cannot be reckoned: what is not written, or not written so that it can be used. */
export type StaffingReason =
  | 'demand'
  | 'volume'
  | 'period'
  | 'aht'
  | 'weekdays'
  | 'intraday'
  | 'hours'
  | 'calendar'
  | 'timezone'
  | 'holidays'
  | 'emptyRange'
  | 'never'
  | 'shifts'
  | 'seats'
  | 'targetShare'
  | 'statistic'
  | 'clock'
  | 'cellShare'
  | 'size'
  | 'overlap'
  | 'range'
  | 'contractHours'
  | 'fte';

/** What is missing, and the reference of the entity in which it would stand. */
export interface StaffingMissing {
  reason: StaffingReason;
  where: string;
}

/** A message for every reason, to stand among those of a rule; its placeholders are those of a StaffingMissing. */
export const staffingMissingMessage: Localised = {
  en: `{reason, select,
    demand {the “demand” of {where}: how many contacts arrive}
    volume {the “volume” of {where}, or its “data”}
    period {the “period” of {where}, or in what time its “volume” arrives (“per”)}
    aht {the “aht” of {where}: how long a contact takes}
    weekdays {seven “weekdays” of {where} that add up to 100%}
    intraday {“shares” of {where} that cover the 24 hours and add up to 100%}
    hours {the hours of {where}: its own, or those of its channel or its service}
    calendar {{where}, which does not exist, or has errors to mend first}
    timezone {the “timezone” of {where}, or that of the engagement}
    holidays {the public holidays of {where}: nobody lists those of its country or region}
    emptyRange {hours: a range of {where} ends when it begins}
    never {hours: {where} never opens}
    shifts {the “shifts” of {where}}
    seats {the “seats” of a shift of {where}}
    targetShare {the “share” of the target of {where}: how many of the cases}
    statistic {a target of {where} that says how many of the cases: it sets a mean}
    clock {the hours in which the target of {where} counts: its “calendar”}
    cellShare {the “share” of {where}: how many contacts come by that channel}
    size {the “size” of {where}, as several teams attend what the demand counts together}
    overlap {demand that is not counted twice: {where} and another one may be about the same contacts}
    range {figures that allow a calculation: those of {where} are out of all range}
    contractHours {the “contractHoursPerWeek” of {where}}
    fte {the “fte” of {where}, or its “headcount”}
    other {{where}}}`,
  es: `{reason, select,
    demand {la demanda («demand») de {where}: cuántos contactos llegan}
    volume {el volumen («volume») de {where}, o sus datos («data»)}
    period {el periodo («period») de {where}, o en cuánto tiempo llega su volumen («per»)}
    aht {el tiempo medio de operación («aht») de {where}}
    weekdays {siete proporciones («weekdays») de {where} que sumen 100 %}
    intraday {proporciones («shares») de {where} que cubran las 24 horas y sumen 100 %}
    hours {el horario de {where}: el suyo, o el de su canal o su servicio}
    calendar {{where}, que no existe o tiene errores que corregir antes}
    timezone {la zona horaria («timezone») de {where}, o la del proyecto}
    holidays {los festivos de {where}: nadie publica los de su país o región}
    emptyRange {un horario: una franja de {where} acaba cuando empieza}
    never {un horario: {where} no abre nunca}
    shifts {los turnos («shifts») de {where}}
    seats {los puestos («seats») de un turno de {where}}
    targetShare {la proporción («share») del objetivo de {where}: en cuántos de los casos}
    statistic {un objetivo de {where} que diga en cuántos de los casos: fija una media}
    clock {el horario en que cuenta el objetivo de {where}: su calendario («calendar»)}
    cellShare {la proporción («share») de {where}: cuántos contactos llegan por ese canal}
    size {el tamaño («size») de {where}, pues varios equipos atienden lo que la demanda cuenta junto}
    overlap {una demanda que no se cuente dos veces: {where} y otra pueden referirse a los mismos contactos}
    range {cifras con las que se pueda calcular: las de {where} están fuera de todo rango}
    contractHours {las horas de contrato a la semana («contractHoursPerWeek») de {where}}
    fte {los equivalentes a jornada completa («fte») de {where}, o su plantilla («headcount»)}
    other {{where}}}`,
};

/** The placeholders of `staffingMissingMessage`. */
export function staffingMissingValues({ reason, where }: StaffingMissing): Values {
  return { reason, where };
}

/** True for what could be reckoned. */
export function isKnown<T>(result: T | StaffingMissing): result is T {
  return !(typeof result === 'object' && result !== null && 'reason' in result);
}
