import { groupBy } from '../../diagnostics/lists.ts';
import { attendanceOf, teamsFor } from '../../model/attendance.ts';
import { customerSegments } from '../../model/charters.ts';
import type { Cell, Model } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { topmost, withPeople } from '../../model/topmost.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'ORG001'> {
  const cells = groupBy(model.cells().filter(isAvailable), ({ segment }) => segment);
  const customers = withPeople(model, customerSegments(model));
  const alone = topmost(model, customers, ({ id }) => isAlone(model, cells.get(id) ?? []));
  for (const segment of alone) {
    const channels = [...new Set((cells.get(segment.id) ?? []).map(({ channel }) => channel))];
    yield {
      about: segment,
      values: { segment, channels: channels.map((id) => model.find('channel', id)?.value.name ?? id) },
    };
  }
}

/** Given all by machines, and nobody to turn to. A channel that does not say who attends it is not known to be one; of a cell in which people are promised and no team is there, that is told. */
function isAlone(model: Model, cells: readonly Cell[]): boolean {
  return (
    cells.length > 0 &&
    cells.every(
      (cell) =>
        attendanceOf(model, cell) === 'machine' && teamsFor(model, cell).length === 0 && !fallsBack(model, cell),
    )
  );
}

function fallsBack(model: Model, { channel, value }: Cell): boolean {
  return model.find('channel', channel)?.value.humanFallback !== undefined || value.redirectTo !== undefined;
}
