import { difference, total, union, windowSet } from '../../calendar/index.ts';
import { coverUnassessed, regimeLines, shapeView, workOf, worksLine } from '../../feasibility/cover/index.ts';
import { horizonOf, horizonWindow, led, localTime, lookedAt } from '../../feasibility/hours/index.ts';
import { placedEntries } from '../../language/shape/decoded.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

type Team = Entity<'team'>;

const hour = 3_600_000;
const week = 168 * hour;

/** Less than this in a week is the few minutes at which a shift ends. */
const least = hour;

export function* check(model: Model): Finds<'ORG013'> {
  for (const from of model.all('team')) {
    const targets = urgentTargets(model, from);
    if (targets.length > 0) yield* outcomes(model, from, targets);
  }
}

/** A team that takes over, and where that is written. */
interface Target {
  team: Team;
  index: number;
}

/** What is passed on at once, or some time later by the clock on the wall; what waits in business time waits until somebody is there. */
function urgentTargets(model: Model, from: Team): Target[] {
  return placedEntries(from.value.escalatesTo).flatMap(([index, { team: ref, after }]) => {
    const team = model.find('team', ref.id);
    const isUrgent = after === undefined || after.clock === 'elapsed';
    return team && team !== from && isUrgent ? [{ team, index }] : [];
  });
}

function* outcomes(model: Model, from: Team, targets: readonly Target[]): Finds<'ORG013'> {
  const teams = targets.map(({ team }) => team);
  const standIns = teams.flatMap(({ value: { backup } }) => (backup && model.find('team', backup.id)) ?? []);
  const takers = [...new Set([...teams, ...standIns])].filter((team) => team !== from);
  const own = workOf(model, { team: from });
  const theirs = takers.map((team) => ({ team, work: workOf(model, { team }) }));
  const lacks = [own, ...theirs.map(({ work }) => work)].flatMap((work) => ('open' in work ? [] : work));
  for (const lack of lacks) yield coverUnassessed(model, lack);
  if (lacks.length > 0 || !('open' in own)) return;
  const there = theirs.flatMap(({ team, work }) => ('open' in work ? [{ team, ...work }] : []));
  const dead = difference(own.open, union(there.map(({ open }) => open)));
  if (total(dead) * week < least * total(windowSet(horizonWindow(model)))) return;
  const [first = 0, last = 0] = dead;
  const { zone } = own;
  const zones = led(
    zone,
    there.map((one) => one.zone),
  );
  const { shape, values } = shapeView(model, dead, zones);
  const works = [{ team: from, ...own }, ...there];
  yield {
    says: shape.is,
    about: from,
    at: ['escalatesTo', targets[0]?.index ?? 0, 'team'],
    values: { ...values, from: from.value.name, to: teams, count: teams.length },
    proof: [
      ...works.map(({ team, ...work }) => worksLine(model, team.value.name, work)),
      { message: 'first', values: { first: localTime(first, zone), last: localTime(last, zone), zone } },
      ...regimeLines(shape, zone),
      lookedAt(horizonOf(model)),
    ],
  };
}
