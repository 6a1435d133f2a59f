import { gather } from '../../diagnostics/lists.ts';
import { onceEach } from '../../diagnostics/once.ts';
import { type Cell, type Entity, isRetired, type Model } from '../../model/model.ts';
import { joinedTo } from '../../model/systems.ts';
import { channelsOf, waysIn } from '../../model/ways.ts';
import type { Finds } from '../found.ts';

type Channel = Entity<'channel'>;

export function* check(model: Model): Finds<'CHN009'> {
  const lost = gather(
    [...waysIn(model)].flatMap(([service, ways]) =>
      [...ways.values()].flatMap((cells) => apart(model, cells).map((channel) => [channel, service] as const)),
    ),
  );
  for (const [channel, services] of lost) {
    const values = { channel: channel.value.name, services: [...new Set(services)] };
    if (saysNothing(channel)) yield { missing: 'systems', about: channel, values };
    else yield { about: channel, values };
  }
}

/** The channels that share nothing, not even by way of others, with the first one by which a segment is given a service. */
function apart(model: Model, cells: readonly Cell[]): Channel[] {
  const ranked = cells.toSorted((one, other) => rankOf(one) - rankOf(other));
  // What the company only sends out opens no conversation.
  const [first, ...others] = channelsOf(model, ranked).filter(({ value }) => value.direction !== 'outbound');
  if (!first) return [];
  const joined = new Set([first]);
  for (const one of joined)
    for (const other of others) if (!joined.has(other) && shares(model, one, other)) joined.add(other);
  return others.filter((other) => !joined.has(other));
}

function rankOf({ value }: Cell): number {
  return value.rank ?? Number.POSITIVE_INFINITY;
}

function saysNothing({ value }: Channel): boolean {
  return value.systems.length === 0 && value.sharesContextWith === undefined;
}

function shares(model: Model, one: Channel, other: Channel): boolean {
  const names = (from: Channel, to: Channel): boolean =>
    from.value.sharesContextWith?.some(({ id }) => model.find('channel', id) === to) ?? false;
  if (names(one, other) || names(other, one)) return true;
  const own = recordsOf(model, one);
  return [...recordsOf(model, other)].some((system) => own.has(system));
}

/** The systems of a channel, or joined to one of them, that keep what has been said: a CRM, a ticket or what joins the channels. */
function recordsOf(model: Model, { id: channel, value }: Channel): ReadonlySet<Entity<'system'>> {
  return recordsOnce(model, channel, () => {
    const own = value.systems
      .flatMap(({ id }) => model.find('system', id) ?? [])
      .filter((system) => !isRetired(system));
    return new Set(own.flatMap((system) => [system, ...joinedTo(model, system)]).filter(keepsContext));
  });
}

const recordsOnce = onceEach<Model, ReadonlySet<Entity<'system'>>>();

const keeping: ReadonlySet<string> = new Set(['crm', 'omnichannel', 'ticketing']);

/** A system of which nobody says what it does may well. */
function keepsContext({ value }: Entity<'system'>): boolean {
  return value.functionalities?.some((one) => keeping.has(one)) ?? true;
}
