import { mannedShifts } from '../../model/attendance.ts';
import { answers, languageFallbackOf } from '../../model/languages.ts';
import type { Entity, Model } from '../../model/model.ts';
import { type Holidays, type HoursReason, isMissing, type Missing, type OpenTime, openTimeOf } from '../hours/index.ts';

/** One shift of a team, over the horizon. A shift without seats of its own has at least one. */
export interface Shift {
  team: Entity<'team'>;
  /** What the team calls it. */
  id: string;
  time: OpenTime;
  /** The languages that at least one of its positions speaks; undefined where it does not say. */
  languages: readonly string[] | undefined;
}

/** What cannot be known of a team: it says no shifts, or not so that they can be read, or the calendar of one cannot be reckoned with. */
export type ShiftReason = HoursReason | 'shifts';

/** The shifts of teams, those with no position left out. `callers` are the zones for hours of whoever calls. */
export function shiftsOf(
  model: Model,
  teams: readonly Entity<'team'>[],
  callers: readonly string[],
  holidays: Holidays = 'kept',
): { shifts: Shift[]; unknown: Missing<ShiftReason>[] } {
  const shifts: Shift[] = [];
  const unknown: Missing<ShiftReason>[] = [];
  for (const team of teams) {
    if (Object.keys(team.value.shifts).length === 0 || team.unread.has('shifts'))
      unknown.push({ reason: 'shifts', where: team.ref });
    for (const [id, { calendar, languages }] of mannedShifts(team)) {
      const time = openTimeOf(model, calendar.id, callers, holidays);
      if (isMissing(time)) unknown.push(time);
      else shifts.push({ team, id, time, languages: languages?.filter(isSpoken).map(({ language }) => language) });
    }
  }
  return { shifts, unknown };
}

/** Whether somebody in a shift speaks a language; `unsure` where the shift does not say which it has. */
export function speaks(model: Model, { languages }: Shift, language: string): 'yes' | 'no' | 'unsure' {
  if (languages === undefined) return 'unsure';
  const fallback = languageFallbackOf(model.engagement.value);
  return languages.some((spoken) => answers(spoken, language, fallback)) ? 'yes' : 'no';
}

function isSpoken({ seats }: { seats?: number }): boolean {
  return seats !== 0;
}
