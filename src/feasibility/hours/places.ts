import { inLanguage } from '../../diagnostics/display.ts';
import type { Ref, Text } from '../../diagnostics/values.ts';
import type { Cell, Entity, Model } from '../../model/model.ts';
import { textOf } from './values.ts';

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
  const rest = locationsOf(model, value.locations).filter((one) => !apart.some(({ location }) => location === one));
  const isGeneral =
    rest.length > 0 || apart.length === 0 || (value.locations.length === 0 && value.hours !== undefined);
  return [
    ...(isGeneral ? [{ hours: value.hours, locations: rest }] : []),
    ...apart.map(({ location, hours }) => ({ hours, locations: [location] })),
  ];
}

/** The calendars of a channel, each once: it is open where any of its places is. */
export function channelCalendars(model: Model, channel: Entity<'channel'>): string[] {
  return [...new Set(placeHours(model, channel).flatMap(({ hours }) => (hours ? [hours.id] : [])))];
}

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

function locationsOf(model: Model, refs: readonly Ref[] | undefined): Entity<'location'>[] {
  return (refs ?? []).flatMap(({ id }) => model.find('location', id) ?? []);
}
