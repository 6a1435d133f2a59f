import { weeklyPattern, windowSet } from '../../calendar/index.ts';
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
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'SLA010'> {
  const horizon = horizonOf(model);
  for (const gap of liveGaps(model)) {
    const { process, id, value, agreement } = gap.step;
    const subject = `${process.ref}#${id}`;
    if (isMissing(gap)) {
      yield { missing: 'missing', subject, values: missingValues(gap) };
      continue;
    }
    const { service, open, lacking, zone } = gap;
    const { rows } = weeklyPattern(open, zone, windowSet(horizonWindow(model)));
    yield {
      says: 'uncovered',
      about: process,
      at: ['steps', id, 'agreement'],
      values: {
        step: value.name ?? id,
        service: service.value.name,
        agreement: agreement.value.name,
        hours: elapsed(lacking),
        ...horizonValues(horizon),
      },
      related: [{ about: agreement, at: ['hours'], says: 'agreed' }],
      subject,
      facts: [service.ref, agreement.ref],
      proof: [
        rows.length > 0
          ? { message: 'usualWeek', values: { zone, week: weekText(rows) } }
          : { message: 'someDates', values: { zone, first: localTime(open[0] ?? 0, zone) } },
        lookedAt(horizon),
      ],
    };
  }
}
