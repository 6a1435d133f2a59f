import { besideLaw, looserView } from '../../feasibility/chain/index.ts';
import { missingValues } from '../../feasibility/hours/index.ts';
import type { Model } from '../../model/model.ts';
import { resolveTarget } from '../../model/targets.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'CHA014'> {
  for (const service of model.all('service')) {
    for (const [index, { text, target }] of service.value.legalBasis.entries()) {
      const law = resolveTarget(model, target);
      // Whether hours are open is CAL007's to tell.
      if (!law || law.metric === 'opening-hours') continue;
      for (const { promise, is } of besideLaw(model, service, law)) {
        const { holder, path, subject, label, by } = promise;
        if (is.is === 'not-assessed') yield { missing: 'missing', subject, values: missingValues(is.missing) };
        if (is.is !== 'looser') continue;
        const { message, values, worst } = looserView(is);
        yield {
          says: message,
          about: holder,
          at: path,
          values: { ...values, by, promise: label, service: service.value.name, law: text },
          related: [{ about: service, at: ['legalBasis', index, 'target'], says: 'asked' }],
          subject,
          facts: [service.ref, text.written, String(path.at(-1))],
          ...(worst.length > 0 && { proof: worst }),
        };
      }
    }
  }
}
