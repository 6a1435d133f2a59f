import type { Model } from '../../model/model.ts';
import { standing } from '../../model/validity.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'ENG007'> {
  const { engagement, today } = model;
  for (const [id, { text, reviewBy }] of Object.entries(engagement.value.assumptions)) {
    if (!reviewBy || standing({ to: reviewBy }, today) !== 'past') continue;
    yield {
      about: engagement,
      at: ['assumptions', id, 'reviewBy'],
      values: { assumption: text ?? id, date: reviewBy },
      subject: `assumption:${id}`,
    };
  }
}
