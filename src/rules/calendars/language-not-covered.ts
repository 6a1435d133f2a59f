import { declare, finding, notAssessed } from '../../diagnostics/declaration.ts';
import { coverOf } from '../../feasibility/cover.ts';
import { toldGap } from '../../feasibility/cover-told.ts';
import { coverWords, toldMissing } from '../../feasibility/cover-words.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'CAL002',
  severity: 'error',
  phase: 'operational',
  serves: ['S0-14', 'S0-15', 'S0-16'],
  summary: {
    en: 'A language that is promised at hours when nobody on shift speaks it',
    es: 'Un idioma que se promete en horas en las que nadie de turno lo habla',
  },
  why: {
    en: 'To be attended in one’s language is part of the promise at every hour of it. The languages of a cell are its own, else those of its channel that the service has too; a shift speaks those of which it has at least one seat. Who speaks “es” attends “es-MX” unless “languageFallback” is “strict” in the policies of tom.yaml. Hours in which nobody works at all are told by CAL001.',
    es: 'Ser atendido en el idioma propio es parte de la promesa a todas sus horas. Los idiomas de una celda son los suyos o, si no los indica, los del canal que también tiene el servicio; un turno habla aquellos de los que tiene al menos un puesto. Quien habla «es» atiende «es-MX», salvo que «languageFallback» sea «strict» en las políticas de tom.yaml. Las horas en las que no trabaja nadie las cuenta CAL001.',
  },
  messages: {
    weekly: {
      en: 'By “{channel}”, {services} can be reached in {language}, but among those of {teams} who work then nobody speaks it: {week}{abroad, select, yes { ({zone})} other {}}, {hours} a week.',
      es: 'Por «{channel}» se accede a {services} en {language}, pero entre quienes trabajan entonces en {teams} nadie lo habla: {week}{abroad, select, yes { ({zone})} other {}}, {hours} a la semana.',
    },
    season: {
      en: 'By “{channel}”, {services} can be reached in {language}, but among those of {teams} who work then nobody speaks it ({periods}): {week}{abroad, select, yes { ({zone})} other {}}, {hours} a week.',
      es: 'Por «{channel}» se accede a {services} en {language}, pero entre quienes trabajan entonces en {teams} nadie lo habla ({periods}): {week}{abroad, select, yes { ({zone})} other {}}, {hours} a la semana.',
    },
    dates: {
      en: 'By “{channel}”, {services} can be reached in {language}, but on {dateCount, plural, one {# date} other {# dates}} from {lookedFrom} to {lookedTo} nobody of {teams} who works then speaks it, {hours} in all: {dateCount, plural, one {} other {among them }}{dates}.',
      es: 'Por «{channel}» se accede a {services} en {language}, pero en {dateCount, plural, one {# fecha} other {# fechas}} del {lookedFrom} al {lookedTo} no lo habla nadie de {teams} que trabaje entonces, {hours} en total: {dateCount, plural, one {} other {entre ellas }}{dates}.',
    },
    clocks: {
      en: 'By “{channel}”, {services} can be reached in {language}, but among those of {teams} who work then nobody speaks it at hours that change with the clocks of {zones}: up to {hours} a week.',
      es: 'Por «{channel}» se accede a {services} en {language}, pero entre quienes trabajan entonces en {teams} nadie lo habla en horas que cambian con los relojes de {zones}: hasta {hours} a la semana.',
    },
    never: {
      en: 'By “{channel}”, {services} can be reached in {language}, which nobody speaks in any shift of {teams}.',
      es: 'Por «{channel}» se accede a {services} en {language}, que no habla nadie en ningún turno de {teams}.',
    },
    ...coverWords,
  },
  hints: {
    seat: {
      en: 'seat somebody who speaks {language} in those shifts (“languages” of the shift), or take the language from the cell or its channel.',
      es: 'dé un puesto en esos turnos a alguien que hable {language} («languages» del turno), o quite el idioma de la celda o de su canal.',
    },
  },
  examples: {
    valid: [
      'segments:\n  patient: { name: Patient }\nservices:\n  advice: { name: Advice, languages: [es, ca] }\nchannels:\n  phone: { name: Telephone, attendedBy: human, hours: every-day, languages: [es, ca, fr] }\nchannelMap:\n  advice:\n    "*":\n      phone: { teams: [desk] }\nteams:\n  desk:\n    name: Desk\n    shifts:\n      mornings: { calendar: mornings, seats: 4, languages: [{ language: es, seats: 4 }, { language: ca, seats: 1 }] }\n      evenings: { calendar: evenings, seats: 2, languages: [{ language: es }, { language: ca }] }\ncalendars:\n  every-day: { name: Every day, weekly: { mon-sun: ["08:00-22:00"] } }\n  mornings: { name: Mornings, weekly: { mon-sun: ["08:00-15:00"] } }\n  evenings: { name: Evenings, weekly: { mon-sun: ["15:00-22:00"] } }\n',
    ],
    invalid: [
      'segments:\n  patient: { name: Patient }\nservices:\n  advice: { name: Advice, languages: [es, ca] }\nchannels:\n  phone: { name: Telephone, attendedBy: human, hours: every-day, languages: [es, ca] }\nchannelMap:\n  advice:\n    "*":\n      phone: { teams: [desk] } # !CAL002\nteams:\n  desk:\n    name: Desk\n    shifts:\n      every-day: { calendar: every-day, seats: 5, languages: [{ language: es }] }\n      until-six: { calendar: until-six, seats: 2, languages: [{ language: es }, { language: ca }] }\ncalendars:\n  every-day: { name: Every day, weekly: { mon-sun: ["08:00-22:00"] } }\n  until-six: { name: Until six, weekly: { mon-sun: ["08:00-18:00"] } }\n',
      'segments:\n  visitor: { name: Visitor }\nservices:\n  advice: { name: Advice }\nchannels:\n  phone: { name: Telephone, attendedBy: human, hours: office }\nchannelMap:\n  advice:\n    visitor:\n      phone:\n        teams: [desk]\n        languages: [es, en] # !CAL002\nteams:\n  desk: { name: Desk, shifts: { office: { calendar: office, seats: 2, languages: [{ language: es }] } } }\ncalendars:\n  office: { name: Office, weekly: { mon-fri: ["09:00-18:00"] } }\n',
    ],
  },
});

export const languageNotCovered: Rule = defineRule(declaration, {
  scope: 'target',
  relies: [
    'calendar.weekly',
    'calendar.holidays',
    'calendar.seasons',
    'calendar.exceptions',
    'cell.hours',
    'cell.languages',
    'cell.teams',
    'channel.hours',
    'channel.hoursAt',
    'channel.languages',
    'service.hours',
    'service.languages',
    'team.shifts',
    'team.serves',
  ],
  *check(model) {
    const { gaps, unknown } = coverOf(model);
    for (const gap of gaps) {
      if (gap.kind !== 'weekly' || gap.language === undefined) continue;
      const { shape, regimes: _, ...told } = toldGap(model, gap);
      yield finding(declaration, shape, { ...told, hint: 'seat' });
    }
    for (const lack of unknown) {
      const { missing, ...rest } = toldMissing(lack);
      if (lack.language !== undefined || lack.unattended) yield notAssessed(declaration, missing, rest);
    }
  },
});
