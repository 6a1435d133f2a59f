import type { Cell, Entity } from '../../../model/model.ts';
import { isAvailable, offersFor } from '../../../model/offer.ts';
import type { Content } from '../../render/content.ts';
import { hoursOf } from '../../wording/hours.ts';
import { languageNames, wordOf } from '../../wording/labels.ts';
import { links, linkTo, listedNames, prefixed } from '../../wording/links.ts';
import { stageName } from '../../wording/names.ts';
import { sentence } from '../../wording/speech.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import type { WholeFacts } from '../fact.ts';
import { inOrder } from '../order.ts';
import { alike, headOf, servedBy, shownCells } from './cells.ts';
import { channelColumns, modeOf } from './channels.ts';

export const whole: WholeFacts = { holes, notOffered, shares };

type Row<Fields extends string> = Readonly<Record<'service' | 'who' | Fields, Content>>;

/** The services that a channel gives, to whom and how. Offers that differ in nothing but the segment are one. */
export function offeredBy(
  { id }: Entity<'channel'>,
  view: ViewContext,
): Row<'rank' | 'how' | 'teams' | 'stages' | 'languages' | 'hours'>[] {
  const offered = shownCells(view.model).filter(
    ({ channel, value }) => channel === id && value.state !== 'not-offered',
  );
  const all = alike(
    offered.map((cell) => ({ service: cell.service, segment: cell.segment, of: cell })),
    terms,
    view,
  );
  const order = view.model.all('service').map(({ ref }) => ref);
  return inOrder(all, ({ service }) => service.ref, order).map((offer) => {
    const { rank = null, teams, stages, languages, hours } = offer.of.value;
    return {
      ...headOf(offer, view),
      rank,
      how: howOf(offer.of, view),
      teams: links(teams, view),
      stages: listedNames(stages, view),
      languages: languageNames(languages, view),
      hours: hoursOf(hours, view),
    };
  });
}

function terms({ value: { rank, mode, teams, stages, hours, redirectTo, languages } }: Cell): unknown {
  return [rank, mode, [...teams, ...stages].map(({ id }) => id), hours?.id, redirectTo?.id, languages];
}

function howOf(cell: Cell, view: ViewContext): Content {
  const mode = wordOf('cell', 'mode', modeOf(cell, view), view);
  const words = mode === null ? null : sentence(mode);
  if (isAvailable(cell)) return words;
  return prefixed(view.say({ en: 'Sent on to', es: 'Se deriva a' }), cell.value.redirectTo, view) ?? words;
}

/** Services of which the map says nothing for a segment, or at some stages. */
function holes(view: ViewContext): Row<'what' | 'why'>[] {
  const { model } = view;
  const found = model.all('service').flatMap((service) =>
    servedBy(model, service).flatMap((segment) => {
      const silent = offersFor(model, service, segment.id).filter(({ state }) => state === 'none');
      const stages = silent.flatMap(({ stage }) => (stage === undefined ? [] : [stageName(stage, view)]));
      return silent.length === 0 ? [] : [{ service: service.id, segment: segment.id, of: stages.join('; ') }];
    }),
  );
  return alike(found, (stages) => stages, view).map((one) => ({ ...headOf(one, view), what: one.of, why: null }));
}

/** What is not offered by decision, with its reason. */
function notOffered(view: ViewContext): Row<'what' | 'why'>[] {
  const found = shownCells(view.model)
    .filter(({ value }) => value.state === 'not-offered')
    .map(({ service, segment, channel, value: { reason } }) => ({
      service,
      segment,
      of: { channel, why: view.read(reason) },
    }));
  return alike(found, (of) => of, view).map((one) => {
    const channel = view.model.find('channel', one.of.channel);
    return { ...headOf(one, view), what: channel ? linkTo(channel, view) : one.of.channel, why: one.of.why };
  });
}

/** How the contacts of a service are shared between its channels: a column a channel, segments of the same shares together. */
interface Shares {
  channels: readonly { field: string; name: string }[];
  rows: readonly Readonly<Record<string, Content>>[];
}

function shares(view: ViewContext): Shares {
  const pairs = new Map<string, { service: string; segment: string; of: Cell[] }>();
  for (const cell of shownCells(view.model)) {
    const { service, segment, value } = cell;
    if (value.share === undefined || value.state === 'not-offered') continue;
    const pair = pairs.get(`${service}/${segment}`) ?? { service, segment, of: [] };
    pair.of.push(cell);
    pairs.set(`${service}/${segment}`, pair);
  }
  const splits = alike(
    [...pairs.values()],
    (cells) => cells.map(({ channel, value }) => [channel, value.share?.value]),
    view,
  );
  const columns = channelColumns(
    splits.flatMap(({ of }) => of),
    view,
  ).map(({ id, name }) => ({ id, field: `channel:${id}`, name }));
  return {
    channels: columns.map(({ field, name }) => ({ field, name })),
    rows: splits.map((split) => {
      const shareOf = (id: string) => split.of.find(({ channel }) => channel === id)?.value.share ?? null;
      return { ...headOf(split, view), ...Object.fromEntries(columns.map(({ id, field }) => [field, shareOf(id)])) };
    }),
  };
}
