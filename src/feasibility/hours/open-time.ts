import { expand, expandByZones, type IntervalSet, intersection, union, withoutHolidays } from '../../calendar/index.ts';
import { inLanguage } from '../../diagnostics/display.ts';
import { once, onceEach } from '../../diagnostics/once.ts';
import type { Ref, Text } from '../../diagnostics/values.ts';
import type { Cell, Entity, Model } from '../../model/model.ts';
import { openingOf } from './calendar.ts';
import { horizonWindow } from './horizon.ts';
import { allKnown, type HoursReason, isMissing, type Missing } from './missing.ts';
import { textOf } from './values.ts';

/** Open time over the horizon. */
export interface OpenTime {
  open: IntervalSet;
  /** Zones of its wall times, the first of them the one to tell it in; several where it is that of whoever calls. */
  zones: readonly [string, ...string[]];
  /** True where it is in the zone of whoever calls. */
  follows: boolean;
  /** The ids of the calendars that it is made of. */
  calendars: readonly string[];
}

/** Whether public holidays and single dates count; `ignored` asks what would be if there were none. */
export type Holidays = 'kept' | 'ignored';

const remembered = onceEach<Model, OpenTime | Missing<HoursReason>>();

/** The open time of a calendar. `callers` are the zones for one in the zone of whoever calls. */
export function openTimeOf(
  model: Model,
  id: string,
  callers: readonly string[] = [],
  holidays: Holidays = 'kept',
): OpenTime | Missing<HoursReason> {
  return remembered(model, `${id} ${callers.join()} ${holidays}`, () => {
    const opening = openingOf(model, id);
    if (isMissing(opening)) return opening;
    const window = horizonWindow(model);
    const spec = holidays === 'kept' ? opening.spec : usualOf(opening.spec);
    const [first, ...others] = opening.zone === 'caller' ? callers : [opening.zone];
    if (first === undefined) return { reason: 'timezone', where: `calendar:${id}` };
    const open = opening.zone === 'caller' ? expandByZones(spec, [first, ...others], window) : expand(spec, window);
    if (open.length === 0) return { reason: 'closedThen', where: `calendar:${id}` };
    return { open, zones: [first, ...others], follows: opening.zone === 'caller', calendars: [id] };
  });
}

/**
 * When a cell is attended: its own hours, else the channel's within the service's. Undefined where none of them says any. With a place,
 * the channel's are those of that place, else those of all.
 */
export function promisedHours(
  model: Model,
  { service, segment, channel, value }: Cell,
  place?: PlaceHours,
): OpenTime | Missing<HoursReason> | undefined {
  const callers = callerZones(model, segment);
  if (value.hours) return openTimeOf(model, value.hours.id, callers);
  const [of, its] = [model.find('channel', channel), model.find('service', service)?.value.hours];
  const calendars = place?.hours ? [place.hours.id] : of && !place ? channelCalendars(model, of) : [];
  const inherited = [anyOpen(model, calendars, callers), its && openTimeOf(model, its.id, callers)];
  const [first, second] = inherited.flatMap((time) => time ?? []);
  if (first === undefined || second === undefined || isMissing(first)) return first;
  if (isMissing(second) || first.calendars.join() === second.calendars.join()) return second;
  return combined(model, callers, [first, second], ' & ');
}

/** When any of some calendars is open; what is missing of one is missing of all. */
function anyOpen(
  model: Model,
  ids: readonly string[],
  callers: readonly string[],
): OpenTime | Missing<HoursReason> | undefined {
  const times = allKnown(ids.map((id) => openTimeOf(model, id, callers)));
  if (isMissing<HoursReason>(times)) return times;
  const [first, ...others] = times;
  return first && others.length > 0 ? combined(model, callers, [first, ...others], ' | ') : first;
}

/** Several open times as one: what they have in common (`&`), or all that they have. */
function combined(
  model: Model,
  callers: readonly string[],
  times: readonly [OpenTime, ...OpenTime[]],
  how: ' & ' | ' | ',
): OpenTime | Missing<HoursReason> {
  const key = `${times.map(({ calendars }) => calendars.join(' | ')).join(how)} ${callers.join()}`;
  return remembered(model, key, () => {
    const sets = times.map(({ open }) => open);
    return {
      open: how === ' | ' ? union(sets) : sets.reduce((open, set) => intersection(open, set)),
      zones: led(
        times[0].zones[0],
        times.flatMap(({ zones }) => zones),
      ),
      follows: times.some(({ follows }) => follows),
      calendars: [...new Set(times.flatMap(({ calendars }) => calendars))],
    };
  });
}

