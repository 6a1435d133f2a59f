import type { Cell, Entity, Model } from './model.ts';
import { isAvailable } from './offer.ts';

/** Who deals with the contacts of a cell: people, a machine that hands over to people (both), a machine, or somebody elsewhere. */
export type Attendance = 'people' | 'both' | 'machine' | 'elsewhere';

const ofMode = { attended: 'people', 'self-service': 'machine', redirect: 'elsewhere' } as const;
const ofChannel = { human: 'people', hybrid: 'both', automated: 'machine' } as const;

/** As the cell says, else as its channel does; where neither says anything, people if the cell names teams. */
export function attendanceOf(
  model: Model,
  { channel, value }: Pick<Cell, 'channel' | 'value'>,
): Attendance | undefined {
  if (value.mode !== undefined) return ofMode[value.mode];
  const attendedBy = model.find('channel', channel)?.value.attendedBy;
  if (attendedBy !== undefined) return ofChannel[attendedBy];
  return value.teams.length > 0 ? 'people' : undefined;
}

/** True where people have to be there in its hours: where a machine hands over to people, the machine is always there. */
export function isAttended(model: Model, cell: Cell): boolean {
  return isAvailable(cell) && attendanceOf(model, cell) === 'people';
}

/** True where people are needed, at least for what a machine does not settle. */
export function needsPeople(model: Model, cell: Cell): boolean {
  const attendance = attendanceOf(model, cell);
  return attendance === 'people' || attendance === 'both';
}

const asynchronous: ReadonlySet<string> = new Set(['email', 'post', 'social', 'messaging', 'sms']);

/** Whether the customer waits for the answer; undefined where the channel says neither that nor by what means it is. */
export function isSynchronous({ value }: Entity<'channel'>): boolean | undefined {
  const { synchronous, medium } = value;
  return synchronous ?? (medium && !asynchronous.has(medium));
}
