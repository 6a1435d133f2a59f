import { type IntervalSet, intersection, intervalSet, windowSet, windowsOf } from '../../calendar/index.ts';
import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { coverUnassessed, type Work, workOf } from '../../feasibility/cover/index.ts';
import { horizonOf, horizonWindow, lookedAt, usualWeekText } from '../../feasibility/hours/index.ts';
import { caseOf } from '../../feasibility/target/index.ts';
import { boundaryWithoutHandoverWindow as declaration } from '../../generated/declarations.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { resolveTarget, type Target } from '../../model/targets.ts';
import type { Outcome } from '../rule.ts';

/** A handover that is promised within a time, between two teams. */
interface Handover {
  alliance: Entity<'globalAgreement'>;
  id: string;
  from: Entity<'team'>;
  to: Entity<'team'>;
  target: Target;
  calendar: Entity<'calendar'> | undefined;
}

export function* check(model: Model): Iterable<Outcome> {
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

function* judged(model: Model, handover: Handover): Iterable<Outcome> {
  const { from, to, target, calendar } = handover;
  const promised = caseOf(target);
  if (promised.kind !== 'within') return;
  const counted = calendar ? workOf(model, { calendar: calendar.id }) : workOf(model, { team: from });
  const taken = workOf(model, { team: to });
  if (!('open' in counted) || !('open' in taken)) {
    for (const lack of [counted, taken].flatMap((work) => ('open' in work ? [] : work))) {
      const { missing, ...rest } = coverUnassessed(model, lack);
      yield notAssessed(declaration, missing, rest);
    }
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

function apart(model: Model, handover: Handover, taking: Work): Finding {
  const { to, calendar } = handover;
  return finding(declaration, 'apart', {
    ...told(handover),
    values: { ...told(handover).values, calendar: calendar?.value.name ?? '' },
    proof: [worksLine(model, to, taking), lookedAt(horizonOf(model))],
  });
}

function tooLate(model: Model, handover: Handover, giving: Work, taking: Work): Finding {
  const { from, to, target } = handover;
  return finding(declaration, 'late', {
    ...told(handover),
    values: { ...told(handover).values, within: target.within ?? target.max ?? '' },
    proof: [worksLine(model, from, giving), worksLine(model, to, taking), lookedAt(horizonOf(model))],
  });
}

function told({ alliance, id, from, to }: Handover) {
  return {
    values: { id, name: alliance.value.name, from: from.value.name, to: to.value.name },
    place: placeOf(alliance, ['boundaries', id, 'handover']),
    subject: `${alliance.ref}#${id}`,
    hint: 'meet' as const,
  };
}

function worksLine(model: Model, team: Entity<'team'>, { open, zone }: Work): NonNullable<Finding['proof']>[number] {
  const week = usualWeekText(open, zone, windowSet(horizonWindow(model)));
  return { message: 'worksElsewhere', values: { team: team.value.name, week, zone } };
}
