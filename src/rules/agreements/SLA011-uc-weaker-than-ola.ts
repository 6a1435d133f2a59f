import {
  compareTargets,
  type Looser,
  looserView,
  type NamedTarget,
  underpinnedBy,
} from '../../feasibility/chain/index.ts';
import { missingValues } from '../../feasibility/hours/index.ts';
import type { Model } from '../../model/model.ts';
import type { Finds, Found } from '../found.ts';

export function* check(model: Model): Finds<'SLA011'> {
  for (const agreement of model.all('agreement')) {
    for (const { over, under } of underpinnedBy(model, agreement)) {
      const judged = under.map((own) => ({ own, is: compareTargets(model, own, over) }));
      // One target that is strict enough is what the other rests on.
      if (judged.some(({ is }) => is.is === 'as-strict')) continue;
      const looser = judged.find(({ is }) => is.is === 'looser') ?? judged[0];
      if (!looser) continue;
      const { own, is } = looser;
      if (is.is === 'looser') yield looserFinding(own, over, is);
      else if (is.is === 'not-assessed')
        yield { missing: 'missing', subject: own.where, values: missingValues(is.missing) };
    }
  }
}

function looserFinding(own: NamedTarget, over: NamedTarget, is: Looser): Found<'SLA011'> {
  const names = { name: own.label, over: over.label };
  const { message, values, worst } = looserView(is);
  return {
    says: message,
    about: own.holder,
    at: own.path,
    values: { ...names, ...values },
    related: [{ about: over.holder, at: over.path, says: 'underpinned' }],
    subject: own.where,
    facts: [over.where],
    ...(worst.length > 0 && { proof: worst.map((line) => ({ ...line, values: { ...names, ...line.values } })) }),
  };
}
