import { gather } from '../../diagnostics/lists.ts';
import { horizonOf, isMissing, localTime, lookedAt, missingValues } from '../../feasibility/hours/index.ts';
import { fullestMoment, namesOf, positionsOf, zoneAt } from '../../feasibility/staffing/index.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'CAP012'> {
  for (const [place, teams] of gather(model.all('team').flatMap((team) => seatedAt(model, team)))) {
    const { name, seats, type } = place.value;
    if (seats === undefined || type === 'home' || type === 'cloud') continue;
    const positions = positionsOf(model, teams);
    if (isMissing(positions)) {
      yield { missing: 'missing', about: place, values: missingValues(positions) };
      continue;
    }
    // Where there is a seat for everybody, it need not be asked when most are there.
    if (positions.reduce((sum, one) => sum + one.seats, 0) <= seats) continue;
    const fullest = fullestMoment(positions);
    if (!fullest || fullest.people <= seats) continue;
    const zone = zoneAt(model, place) ?? 'UTC';
    yield {
      says: 'full',
      about: place,
      at: ['seats'],
      values: { place: name, seats, people: fullest.people, teams: namesOf(teams), when: localTime(fullest.at, zone) },
      related: teams.map((team) => ({ about: team, at: ['shifts'], says: 'team' })),
      proof: [lookedAt(horizonOf(model))],
    };
  }
}

/** A team beside the place where its shifts are worked. */
function seatedAt(model: Model, team: Entity<'team'>): [Entity<'location'>, Entity<'team'>][] {
  const place = team.value.location && model.find('location', team.value.location.id);
  return place && Object.keys(team.value.shifts).length > 0 ? [[place, team]] : [];
}
