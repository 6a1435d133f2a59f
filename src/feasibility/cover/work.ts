import { union } from '../../calendar/index.ts';
import type { Entity, Model } from '../../model/model.ts';
import { type NoTime, openTimeOf } from '../hours/index.ts';
import { shiftsOf, type UnknownShift } from './shifts.ts';
import type { Work } from './together.ts';

/** What is missing to know when somebody works. */
export type UnknownWork = readonly (UnknownShift | NoTime)[];

/** When a team works, in all its shifts; or what is open in a calendar. */
export function workOf(model: Model, who: { team: Entity<'team'> } | { calendar: string }): Work | UnknownWork {
  const { timezone } = model.engagement.value;
  const callers = timezone === undefined ? [] : [timezone];
  if ('calendar' in who) {
    const time = openTimeOf(model, who.calendar, callers);
    return 'missing' in time ? [time] : { open: time.open, zone: time.zones[0] };
  }
  const { shifts, unknown } = shiftsOf(model, [who.team], callers);
  const zone = shifts[0]?.time.zones[0];
  return unknown.length > 0 || zone === undefined
    ? unknown
    : { open: union(shifts.map(({ time }) => time.open)), zone };
}

export function isUnknown(work: Work | UnknownWork): work is UnknownWork {
  return !('open' in work);
}
