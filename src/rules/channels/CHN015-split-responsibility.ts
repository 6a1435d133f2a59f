import { groupBy } from '../../diagnostics/lists.ts';
import { serves, teamsFor } from '../../model/attendance.ts';
import type { Model } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { segmentsIn } from '../../model/ways.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'CHN015'> {
  const named = model.cells().filter((cell) => isAvailable(cell) && cell.value.teams.length > 0);
  const strange = named.flatMap((cell) =>
    // A team that does not say whom it serves is meant for nobody in particular.
    teamsFor(model, cell).flatMap((team) => (team.value.serves && !serves(model, team, cell) ? [{ cell, team }] : [])),
  );
  const byPlace = groupBy(strange, ({ cell, team }) => {
    const written = cell.from.findLast(({ value }) => value.teams.length > 0);
    return `${written?.id} ${team.id}`;
  });
  for (const [{ cell, team }, ...others] of byPlace.values()) {
    const written = cell.from.findLast(({ value }) => value.teams.length > 0);
    const segments = segmentsIn(model, [cell, ...others.map((one) => one.cell)]);
    if (!written || segments.length === 0) continue;
    yield {
      about: written,
      at: ['teams'],
      values: {
        team,
        service: model.find('service', cell.service) ?? cell.service,
        channel: model.find('channel', cell.channel) ?? cell.channel,
        segments,
      },
      related: [{ about: team, at: ['serves'], on: 'key', says: 'serves' }],
      facts: [team.ref],
    };
  }
}
