import type { Cell, Entity, Model } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { refs, unique } from '../../model/refs.ts';
import type { Content } from '../../wording/content.ts';
import type { View } from '../../wording/view.ts';
import { type Facts, listsOf } from './fact.ts';
import { shownCells } from './map/cells.ts';
import { orderedChannels, typeInWords } from './map/channels.ts';
import { offeredBy } from './map/offers.ts';

export const lists = listsOf('channel', {
  channelsByType: ({ model }) => orderedChannels(model),
  /** Those in which something is said of how a contact goes on elsewhere. */
  continuedChannels: (view) =>
    orderedChannels(view.model).filter(
      (one) => one.value.overflow || one.value.humanFallback || sharedWith(one, view).length > 0,
    ),
});

type Channel = Entity<'channel'>;

export const facts: Facts<'channel'> = {
  /** Its usual week, and that of each place with hours of its own. */
  week: (channel, view) => view.hoursByPlace(channel, 'week'),
  /** The same with holidays and exceptions. */
  hours: (channel, view) => view.hoursByPlace(channel, 'hours'),
  /** How many services it offers to somebody; null where none. */
  serviceCount({ id }, { model }) {
    const offered = model.cells().filter((cell) => cell.channel === id && isAvailable(cell));
    return new Set(offered.map(({ service }) => service)).size || null;
  },
  type: typeInWords,
  /** The services that it gives, to whom and how. */
  offers: offeredBy,
  /** The teams of all its cells. */
  teams: (channel, view) => view.links(unique(cellsBy(channel, view.model).flatMap(({ value }) => value.teams))),
  /** The targets of all its cells, each once. */
  target(channel, view) {
    const all = cellsBy(channel, view.model).map(({ value }) => view.writtenTarget(value.target));
    const words = [...new Set(all.filter((one) => typeof one === 'string'))];
    const broken = all.filter((one) => one !== null && typeof one !== 'string');
    return broken.length > 0 ? [...words, ...broken] : words.map(view.sentence).join('; ') || null;
  },
  whenFull({ value: { overflow } }, view) {
    const after = overflow?.after && view.say({ en: 'after {time}', es: 'tras {time}' }, { time: overflow.after });
    return view.noted(overflow?.to, after ?? '');
  },
  sharedWith,
};

/** The channels in which a customer goes on without telling it again: sharing is mutual, and written on either side. */
function sharedWith(channel: Channel, view: View): Content[] {
  const own = refs(channel.value.sharesContextWith);
  const known = new Set([channel.id, ...own.map(({ id }) => id)]);
  const others = view.model.incoming(channel, 'channel.sharesContextWith[]').filter(({ from }) => !known.has(from.id));
  return [...view.links(own), ...others.map(({ from }) => view.linkTo(from))];
}

function cellsBy({ id }: Channel, model: Model): Cell[] {
  return shownCells(model).filter((cell) => cell.channel === id);
}
