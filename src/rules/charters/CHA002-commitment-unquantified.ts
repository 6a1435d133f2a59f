import { finding } from '../../diagnostics/declaration.ts';
import { commitmentUnquantified as declaration } from '../../generated/declarations.ts';
import { commitmentsOf } from '../../model/commitments.ts';
import type { Model } from '../../model/model.ts';
import { placeOf } from '../../model/model.ts';
import { isQuantified } from '../../model/targets.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const { charter, ref, id, value, path, targets } of commitmentsOf(model)) {
    // A target whose standard does not exist is a dangling reference.
    if (targets.some(({ value }) => value === undefined || isQuantified(value))) continue;
    const [first] = targets;
    const values = { commitment: value.statement ?? id, charter: charter.value.name };
    if (!first) {
      const place = placeOf(charter, path, 'key');
      yield finding(declaration, 'noTarget', { values, place, subject: ref, hint: 'addTarget' });
      continue;
    }
    yield finding(declaration, 'noFigure', {
      values: { ...values, count: targets.length, targets: targets.map(({ id }) => id) },
      place: placeOf(charter, first.path, 'key'),
      subject: ref,
      hint: 'addFigure',
    });
  }
}
