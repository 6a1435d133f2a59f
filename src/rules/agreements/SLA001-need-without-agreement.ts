import { finding } from '../../diagnostics/declaration.ts';
import { needWithoutAgreement as declaration } from '../../generated/declarations.ts';
import { agreementsFor } from '../../model/agreements.ts';
import type { Model } from '../../model/model.ts';
import { placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const need of model.all('need')) {
    const { state, name } = need.value;
    if (state !== 'validated' && state !== 'agreed') continue;
    const agreements = agreementsFor(model, need);
    if (agreements.some((agreement) => agreement.value.state !== 'rejected')) continue;
    yield finding(declaration, agreements.length > 0 ? 'rejected' : 'none', {
      values: { name, state, agreements: agreements.map(({ id }) => id) },
      place: placeOf(need),
      related: agreements.map((agreement) => ({ place: placeOf(agreement), message: 'rejectedOne' })),
      subject: need.ref,
      hint: 'write',
    });
  }
}
