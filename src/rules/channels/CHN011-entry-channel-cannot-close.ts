import { gather } from '../../diagnostics/lists.ts';
import type { Cell, Entity, Model } from '../../model/model.ts';
import { attends, stagesFor } from '../../model/offer.ts';
import { topmost } from '../../model/topmost.ts';
import { channelsOf, waysIn } from '../../model/ways.ts';
import type { Finds } from '../found.ts';

/** By the codes of the usual list: where the relation is opened, and where it is closed or disputed. */
const opening = ['purchase'];
const closing = ['cancellation', 'complaints'];

export function* check(model: Model): Finds<'CHN011'> {
  const [opened, closed] = [channelsAt(model, opening), channelsAt(model, closing)];
  const lacking = gather(
    [...opened].flatMap(([segment, channels]) => {
      const ways = closed.get(segment);
      // Where nothing can be cancelled or claimed by any channel CHN002 tells of the stage.
      return ways ? channels.filter((one) => !ways.includes(one)).map((one) => [one, segment] as const) : [];
    }),
  );
  for (const [channel, found] of lacking) {
    const segments = topmost(model, [...opened.keys()], (segment) => found.includes(segment));
    const ways = [...new Set(segments.flatMap((segment) => closed.get(segment) ?? []))];
    yield { about: channel, values: { channel, segments, ways } };
  }
}

/** By segment, the channels by which it is attended at some stages. What the company sends out opens and closes nothing. */
function channelsAt(model: Model, stages: readonly string[]): Map<Entity<'segment'>, Entity<'channel'>[]> {
  const cells = [...waysIn(model)].flatMap(([service, ways]) => {
    const own = stagesFor(model, service).filter((stage) => stages.includes(stage));
    const isAt = (cell: Cell): boolean => own.some((stage) => attends(cell, stage));
    return [...ways].flatMap(([segment, all]) => all.filter(isAt).map((cell) => [segment, cell] as const));
  });
  const found = [...gather(cells)].map(([segment, own]): [Entity<'segment'>, Entity<'channel'>[]] => [
    segment,
    channelsOf(model, own).filter(({ value }) => value.direction !== 'outbound'),
  ]);
  return new Map(found);
}
