import type { NotAssessed } from '../../diagnostics/finding.ts';
import type { Model } from '../../model/model.ts';
import { channelAt, type Missing } from '../hours/index.ts';
import type { CoverUnknown } from './cover.ts';
import type { OpeningReason, PromisedOpening } from './opening.ts';

const messageOf = {
  calendar: 'noCalendar',
  timezone: 'noZone',
  holidays: 'noHolidays',
  emptyRange: 'noRange',
  never: 'noHours',
  closedThen: 'noHours',
  shifts: 'noShifts',
  languages: 'noLanguages',
  teams: 'noTeams',
  service: 'noService',
  cells: 'noCells',
  channelHours: 'noChannelHours',
  providerHours: 'noProviderHours',
} as const;

/** A check that lacks something: the name of its message, with its values and its subject. */
type Unassessed<Reason extends keyof typeof messageOf> = Omit<NotAssessed, 'code' | 'missing'> & {
  missing: (typeof messageOf)[Reason];
};

/** What is missing of hours and of those who cover them, in `coverWords`. */
export function coverUnassessed<Reason extends CoverUnknown['reason']>(
  model: Model,
  { reason, where, unattended }: Missing<Reason> & Pick<CoverUnknown, 'unattended'>,
): Unassessed<Reason> {
  const values = {
    calendar: idIn('calendar', where),
    team: model.find('team', idIn('team', where))?.value.name ?? '',
    channel: unattended ? channelAt(unattended.channel, unattended.locations) : '',
    services: unattended?.services.map(({ value }) => value.name) ?? [],
  };
  return { missing: messageOf[reason], values, subject: where };
}

/** What is missing to judge a promise of opening hours, in `openingWords`. What nobody is offered is the promise's own lack. */
export function openingUnassessed(
  model: Model,
  { label, subject }: PromisedOpening,
  { reason, where }: Missing<OpeningReason>,
): Unassessed<OpeningReason> {
  const values = {
    promise: label,
    calendar: idIn('calendar', where),
    service: model.find('service', idIn('service', where))?.value.name ?? '',
    channel: model.find('channel', idIn('channel', where))?.value.name ?? '',
  };
  const isOfPromise = reason === 'service' || reason === 'cells' || reason === 'providerHours';
  return { missing: messageOf[reason], values, subject: isOfPromise ? subject : where };
}

function idIn(kind: string, ref: string): string {
  return ref.startsWith(`${kind}:`) ? ref.slice(kind.length + 1) : '';
}