/** The zones from which the people of a segment call: its own, its nearest parent's, else the engagement's. */
export function callerZones(model: Model, segment: string): readonly string[] {
  const entity = model.find('segment', segment);
  const holder = entity && model.lineage(entity).find(({ value }) => value.timezones?.length);
  const { timezone } = model.engagement.value;
  return holder?.value.timezones ?? (timezone === undefined ? [] : [timezone]);
}

/** Zones, each once, with the one to tell times in before the others. */
export function led(first: string, zones: readonly string[]): [string, ...string[]] {
  return [first, ...[...new Set(zones)].filter((zone) => zone !== first)];
}

const usualOf = once(withoutHolidays);

/** When a channel gives a service: in the hours of a cell, else in its own. Undefined where neither says any. */
interface ChannelTime {
  channel: Entity<'channel'>;
  time: OpenTime | Missing<HoursReason> | undefined;
}

/** The hours of the channels of some cells, each once. */
export function channelTimes(model: Model, cells: readonly Cell[], callers: readonly string[]): ChannelTime[] {
  const times = new Map<string, ChannelTime>();
  for (const { channel: id, value } of cells) {
    const channel = model.find('channel', id);
    if (!channel) continue;
    const own = value.hours ? [value.hours.id] : channelCalendars(model, channel);
    times.set(`${channel.id} ${value.hours?.id}`, { channel, time: anyOpen(model, own, callers) });
  }
  return [...times.values()];
}

/** Hours of a channel, and the places where they hold: all of them where it names none. */
export interface PlaceHours {
  hours: Ref | undefined;
  locations: readonly Entity<'location'>[];
}

/** The hours of a channel by the places that have them; where places have hours of their own, its general hours are those of the rest. */
export function placeHours(model: Model, { value }: Entity<'channel'>): PlaceHours[] {
  const apart = Object.entries(value.hoursAt).flatMap(([id, hours]) => {
    const location = model.find('location', id);
    return location ? [{ location, hours }] : [];
  });
  const locations = value.locations.flatMap(({ id }) => model.find('location', id) ?? []);
  const rest = locations.filter((one) => !apart.some(({ location }) => location === one));
  const isGeneral =
    rest.length > 0 || apart.length === 0 || (value.locations.length === 0 && value.hours !== undefined);
  return [
    ...(isGeneral ? [{ hours: value.hours, locations: rest }] : []),
    ...apart.map(({ location, hours }) => ({ hours, locations: [location] })),
  ];
}

/** The calendars of a channel, each once: it is open where any of its places is. */
export function channelCalendars(model: Model, channel: Entity<'channel'>): readonly string[] {
  return calendarsOf(model, channel.id, () => [
    ...new Set(placeHours(model, channel).flatMap(({ hours }) => (hours ? [hours.id] : []))),
  ]);
}

const calendarsOf = onceEach<Model, readonly string[]>();

/** Where the hours of a cell have to be covered one by one: a single place unless it leaves them to a channel whose places differ. */
export function placesOfCell(model: Model, { channel, value }: Cell): PlaceHours[] {
  const found = value.hours ? undefined : model.find('channel', channel);
  return found && hasPlaces(found) ? placeHours(model, found) : [{ hours: undefined, locations: [] }];
}

/** True where some place of a channel has hours of its own. */
export function hasPlaces({ value }: Entity<'channel'>): boolean {
  return Object.keys(value.hoursAt).length > 0;
}

/** Those who can attend in a place: not the teams that are at another place of the channel. */
export function teamsAt(
  channel: Entity<'channel'>,
  { locations }: PlaceHours,
  teams: readonly Entity<'team'>[],
): Entity<'team'>[] {
  const here = new Set(locations.map(({ id }) => id));
  const places = new Set([...channel.value.locations.map(({ id }) => id), ...Object.keys(channel.value.hoursAt)]);
  return teams.filter(({ value: { location } }) => !location || here.has(location.id) || !places.has(location.id));
}

/** The name of a channel, with the places that are meant: `Counter (Triana)`. */
export function channelAt(channel: Entity<'channel'>, locations: readonly Entity<'location'>[]): Text {
  const { name } = channel.value;
  if (locations.length === 0) return name;
  return textOf((language) => {
    const places = locations.map(({ value }) => inLanguage(value.name, language));
    return `${inLanguage(name, language)} (${places.join(', ')})`;
  });
}
