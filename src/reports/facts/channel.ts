import type { Cell, Entity, Model } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { isRef, refs } from '../../model/refs.ts';
import { hoursOf } from '../parts/hours/hours.ts';
import { hoursByPlace } from '../parts/hours/places.ts';
import { weekOf } from '../parts/hours/usual-week.ts';
import { link, links, linkTo } from '../parts/links.ts';
import { noted } from '../parts/sentences.ts';
import { sentence } from '../parts/speech.ts';
import { writtenTarget } from '../parts/target/target.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content } from '../render/content.ts';
import type { Facts } from './fact.ts';
import { shownCells } from './map/cells.ts';
import { typeInWords } from './map/channels.ts';
import { offeredBy } from './map/offered.ts';

type Channel = Entity<'channel'>;

export const channelFacts: Facts<'channel'> = {
  /** Its usual week, and that of each place with hours of its own. */
  week: (channel, view) => hoursByPlace(channel, view, weekOf),
  /** The same with holidays and exceptions. */
  hours: (channel, view) => hoursByPlace(channel, view, hoursOf),
  /** How many services it offers to somebody; null where none. */
  serviceCount({ id }, { model }) {
    const offered = model.cells().filter((cell) => cell.channel === id && isAvailable(cell));
    return new Set(offered.map(({ service }) => service)).size || null;
  },
  type: typeInWords,
  /** The services that it gives, to whom and how. */
  offers: offeredBy,
  /** How many contacts a person attends at once, where they are several. */
  concurrency: ({ value: { concurrency } }) =>
    typeof concurrency === 'number' && concurrency > 1 ? concurrency : null,
  /** The teams of all its cells. */
  teams(channel, view) {
    const all = cellsBy(channel, view.model).flatMap(({ value }) => (value.teams ?? []).filter(isRef));
    return [...new Map(all.map((ref) => [ref.id, ref])).values()].map((ref) => link(ref, view));
  },
  target: targetsOf,
  whenFull({ value: { overflow } }, view) {
    const after = overflow?.after && view.say({ en: 'after {time}', es: 'tras {time}' }, { time: overflow.after });
    return noted(overflow?.to, after ?? '', view);
  },
  sharedWith,
};

/** The channels in which a customer goes on without telling it again: sharing is mutual, and written on either side. */
export function sharedWith(channel: Channel, view: ViewContext): Content[] {
  const own = refs(channel.value.sharesContextWith);
  const known = new Set(own.map(({ id }) => id));
  const others = view.model
    .incoming(channel, 'channel.sharesContextWith[]')
    .filter(({ from }) => !known.has(from.id) && from.id !== channel.id);
  return [...links(own, view), ...others.map(({ from }) => linkTo(from, view))];
}

function cellsBy({ id }: Channel, model: Model): Cell[] {
  return shownCells(model).filter((cell) => cell.channel === id);
}

/** The targets of all its cells, each once. */
function targetsOf(channel: Channel, view: ViewContext): Content {
  const told = cellsBy(channel, view.model).map(({ value }) => writtenTarget(value.target, view, 'figures'));
  const words = [...new Set(told.filter((one) => typeof one === 'string'))];
  const broken = told.filter((one) => one !== null && typeof one !== 'string');
  return broken.length > 0 ? [...words, ...broken] : words.map(sentence).join('; ') || null;
}
