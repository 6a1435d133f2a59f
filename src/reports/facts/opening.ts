import { openingHoursWords as words } from '../../generated/words/wording.ts';
import type { Entity } from '../../model/model.ts';
import { isRef } from '../../model/refs.ts';
import { wholeCalendar, zoneInWords } from '../../wording/calendar.ts';
import { ownPlaces } from '../../wording/hours.ts';
import { nameOf } from '../../wording/names.ts';
import { sentence } from '../../wording/speech.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import { dayName, rangesByDay, rangesInWords, weekdays } from '../../wording/week.ts';
import type { WeekData, WeekRow } from '../charts/week.ts';

const day = 1440;
const week = 7 * day;

/** The usual week of some channels, and of their places with hours of their own; none where none says its hours. */
export function usualWeeks(channels: readonly Entity<'channel'>[], view: ViewContext): WeekData[] {
  const rows = channels.flatMap((channel) => rowsOf(channel, view));
  const days = weekdays.map((at) => dayName(at, 'short', view).replace('.', ''));
  return rows.length === 0 ? [] : [{ days, rows }];
}

function rowsOf(channel: Entity<'channel'>, view: ViewContext): WeekRow[] {
  const name = nameOf(channel, view);
  const places = ownPlaces(channel, view).map((place) => ({ hours: place.hours, name: `${name}: ${place.names}` }));
  const all = [{ hours: channel.value.hours, name }, ...places];
  return all.flatMap(({ hours: written, name: shown }) => {
    const calendar = isRef(written) ? view.model.find('calendar', written.id) : undefined;
    if (!calendar) return [];
    const whole = wholeCalendar(view.model, calendar.value);
    const zone = zoneInWords(whole.timezone, view);
    return [{ name: zone === undefined ? shown : `${shown} (${zone})`, ...stretchesOf(whole, view) }];
  });
}

function stretchesOf(
  { always, weekly = {} }: ReturnType<typeof wholeCalendar>,
  view: ViewContext,
): Omit<WeekRow, 'name'> {
  const byDay = always === true ? weekdays.map(() => [{ from: 0, to: day }]) : rangesByDay(weekly);
  const spans = byDay.flatMap((ranges, index) =>
    ranges.flatMap(({ from, to }) => {
      const start = index * day + from;
      const end = index * day + (to <= from ? to + day : to);
      // What runs past Sunday goes on at the beginning.
      const stretches = [
        { from: start, to: Math.min(end, week) },
        { from: 0, to: end - week },
      ];
      return stretches.filter((one) => one.to > one.from);
    }),
  );
  return { spans, days: byDay.map((ranges) => sentence(rangesInWords(ranges, view) || view.say(words.closed))) };
}
