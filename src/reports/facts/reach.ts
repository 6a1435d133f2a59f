import { openingHoursWords as words } from '../../generated/words/wording.ts';
import type { Cell, Entity } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { isRef } from '../../model/refs.ts';
import { wholeCalendar } from '../../wording/calendar.ts';
import type { View } from '../../wording/view.ts';
import { rangesByDay, weekdays } from '../../wording/week.ts';
import { entityItem } from '../ask/item.ts';
import type { SpansData, SpansRow } from '../charts/spans.ts';
import { namedIn, shownCells } from './map/cells.ts';
import { orderedChannels } from './map/channels.ts';

type Charter = Entity<'charter'>;

/** The channels by which those whom a charter is for get services of it, with their cells, in the order of the channel map. */
function offersOf({ value }: Charter, { model }: View) {
  const services = new Set(value.services.map(({ id }) => id));
  const segments = new Set(value.segments.map(({ id }) => id));
  const isFor = ({ segment: id }: Cell): boolean => {
    const segment = model.find('segment', id);
    return segment !== undefined && model.lineage(segment).some((one) => segments.has(one.id));
  };
  const own = shownCells(model).filter((cell) => isAvailable(cell) && services.has(cell.service) && isFor(cell));
  return orderedChannels(model).flatMap((channel) => {
    const cells = own.filter((cell) => cell.channel === channel.id);
    return cells.length > 0 ? { channel, cells } : [];
  });
}

/** Each of them with what it gives of the charter. */
export function reach(charter: Charter, view: View) {
  return offersOf(charter, view).map(({ channel, cells }) => ({
    channel: entityItem(channel, view),
    services: namedIn(cells, 'service', view),
  }));
}

/** When they are open in a usual week, and each of their places with hours of its own, for the figure `week`; none where none says its hours. */
export function openings(charter: Charter, view: View): SpansData[] {
  const rows = offersOf(charter, view).flatMap(({ channel }) => rowsOf(channel, view));
  const days = weekdays.map((at) => view.dayName(at, 'short').replace('.', ''));
  const ticks = [...days, ''].map((label, index) => ({ at: index * day, label }));
  return rows.length === 0 ? [] : [{ rows, ticks }];
}

function rowsOf(channel: Entity<'channel'>, view: View): SpansRow[] {
  const name = view.nameOf(channel);
  const places = view.ownPlaces(channel).map((place) => ({ hours: place.hours, name: `${name}: ${place.names}` }));
  const all = [{ hours: channel.value.hours, name }, ...places];
  return all.flatMap(({ hours: written, name: shown }) => {
    const calendar = isRef(written) ? view.model.find('calendar', written.id) : undefined;
    if (!calendar) return [];
    const whole = wholeCalendar(view.model, calendar.value);
    const zone = view.zoneInWords(whole.timezone);
    return [{ name: zone === undefined ? shown : `${shown} (${zone})`, ...stretchesOf(whole, view) }];
  });
}

const day = 1440;
const week = 7 * day;

function stretchesOf({ always, weekly = {} }: ReturnType<typeof wholeCalendar>, view: View): Omit<SpansRow, 'name'> {
  const byDay = always === true ? weekdays.map(() => [{ from: 0, to: day }]) : rangesByDay(weekly);
  const spans = byDay.flatMap((ranges, index) =>
    ranges.flatMap(({ from, to }) => {
      const start = index * day + from;
      const end = index * day + (to <= from ? to + day : to);
      // What runs past Sunday goes on at the beginning.
      const stretches = [
        { from: start, to: Math.min(end, week), as: 'runs' as const },
        { from: 0, to: end - week, as: 'runs' as const },
      ];
      return stretches.filter((one) => one.to > one.from);
    }),
  );
  return { spans, cells: byDay.map((ranges) => view.sentence(view.rangesInWords(ranges) || view.say(words.closed))) };
}
