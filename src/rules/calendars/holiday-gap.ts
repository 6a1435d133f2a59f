import { declare, finding, notAssessed } from '../../diagnostics/declaration.ts';
import { coverOf } from '../../feasibility/cover.ts';
import { toldGap } from '../../feasibility/cover-told.ts';
import { coverWords, toldMissing } from '../../feasibility/cover-words.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'CAL004',
  severity: 'warning',
  phase: 'operational',
  serves: ['S0-14', 'S0-15', 'S0-16'],
  summary: {
    en: 'Promised hours that are uncovered on the holidays of the teams only',
    es: 'Horas prometidas que solo quedan sin cubrir en los festivos de los equipos',
  },
  why: {
    en: 'A public holiday of the team is not one of the customer: on a Monday in Bogotá the night line of Madrid rings. The shifts cover the promise on every other day; either somebody works on those days, or the promise says that it does not hold on them.',
    es: 'Un festivo del equipo no lo es del cliente: un lunes de puente en Bogotá, la línea nocturna de Madrid suena igual. Los turnos cubren la promesa todos los demás días; o alguien trabaja esos días, o la promesa dice que en ellos no rige.',
  },
  messages: {
    hours: {
      en: 'By “{channel}”, {services} can be reached on {dateCount, plural, one {a holiday} other {# holidays}} at hours when no shift of {teams} works, {hours} in all from {lookedFrom} to {lookedTo}: {dateCount, plural, one {} other {among them }}{dates}.',
      es: 'Por «{channel}» se accede a {services} en {dateCount, plural, one {un festivo} other {# festivos}} a horas en las que no hay ningún turno de {teams}, {hours} en total del {lookedFrom} al {lookedTo}: {dateCount, plural, one {} other {entre ellos }}{dates}.',
    },
    language: {
      en: 'By “{channel}”, {services} can be reached in {language}, but on {dateCount, plural, one {a holiday} other {# holidays}} nobody of {teams} who works then speaks it, {hours} in all from {lookedFrom} to {lookedTo}: {dateCount, plural, one {} other {among them }}{dates}.',
      es: 'Por «{channel}» se accede a {services} en {language}, pero en {dateCount, plural, one {un festivo} other {# festivos}} no lo habla nadie de {teams} que trabaje entonces, {hours} en total del {lookedFrom} al {lookedTo}: {dateCount, plural, one {} other {entre ellos }}{dates}.',
    },
    ...coverWords,
  },
  hints: {
    staff: {
      en: 'give {teams} a shift for holidays, or write the same “holidays” in the calendar of the channel or the cell.',
      es: 'añada a {teams} un turno de festivos, o escriba los mismos «holidays» en el calendario del canal o de la celda.',
    },
  },
  examples: {
    valid: [
      'segments:\n  patient: { name: Patient }\nservices:\n  advice: { name: Advice, hours: office }\nchannels:\n  phone: { name: Telephone, attendedBy: human, hours: office }\nchannelMap:\n  advice:\n    "*":\n      phone: { teams: [desk] }\nteams:\n  desk: { name: Desk, shifts: { office: { calendar: office, seats: 2 } } }\ncalendars:\n  office: { name: Office, weekly: { mon-fri: ["09:00-18:00"] }, holidays: { country: ES, region: AN } }\n',
    ],
    invalid: [
      'segments:\n  patient: { name: Patient }\nservices:\n  advice: { name: Advice, hours: weekdays }\nchannels:\n  phone: { name: Telephone, attendedBy: human, hours: weekdays }\nchannelMap:\n  advice:\n    "*":\n      phone: { teams: [desk] } # !CAL004\nteams:\n  desk: { name: Desk, shifts: { office: { calendar: office, seats: 2 } } }\ncalendars:\n  weekdays: { name: Weekdays, weekly: { mon-fri: ["09:00-18:00"] } }\n  office: { name: Office, weekly: { mon-fri: ["09:00-18:00"] }, holidays: { country: ES, region: AN } }\n',
    ],
  },
});

export const holidayGap: Rule = defineRule(declaration, {
  scope: 'target',
  relies: [
    'calendar.weekly',
    'calendar.holidays',
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
      if (gap.kind !== 'holiday') continue;
      const { shape: _, regimes: __, ...told } = toldGap(model, gap);
      yield finding(declaration, gap.language === undefined ? 'hours' : 'language', { ...told, hint: 'staff' });
    }
    for (const lack of unknown) {
      const { missing, ...rest } = toldMissing(lack);
      // Which languages a shift has is asked by CAL002.
      if (lack.missing !== 'languages') yield notAssessed(declaration, missing, rest);
    }
  },
});
