import { type IntervalSet, intersection, intervalSet, windowsOf } from '../../calendar/index.ts';
import { coverUnassessed, type Work, workOf, worksLine } from '../../feasibility/cover/index.ts';
import { horizonOf, lookedAt } from '../../feasibility/hours/index.ts';
import { caseOf } from '../../feasibility/target/index.ts';
import type { Entity, Model } from '../../model/model.ts';
import { resolveTarget, type Target } from '../../model/targets.ts';
import type { Finds, Found } from '../found.ts';

/** A handover that is promised within a time, between two teams. */
interface Handover {
  alliance: Entity<'globalAgreement'>;
  id: string;
  from: Entity<'team'>;
  to: Entity<'team'>;
  target: Target;
  calendar: Entity<'calendar'> | undefined;
}

export function* check(model: Model): Finds<'GSA015'> {
  for (const alliance of model.all('globalAgreement'))
    for (const id of Object.keys(alliance.value.boundaries)) {
      const handover = handoverAt(model, alliance, id);
      if (handover) yield* judged(model, handover);
    }
}

function handoverAt(model: Model, alliance: Entity<'globalAgreement'>, id: string): Handover | undefined {
  const { fromTeam, toTeam, handover } = alliance.value.boundaries[id] ?? {};
  const target = resolveTarget(model, handover);
  const from = fromTeam && model.find('team', fromTeam.id);
  const to = toTeam && model.find('team', toTeam.id);
  if (!target || caseOf(target).kind !== 'within' || !from || !to || from === to) return undefined;
  const calendar = target.calendar && model.find('calendar', target.calendar.id);
  return { alliance, id, from, to, target, calendar };
}

function* judged(model: Model, handover: Handover): Finds<'GSA015'> {
  const { from, to, target, calendar } = handover;
  const promised = caseOf(target);
  if (promised.kind !== 'within') return;
  const counted = calendar ? workOf(model, { calendar: calendar.id }) : workOf(model, { team: from });
  const taken = workOf(model, { team: to });
  if (!('open' in counted) || !('open' in taken)) {
    for (const lack of [counted, taken].flatMap((work) => ('open' in work ? [] : work)))
      yield coverUnassessed(model, lack);
    return;
  }
  if (calendar) {
    if (intersection(counted.open, taken.open).length === 0) yield apart(model, handover, taken);
    return;
  }
  // On the clock of the team that takes over it waits for that team. On that of the wall, when cases come is not known: only where none
  // can be in time is it certain.
  const { clock, seconds } = promised.duration;
  if (clock !== 'elapsed' || seconds === undefined) return;
  const inTime = intersection(counted.open, reachable(taken.open, seconds * 1000));
  if (inTime.length === 0) yield tooLate(model, handover, counted, taken);
}

/** The instants from which the next open one is at most so far. */
function reachable(open: IntervalSet, ms: number): IntervalSet {
  return intervalSet(windowsOf(open).flatMap(({ from, to }) => [from - ms, to]));
}

function apart(model: Model, handover: Handover, taking: Work): Found<'GSA015'> {
  const { to, calendar } = handover;
  return {
    says: 'apart',
    ...told(handover),
    values: { ...told(handover).values, calendar: calendar ?? '' },
    proof: [worksLine(model, to.value.name, taking), lookedAt(horizonOf(model))],
  };
}

function tooLate(model: Model, handover: Handover, giving: Work, taking: Work): Found<'GSA015'> {
  const { from, to, target } = handover;
  return {
    says: 'late',
    ...told(handover),
    values: { ...told(handover).values, within: target.within ?? target.max ?? '' },
    proof: [
      worksLine(model, from.value.name, giving),
      worksLine(model, to.value.name, taking),
      lookedAt(horizonOf(model)),
    ],
  };
}

function told({ alliance, id, from, to }: Handover) {
  return { about: alliance, part: id, at: ['boundaries', id, 'handover'], values: { id, name: alliance, from, to } };
}
