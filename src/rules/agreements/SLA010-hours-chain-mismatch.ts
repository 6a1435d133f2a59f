import { weeklyPattern, windowSet } from '../../calendar/index.ts';
import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import { liveGaps } from '../../feasibility/chain/index.ts';
import {
  elapsed,
  horizonOf,
  horizonValues,
  horizonWindow,
  isMissing,
  localTime,
  lookedAt,
  missingValues,
  weekText,
} from '../../feasibility/hours/index.ts';
import { hoursChainMismatch as declaration } from '../../generated/declarations.ts';
import { type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  const horizon = horizonOf(model);
  for (const gap of liveGaps(model)) {
    const { process, id, value, agreement } = gap.step;
    const subject = `${process.ref}#${id}`;
    if (isMissing(gap)) {
      yield notAssessed(declaration, 'missing', { subject, values: missingValues(gap) });
      continue;
    }
    const { service, open, lacking, zone } = gap;
    const { rows } = weeklyPattern(open, zone, windowSet(horizonWindow(model)));
    yield finding(declaration, 'uncovered', {
      values: {
        step: value.name ?? id,
        service: service.value.name,
        agreement: agreement.value.name,
        hours: elapsed(lacking),
        ...horizonValues(horizon),
      },
      place: placeOf(process, ['steps', id, 'agreement']),
      related: [{ place: placeOf(agreement, ['hours']), message: 'agreed' }],
      subject,
      facts: [service.ref, agreement.ref],
      hint: 'cover',
      proof: [
        rows.length > 0
          ? { message: 'usualWeek', values: { zone, week: weekText(rows) } }
          : { message: 'someDates', values: { zone, first: localTime(open[0] ?? 0, zone) } },
        lookedAt(horizon),
      ],
    });
  }
}
