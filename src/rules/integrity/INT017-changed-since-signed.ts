import { reviewFile } from '../../language/document.ts';
import { labelFor } from '../../model/labels.ts';
import { changedNames, doubtOf, type Standing, signedBy, standings } from '../../model/meaning.ts';
import type { Model } from '../../model/model.ts';
import type { Review } from '../../model/reviews.ts';
import type { Found } from '../found.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Found<'INT017'> | Outcome> {
  const { reviews: file, isTarget } = model;
  if (!file) return;
  if (!file.reviews) {
    const place = { file: reviewFile, span: { start: 0, end: 0 } };
    if (isTarget) yield { says: 'unreadable', do: 'restore', place, subject: reviewFile };
    return;
  }
  for (const standing of standings(model)) {
    if (standing.is === 'changed') yield changed(standing, model);
    else if (standing.is === 'gone') yield gone(standing.review, file.source.text, model);
  }
}

function gone(review: Review, text: string, model: Model): Found<'INT017'> {
  const { of, role } = review;
  const start = Math.max(0, text.indexOf(JSON.stringify(of)));
  const span = { start, end: start + JSON.stringify(of).length };
  const values = { ref: of, ...signedBy(review, model), by: role };
  return { says: 'gone', do: 'withdraw', place: { file: reviewFile, span }, subject: of, values, facts: [role] };
}

function changed(standing: Exclude<Standing, { is: 'gone' }>, model: Model): Found<'INT017'> | Outcome {
  const { review, entity, phase } = standing;
  const { of: ref, role } = review;
  const doubt = doubtOf(model, ref);
  if (doubt) {
    const values = { field: doubt.written, holder: doubt.entity };
    return { code: 'INT017', missing: 'miswritten', subject: ref, values };
  }
  const [first = ''] = standing.changed;
  return {
    says: phase ? 'phaseChanged' : 'changed',
    about: entity,
    at: phase ? ['phases', phase] : [first].filter((field) => field in entity.value),
    on: 'key',
    subject: ref,
    values: {
      ref,
      ...signedBy(review, model),
      by: role,
      name: phase ? labelFor('engagement', `phases.${phase}`) : entity,
      changed: changedNames(standing),
    },
    facts: [role],
  };
}
