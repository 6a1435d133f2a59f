import { finding } from '../../diagnostics/declaration.ts';
import { needEnablesNothing as declaration } from '../../generated/declarations.ts';
import { requiredNeeds } from '../../model/agreements.ts';
import type { Model } from '../../model/model.ts';
import { placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const need of requiredNeeds(model)) {
    const { enables = [], name } = need.value;
    if (enables.length > 0) continue;
    yield finding(declaration, 'nothing', {
      values: { name },
      place: placeOf(need),
      subject: need.ref,
      hint: 'say',
    });
  }
}
