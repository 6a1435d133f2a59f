import { groupBy } from '../../../diagnostics/lists.ts';
import type { Cell, Entity } from '../../../model/model.ts';
import { isAvailable, offersFor } from '../../../model/offer.ts';
import type { Content } from '../../../wording/content.ts';
import type { View } from '../../../wording/view.ts';
import type { Row, WholeFacts } from '../fact.ts';
import { inOrder } from '../order.ts';
import { alike, headOf, servedBy, shownCells } from './cells.ts';
import { channelColumns, modeOf } from './channels.ts';

export const whole: WholeFacts = {
  /** Services of which the map says nothing for a segment, or at some stages. */
  holes(view) {
    const { model } = view;
    const found = model.all('service').flatMap((service) =>
      servedBy(model, service).flatMap((segment) => {
        const silent = offersFor(model, service, segment.id).filter(({ state }) => state === 'none');
        const stages = silent.flatMap(({ stage }) => (stage === undefined ? [] : view.stageName(stage)));
        return silent.length === 0 ? [] : { service: service.id, segment: segment.id, what: stages.join('; ') };
      }),
    );
    return alike(found, ({ what }) => what, view).map((one) => ({ ...headOf(one, view), what: one.of.what }));
  },
  /** What is not offered by decision, with its reason. */
  notOffered(view) {
    const found = shownCells(view.model).filter(({ value }) => value.state === 'not-offered');
    const whyOf = ({ value: { reason } }: Cell) => view.read(reason);
    return alike(found, (cell) => [cell.channel, whyOf(cell)], view).map((one) => {
      return { ...headOf(one, view), what: channelOf(one.of, view), why: whyOf(one.of) };
    });
  },
  /** Contacts that are only sent on: from where, where to, and why. */
  sentOn(view) {
    const found = shownCells(view.model).filter(
      ({ value }) => value.mode === 'redirect' && value.state !== 'not-offered',
    );
    const whyOf = ({ value: { reason } }: Cell) => view.read(reason);
    return alike(found, (cell) => [cell.channel, cell.value.redirectTo?.id, whyOf(cell)], view).map((one) => {
      const to = view.noted(one.of.value.redirectTo, '');
      return { ...headOf(one, view), from: channelOf(one.of, view), to, why: whyOf(one.of) };
    });
  },
  /** How the contacts of a service are shared between its channels: a column a channel, segments of the same shares together. */
  shares(view) {
    const shared = shownCells(view.model).filter(({ value }) => value.share && value.state !== 'not-offered');
    const pairs = [...groupBy(shared, ({ service, segment }) => `${service}/${segment}`).values()];
    const each = pairs.map((cells) => ({ service: cells[0].service, segment: cells[0].segment, cells }));
    const shareIn = ({ cells }: (typeof each)[number]) =>
      cells.map(({ channel, value }) => [channel, value.share?.value]);
    const splits = alike(each, shareIn, view);
    const all = splits.flatMap(({ of }) => of.cells);
    const channels = channelColumns(all, view).map(({ id, name }) => ({ field: `channel:${id}`, name }));
    const none = channels.map(({ field }) => [field, null]);
    const rows = splits.map((split) => {
      const shares = split.of.cells.map(({ channel, value }) => [`channel:${channel}`, value.share ?? null]);
      return { ...headOf(split, view), ...Object.fromEntries([...none, ...shares]) };
    });
    return { channels, rows };
  },
};

function channelOf({ channel: id }: Cell, view: View): Content {
  const channel = view.model.find('channel', id);
  return channel ? view.linkTo(channel) : id;
}

/** The services that a channel gives, to whom and how. Offers that differ in nothing but the segment are one. */
export function offeredBy({ id }: Entity<'channel'>, view: View): Row[] {
  const offered = shownCells(view.model).filter(
    ({ channel, value }) => channel === id && value.state !== 'not-offered',
  );
  const order = view.model.all('service').map(({ ref }) => ref);
  const terms = ({ value: { rank, mode, teams, stages, hours, redirectTo, languages } }: Cell) => [
    rank,
    mode,
    [...teams, ...stages].map(({ id }) => id),
    hours?.id,
    redirectTo?.id,
    languages,
  ];
  return inOrder(alike(offered, terms, view), ({ service }) => service.ref, order).map((offer) => {
    const { rank = null, teams, stages, languages, hours } = offer.of.value;
    return {
      ...headOf(offer, view),
      rank,
      how: howOf(offer.of, view),
      teams: view.links(teams),
      stages: view.listedNames(stages),
      languages: languages ? view.sentence(view.show(view.languageNames(languages))) : null,
      hours: view.hoursOf(hours),
    };
  });
}

function howOf(cell: Cell, view: View): Content {
  const mode = view.wordOf('cell', 'mode', modeOf(cell, view));
  const words = mode === null ? null : view.sentence(mode);
  if (isAvailable(cell)) return words;
  return view.prefixed(view.say({ en: 'Sent on to', es: 'Se deriva a' }), cell.value.redirectTo) ?? words;
}
