import type { Cell, Entity } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { weekOf } from '../../wording/calendar.ts';
import { hoursByPlace, hoursOf } from '../../wording/hours.ts';
import { languageNames, wordOf } from '../../wording/labels.ts';
import { linkTo } from '../../wording/links.ts';
import { nameOf } from '../../wording/names.ts';
import { plainWords } from '../../wording/plain.ts';
import { sentence } from '../../wording/speech.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import type { Row } from './fact.ts';
import { namedIn, shownCells } from './map/cells.ts';
import { orderedChannels } from './map/channels.ts';

type Charter = Entity<'charter'>;

/** A channel by which those whom a charter is for get services of it. */
interface Offer {
  channel: Entity<'channel'>;
  cells: readonly Cell[];
}

/** The channels of a charter in the order of the channel map. */
export function offersOf({ value }: Charter, { model }: ViewContext): Offer[] {
  const services = new Set(value.services.map(({ id }) => id));
  const segments = new Set(value.segments.map(({ id }) => id));
  const isFor = ({ segment: id }: Cell): boolean => {
    const segment = model.find('segment', id);
    return segment !== undefined && model.lineage(segment).some((one) => segments.has(one.id));
  };
  const own = shownCells(model).filter((cell) => isAvailable(cell) && services.has(cell.service) && isFor(cell));
  return orderedChannels(model).flatMap((channel) => {
    const cells = own.filter((cell) => cell.channel === channel.id);
    return cells.length > 0 ? [{ channel, cells }] : [];
  });
}

/** What somebody has to know to use each of them. */
export function reach(charter: Charter, view: ViewContext): Row[] {
  return offersOf(charter, view).map(({ channel, cells }) => {
    const { address, languages, accessibility, customerCost, humanFallback } = channel.value;
    const word = (field: string, value: string) => wordOf('channel', field, value, view) ?? value;
    const person = humanFallback && view.model.find('channel', humanFallback.id);
    return {
      id: channel.ref,
      name: nameOf(channel, view),
      description: channel.value.description ?? null,
      address: address ?? null,
      hours: hoursByPlace(channel, view, hoursOf),
      week: plainWords(weekOf(channel.value.hours, view), view),
      services: namedIn(cells, 'service', view),
      languages: sentence(view.show(languageNames(languages, view))) || null,
      accessibility: sentence(view.show((accessibility ?? []).map((need) => word('accessibility[]', need)))) || null,
      cost: customerCost === undefined ? null : sentence(word('customerCost', customerCost)),
      person: person ? linkTo(person, view) : null,
    };
  });
}
