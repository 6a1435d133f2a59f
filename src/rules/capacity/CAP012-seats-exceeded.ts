import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import { gather } from '../../diagnostics/lists.ts';
import { horizonOf, isMissing, localTime, lookedAt, missingValues } from '../../feasibility/hours/index.ts';
import { fullestMoment, namesOf, positionsOf, zoneAt } from '../../feasibility/staffing/index.ts';
import { seatsExceeded as declaration } from '../../generated/declarations.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const [place, teams] of gather(model.all('team').flatMap((team) => seatedAt(model, team)))) {
    const { name, seats, type } = place.value;
    if (seats === undefined || type === 'home' || type === 'cloud') continue;
    const positions = positionsOf(model, teams);
    if (isMissing(positions)) {
      yield notAssessed(declaration, 'missing', { subject: place.ref, values: missingValues(positions) });
      continue;
    }
    const fullest = fullestMoment(positions);
    if (!fullest || fullest.people <= seats) continue;
    const zone = zoneAt(model, place) ?? 'UTC';
    yield finding(declaration, 'full', {
      values: { place: name, seats, people: fullest.people, teams: namesOf(teams), when: localTime(fullest.at, zone) },
      place: placeOf(place, ['seats']),
      related: teams.map((team) => ({ place: placeOf(team, ['shifts']), message: 'team' })),
      subject: place.ref,
      proof: [lookedAt(horizonOf(model))],
      hint: 'spread',
    });
  }
}

/** A team beside the place where its shifts are worked. */
function seatedAt(model: Model, team: Entity<'team'>): [Entity<'location'>, Entity<'team'>][] {
  const place = team.value.location && model.find('location', team.value.location.id);
  return place && Object.keys(team.value.shifts).length > 0 ? [[place, team]] : [];
}
