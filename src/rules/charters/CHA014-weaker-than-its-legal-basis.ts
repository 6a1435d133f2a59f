import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import { besideLaw, looserView } from '../../feasibility/chain/index.ts';
import { missingValues } from '../../feasibility/hours/index.ts';
import { weakerThanItsLegalBasis as declaration } from '../../generated/declarations.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { resolveTarget } from '../../model/targets.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const service of model.all('service')) {
    for (const [index, { text, target }] of service.value.legalBasis.entries()) {
      const law = resolveTarget(model, target);
      // Whether hours are open is CAL007's to tell.
      if (!law || law.metric === 'opening-hours') continue;
      for (const { promise, is } of besideLaw(model, service, law)) {
        const { holder, path, subject, label, by } = promise;
        if (is.is === 'not-assessed')
          yield notAssessed(declaration, 'missing', { subject, values: missingValues(is.missing) });
        if (is.is !== 'looser') continue;
        const { message, values, worst } = looserView(is);
        yield finding(declaration, message, {
          values: { ...values, by, promise: label, service: service.value.name, law: text },
          place: placeOf(holder, path),
          related: [{ place: placeOf(service, ['legalBasis', index, 'target']), message: 'asked' }],
          subject,
          facts: [service.ref, text.written, String(path.at(-1))],
          hint: 'tighten',
          ...(worst.length > 0 && { proof: worst }),
        });
      }
    }
  }
}
