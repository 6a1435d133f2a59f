import { dateFormat } from '../../diagnostics/display/intl.ts';
import { placeHours } from '../../feasibility/hours/index.ts';
import { openingHoursWords as words } from '../../generated/words/reports.ts';
import { parseWeekdays } from '../../language/scalars/weekdays.ts';
import type { Entity } from '../../model/model.ts';
import { isRef } from '../../model/refs.ts';
import type { WeekData, WeekRow } from '../charts/week.ts';
import { wholeCalendar } from '../wording/calendar.ts';
import { nameOf } from '../wording/names.ts';
import { sentence } from '../wording/speech.ts';
import type { ViewContext } from '../wording/view-context.ts';
import { rangesInWords } from '../wording/week.ts';

const day = 1440;
const week = 7 * day;
const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** The usual week of some channels, and of their places with hours of their own; none where none says its hours. */
export function usualWeeks(channels: readonly Entity<'channel'>[], view: ViewContext): WeekData[] {
  const rows = channels.flatMap((channel) => rowsOf(channel, view));
  // January 2024 begins on a Monday.
  const days = weekdays.map((at) => dateFormat({ weekday: 'short' }, view.spoken).format(Date.UTC(2024, 0, at)));
  return rows.length === 0 ? [] : [{ days: days.map((name) => name.replace('.', '')), rows }];
}

function rowsOf(channel: Entity<'channel'>, view: ViewContext): WeekRow[] {
  const { hours, hoursAt } = channel.value;
  const places = placeHours(view.model, channel).filter(({ locations: [first] }) => first && hoursAt[first.id]);
  const name = nameOf(channel, view);
  const all = [
    { hours, name },
    ...places.map((place) => ({
      hours: place.hours,
      name: `${name}: ${view.show(place.locations.map((location) => nameOf(location, view)))}`,
    })),
  ];
  return all.flatMap(({ hours: written, name: shown }) => {
    const calendar = isRef(written) ? view.model.find('calendar', written.id) : undefined;
    return calendar ? [{ name: shown, ...stretchesOf(wholeCalendar(view.model, calendar.value), view) }] : [];
  });
}

function stretchesOf(
  { always, weekly = {} }: ReturnType<typeof wholeCalendar>,
  view: ViewContext,
): Omit<WeekRow, 'name'> {
  const byDay = weekdays.map((at) =>
    always === true
      ? [{ from: 0, to: day }]
      : Object.entries(weekly).flatMap(([key, ranges]) => (parseWeekdays(key)?.includes(at) ? ranges : [])),
  );
  const spans = byDay.flatMap((ranges, index) =>
    ranges.flatMap(({ from, to }) => {
      const start = index * day + from;
      const end = index * day + (to <= from ? to + day : to);
      // What runs past Sunday goes on at the beginning.
      return end > week
        ? [
            { from: start, to: week },
            { from: 0, to: end - week },
          ]
        : [{ from: start, to: end }];
    }),
  );
  return { spans, days: byDay.map((ranges) => sentence(rangesInWords(ranges, view) || view.say(words.closed))) };
}
