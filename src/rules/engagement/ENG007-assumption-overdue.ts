import { finding } from '../../diagnostics/declaration.ts';
import { assumptionOverdue as declaration } from '../../generated/declarations.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { standing } from '../../model/validity.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  const { engagement, today } = model;
  for (const [id, { text, reviewBy }] of Object.entries(engagement.value.assumptions)) {
    if (!reviewBy || standing({ to: reviewBy }, today) !== 'past') continue;
    yield finding(declaration, 'overdue', {
      values: { assumption: text ?? id, date: reviewBy },
      place: placeOf(engagement, ['assumptions', id, 'reviewBy']),
      subject: `assumption:${id}`,
      hint: 'review',
    });
  }
}
