import type { NotAssessed } from '../diagnostics/finding.ts';
import type { CoverUnknown } from './cover-cell.ts';
import { horizonWords } from './horizon.ts';
import { channelAt } from './hours-places.ts';

/** What every rule about hours says where they cannot be reckoned. */
export const missingHours = {
  noCalendar: {
    en: 'there is no calendar “{calendar}” in this scenario, or it has errors to mend first',
    es: 'en este escenario no existe el calendario «{calendar}», o tiene errores que corregir antes',
  },
  noZone: {
    en: 'the calendar “{calendar}” has no time zone, and neither has the engagement',
    es: 'el calendario «{calendar}» no tiene zona horaria, y el proyecto tampoco',
  },
  noHolidays: {
    en: 'the public holidays of the calendar “{calendar}” are not known (“holidays”)',
    es: 'no se conocen los festivos del calendario «{calendar}» («holidays»)',
  },
  noRange: {
    en: 'a range of the calendar “{calendar}” ends when it begins',
    es: 'una franja del calendario «{calendar}» acaba cuando empieza',
  },
  noHours: {
    en: 'the calendar “{calendar}” does not open once in the dates that are judged',
    es: 'el calendario «{calendar}» no abre ni una vez en las fechas que se comprueban',
  },
} as const;

/** What the rules about cover say besides: what is missing, how it was computed, where the other places are. */
export const coverWords = {
  ...missingHours,
  ...horizonWords,
  noShifts: {
    en: 'the team “{team}” does not say when it works, or its “shifts” have errors',
    es: 'el equipo «{team}» no indica cuándo trabaja, o lo indica con errores («shifts»)',
  },
  noTeams: {
    en: 'no team is said to attend {services} by “{channel}”, in the cell or in the team (“serves”)',
    es: 'no se indica qué equipo atiende {services} por «{channel}», ni en la celda ni en el equipo («serves»)',
  },
  noLanguages: {
    en: 'a shift of the team “{team}” does not say which languages are spoken in it (“languages”)',
    es: 'un turno del equipo «{team}» no indica qué idiomas se hablan en él («languages»)',
  },
  promised: {
    en: 'promised: {week}',
    es: 'se promete: {week}',
  },
  promisedIn: {
    en: 'promised: {week} in {zone}',
    es: 'se promete: {week} en {zone}',
  },
  whileApart: {
    en: '{periods}: {week}, {hours} a week',
    es: '{periods}: {week}, {hours} a la semana',
  },
  works: {
    en: '“{team}” works {week}',
    es: '«{team}» trabaja {week}',
  },
  worksElsewhere: {
    en: '“{team}” works {week} in {zone}',
    es: '«{team}» trabaja {week} en {zone}',
  },
  worksThen: {
    en: '“{team}” works {week} in {zone}, which is then {here} in {home}',
    es: '«{team}» trabaja {week} en {zone}, que entonces es {here} en {home}',
  },
  speaks: {
    en: '“{team}” has somebody who speaks {language} {week}',
    es: '«{team}» tiene a alguien que habla {language} {week}',
  },
  speaksElsewhere: {
    en: '“{team}” has somebody who speaks {language} {week} in {zone}',
    es: '«{team}» tiene a alguien que habla {language} {week} en {zone}',
  },
  silent: {
    en: 'nobody of “{team}” speaks {language}',
    es: 'en «{team}» nadie habla {language}',
  },
  firstDates: {
    en: 'first dates: {dates}',
    es: 'primeras fechas: {dates}',
  },
  besides: {
    en: 'besides, {count, plural, one {on # more date} other {on # more dates, the first of them}}: {dates}',
    es: 'además, {count, plural, one {en # fecha más} other {en # fechas más, las primeras}}: {dates}',
  },
  cellHere: {
    en: 'this cell too',
    es: 'esta celda también',
  },
  shiftsHere: {
    en: 'the shifts of “{team}” are here',
    es: 'los turnos de «{team}» están aquí',
  },
} as const;

const messageOf = {
  calendar: 'noCalendar',
  timezone: 'noZone',
  holidays: 'noHolidays',
  emptyRange: 'noRange',
  hours: 'noHours',
  shifts: 'noShifts',
  languages: 'noLanguages',
  teams: 'noTeams',
} as const;

type Told<Missing extends CoverUnknown['missing']> = Omit<NotAssessed, 'code' | 'missing'> & {
  missing: (typeof messageOf)[Missing];
};

/** A check that lacks hours: the name of its message in `coverWords`, with its values and its subject. */
export function toldMissing<Missing extends CoverUnknown['missing']>(lack: {
  missing: Missing;
  team?: CoverUnknown['team'];
  calendar?: string;
  unattended?: CoverUnknown['unattended'];
}): Told<Missing> {
  const { missing, team, calendar = '', unattended } = lack;
  const ofTeam = missing === 'shifts' || missing === 'languages';
  return {
    missing: messageOf[missing],
    values: {
      calendar,
      team: team?.value.name ?? '',
      channel: unattended ? channelAt(unattended.channel, unattended.locations) : '',
      services: unattended?.services.map(({ value }) => value.name) ?? [],
    },
    subject: unattended?.channel.ref ?? (ofTeam && team ? team.ref : `calendar:${calendar}`),
  };
}
