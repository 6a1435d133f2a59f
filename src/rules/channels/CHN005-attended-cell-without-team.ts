import { groupBy } from '../../diagnostics/lists.ts';
import { needsPeople, teamsFor } from '../../model/attendance.ts';
import type { Cell, Entity, Model } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { withPeople } from '../../model/topmost.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'CHN005'> {
  const peopled = new Map(withPeople(model, model.all('segment')).map((segment) => [segment.id, segment]));
  const cells = model.cells().filter((cell) => peopled.has(cell.segment));
  // What several segments are given by one written cell is one mistake.
  for (const [written, own] of groupBy(cells, ({ from }) => from[0])) {
    const lacking = own.filter(
      (cell) => isAvailable(cell) && needsPeople(model, cell) && teamsFor(model, cell).length === 0,
    );
    const [first] = lacking;
    if (!written || !first) continue;
    const service = model.find('service', first.service);
    const channel = model.find('channel', first.channel);
    const segments = lacking.flatMap((cell) => peopled.get(cell.segment)?.value.name ?? []);
    yield {
      says: lacking.length === own.length ? 'noTeam' : 'noTeamFor',
      about: written,
      values: { service: service ?? first.service, channel: channel ?? first.channel, segments },
      related: others(written, lacking).map((cell) => ({ about: cell, says: 'also' })),
    };
  }
}

/** The cells that are written over it for some of the segments. */
function others(written: Entity<'cell'>, cells: readonly Cell[]): Entity<'cell'>[] {
  return [...new Set(cells.flatMap(({ from }) => from))].filter((cell) => cell !== written);
}
