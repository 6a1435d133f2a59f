import type { NotAssessed } from '../../diagnostics/finding.ts';
import { channelAt } from '../hours/index.ts';
import type { CoverUnknown } from './cell.ts';

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
