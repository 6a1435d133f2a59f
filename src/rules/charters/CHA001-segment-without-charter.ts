import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import type { PlainDate } from '../../diagnostics/values.ts';
import { segmentWithoutCharter as declaration } from '../../generated/declarations.ts';
import { chartersLacked } from '../../model/charters.ts';
import type { Model } from '../../model/model.ts';
import { placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const { segment, cover } of chartersLacked(model)) {
    const { name } = segment.value;
    const common = { values: { name }, place: placeOf(segment), subject: segment.ref };
    if (cover.state === 'undated') {
      yield notAssessed(declaration, 'noDate', { values: { name }, subject: segment.ref });
    } else if (cover.state === 'none') yield finding(declaration, 'none', { ...common, hint: 'address' });
    else {
      const date: PlainDate = { type: 'date', written: '', iso: model.date ?? '' };
      const related = cover.charters.map((charter) => ({
        place: placeOf(charter, ['valid']),
        message: 'charter',
        values: { charter: charter.value.name },
      }));
      yield finding(declaration, 'otherDates', { ...common, values: { name, date }, related, hint: 'renew' });
    }
  }
}
