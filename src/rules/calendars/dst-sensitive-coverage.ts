import { declare, finding, notAssessed } from '../../diagnostics/declaration.ts';
import { coverOf } from '../../feasibility/cover.ts';
import { toldGap } from '../../feasibility/cover-told.ts';
import { coverWords, toldMissing } from '../../feasibility/cover-words.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'CAL003',
  severity: 'warning',
  phase: 'operational',
  serves: ['S0-14', 'S0-15', 'S0-16'],
  summary: {
    en: 'Hours that shifts in another time zone cover in one part of the year only',
    es: 'Horas que los turnos de otra zona horaria cubren solo una parte del año',
  },
  why: {
    en: 'Madrid puts its clocks forward in March and back in October; Bogotá never does, and New York does on other dates. A shift that fits a promise in summer slips by an hour in winter, and nobody notices until the telephone rings unanswered. What is uncovered all year is told by CAL001.',
    es: 'Madrid adelanta el reloj en marzo y lo atrasa en octubre; Bogotá no lo cambia nunca y Nueva York lo cambia en otras fechas. Un turno que encaja con la promesa en verano se desplaza una hora en invierno, y nadie lo nota hasta que el teléfono suena sin respuesta. Lo que queda sin cubrir todo el año lo cuenta CAL001.',
  },
  messages: {
    hours: {
      en: 'The hours at which {services} can be reached by “{channel}” are covered by {teams} in one part of the year only, because the clocks of {zones} do not change together: {season, select, summer {in summer time} winter {in winter time} other {for some weeks}} ({periods}) nobody works {week} ({zone}), {hours} a week.',
      es: 'Las horas en las que se accede a {services} por «{channel}» solo están cubiertas por {teams} una parte del año, porque los relojes de {zones} no cambian a la vez: {season, select, summer {en horario de verano} winter {en horario de invierno} other {durante unas semanas}} ({periods}) nadie trabaja {week} ({zone}), {hours} a la semana.',
    },
    language: {
      en: 'By “{channel}”, {services} can be reached in {language} in one part of the year only, because the clocks of {zones} do not change together: {season, select, summer {in summer time} winter {in winter time} other {for some weeks}} ({periods}) nobody of {teams} speaks it {week} ({zone}), {hours} a week.',
      es: 'Por «{channel}» solo se accede a {services} en {language} una parte del año, porque los relojes de {zones} no cambian a la vez: {season, select, summer {en horario de verano} winter {en horario de invierno} other {durante unas semanas}} ({periods}) no lo habla nadie de {teams} {week} ({zone}), {hours} a la semana.',
    },
    ...coverWords,
  },
  hints: {
    agree: {
      en: 'agree shifts in the time zone of the promise, give the shift a calendar for each part of the year (“seasons”), or lengthen it by the hour that is missing.',
      es: 'acuerde los turnos en la zona horaria de la promesa, dé al turno un horario para cada parte del año («seasons») o alárguelo en la hora que falta.',
    },
  },
  examples: {
    valid: [
      'segments:\n  home: { name: Home }\nservices:\n  faults: { name: Faults, hours: always }\nchannels:\n  phone: { name: Fault line, attendedBy: human, hours: always }\nchannelMap:\n  faults:\n    "*":\n      phone: { teams: [day, night] }\nteams:\n  day: { name: Day desk, shifts: { day-shift: { calendar: day-shift, seats: 2 } } }\n  night: { name: Night desk, shifts: { night-shift: { calendar: night-shift, seats: 2 } } }\ncalendars:\n  always: { name: Always, timezone: Europe/Madrid, always: true }\n  day-shift: { name: Madrid by day, timezone: Europe/Madrid, weekly: { mon-sun: ["06:00-22:00"] } }\n  night-shift: { name: Bogotá, timezone: America/Bogota, weekly: { mon-sun: ["15:00-24:00"] } }\n',
    ],
    invalid: [
      'segments:\n  home: { name: Home }\nservices:\n  faults: { name: Faults, hours: always }\nchannels:\n  phone: { name: Fault line, attendedBy: human, hours: always }\nchannelMap:\n  faults:\n    "*":\n      phone: { teams: [day, night] } # !CAL003\nteams:\n  day: { name: Day desk, shifts: { day-shift: { calendar: day-shift, seats: 2 } } }\n  night: { name: Night desk, shifts: { night-shift: { calendar: night-shift, seats: 2 } } }\ncalendars:\n  always: { name: Always, timezone: Europe/Madrid, always: true }\n  day-shift: { name: Madrid by day, timezone: Europe/Madrid, weekly: { mon-sun: ["06:00-22:00"] } }\n  night-shift: { name: Bogotá, timezone: America/Bogota, weekly: { mon-sun: ["15:00-23:00"] } }\n',
    ],
  },
});

export const dstSensitiveCoverage: Rule = defineRule(declaration, {
  scope: 'target',
  relies: [
    'calendar.weekly',
    'calendar.timezone',
    'cell.hours',
    'cell.teams',
    'channel.hours',
    'channel.hoursAt',
    'service.hours',
    'team.shifts',
    'team.serves',
  ],
  *check(model) {
    const { gaps, unknown } = coverOf(model);
    for (const gap of gaps) {
      if (gap.kind !== 'clock') continue;
      const { shape: _, regimes: __, ...told } = toldGap(model, gap);
      yield finding(declaration, gap.language === undefined ? 'hours' : 'language', { ...told, hint: 'agree' });
    }
    for (const lack of unknown) {
      const { missing, ...rest } = toldMissing(lack);
      // Which languages a shift has is asked by CAL002.
      if (lack.missing !== 'languages') yield notAssessed(declaration, missing, rest);
    }
  },
});
