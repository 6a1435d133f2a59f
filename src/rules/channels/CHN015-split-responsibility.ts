import { finding } from '../../diagnostics/declaration.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { splitResponsibility as declaration } from '../../generated/declarations.ts';
import { serves, teamsFor } from '../../model/attendance.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { segmentsIn } from '../../model/ways.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
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
    yield finding(declaration, 'split', {
      values: {
        team: team.value.name,
        service: model.find('service', cell.service)?.value.name ?? cell.service,
        channel: model.find('channel', cell.channel)?.value.name ?? cell.channel,
        segments: segments.map(({ value }) => value.name),
      },
      place: placeOf(written, ['teams']),
      related: [{ place: placeOf(team, ['serves'], 'key'), message: 'serves' }],
      subject: written.ref,
      facts: [team.ref],
      hint: 'agree',
    });
  }
}
