import { groupBy } from '../../diagnostics/lists.ts';
import {
  coverUnassessed,
  type Handover,
  handoversIn,
  leastTogether,
  workOf,
  worksLine,
} from '../../feasibility/cover/index.ts';
import { elapsed, horizonOf, lookedAt, periodsOf } from '../../feasibility/hours/index.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

const hour = 3_600_000;

export function* check(model: Model): Finds<'CAL008'> {
  const ends = ({ from, to, subject }: Handover): string =>
    [from.ref, 'team' in to ? to.team.ref : subject].sort().join(' ');
  for (const [first, ...others] of groupBy(handoversIn(model), ends).values()) yield* outcomes(model, first, others);
}

/** One finding for two sides, however often it is written that they hand over. */
function* outcomes(model: Model, handover: Handover, others: readonly Handover[]): Finds<'CAL008'> {
  const { from, to, place, subject } = handover;
  const [one, other] = [workOf(model, { team: from }), workOf(model, to)];
  if (!('open' in one) || !('open' in other)) {
    for (const lack of [one, other].flatMap((work) => ('open' in work ? [] : work))) yield coverUnassessed(model, lack);
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
  yield {
    says: message,
    values,
    place,
    related: others.map((also) => ({ place: also.place, message: 'handoverHere' })),
    subject,
    facts: [from.ref, 'team' in to ? to.team.ref : subject],
    proof: [worksLine(model, from.value.name, one), worksLine(model, to.name, other), lookedAt(horizonOf(model))],
  };
}
