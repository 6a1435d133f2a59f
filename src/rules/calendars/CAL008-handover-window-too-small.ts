import { windowSet } from '../../calendar/index.ts';
import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import type { Text } from '../../diagnostics/values.ts';
import {
  coverUnassessed,
  type Handover,
  handoversIn,
  leastTogether,
  type Work,
  workOf,
} from '../../feasibility/cover/index.ts';
import {
  elapsed,
  horizonOf,
  horizonWindow,
  lookedAt,
  periodsOf,
  usualWeekText,
} from '../../feasibility/hours/index.ts';
import { handoverWindowTooSmall as declaration } from '../../generated/declarations.ts';
import type { Model } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

const hour = 3_600_000;

export function* check(model: Model): Iterable<Outcome> {
  const ends = ({ from, to, subject }: Handover): string =>
    [from.ref, 'team' in to ? to.team.ref : subject].sort().join(' ');
  for (const [first, ...others] of groupBy(handoversIn(model), ends).values()) yield* outcomes(model, first, others);
}

/** One finding for two sides, however often it is written that they hand over. */
function* outcomes(model: Model, handover: Handover, others: readonly Handover[]): Iterable<Outcome> {
  const { from, to, place, subject } = handover;
  const [one, other] = [workOf(model, { team: from }), workOf(model, to)];
  if (!('open' in one) || !('open' in other)) {
    for (const lack of [one, other].flatMap((work) => ('open' in work ? [] : work))) {
      const { missing, ...rest } = coverUnassessed(model, lack);
      yield notAssessed(declaration, missing, rest);
    }
    return;
  }
  const together = leastTogether(model, one, other);
  if (together && together.ms >= hour) return;
  const values = {
    from: from.value.name,
    to: to.name,
    together: elapsed(together?.ms ?? 0),
    some: together && together.ms > 0 ? 'yes' : 'no',
    least: elapsed(hour),
    periods: together ? periodsOf(together.regime.spans, one.zone) : '',
  };
  const message = !together ? 'apart' : together.varies ? 'shortThen' : 'short';
  yield finding(declaration, message, {
    values,
    place,
    related: others.map((also) => ({ place: also.place, message: 'handoverHere' })),
    subject,
    facts: [from.ref, 'team' in to ? to.team.ref : subject],
    proof: [worksLine(model, from.value.name, one), worksLine(model, to.name, other), lookedAt(horizonOf(model))],
    hint: 'overlap',
  });
}

function worksLine(model: Model, team: Text, { open, zone }: Work): NonNullable<Finding['proof']>[number] {
  const week = usualWeekText(open, zone, windowSet(horizonWindow(model)));
  return { message: 'worksElsewhere', values: { team, week, zone } };
}
