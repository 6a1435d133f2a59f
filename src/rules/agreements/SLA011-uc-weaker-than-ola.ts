import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import {
  compareTargets,
  type Looser,
  looserView,
  type NamedTarget,
  underpinnedBy,
} from '../../feasibility/chain/index.ts';
import { missingValues } from '../../feasibility/hours/index.ts';
import { ucWeakerThanOla as declaration } from '../../generated/declarations.ts';
import { type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
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
        yield notAssessed(declaration, 'missing', { subject: own.where, values: missingValues(is.missing) });
    }
  }
}

function looserFinding(own: NamedTarget, over: NamedTarget, is: Looser): Finding {
  const names = { name: own.label, over: over.label };
  const { message, values, worst } = looserView(is);
  return finding(declaration, message, {
    values: { ...names, ...values },
    place: placeOf(own.holder, own.path),
    related: [{ place: placeOf(over.holder, over.path), message: 'underpinned' }],
    subject: own.where,
    facts: [over.where],
    hint: 'tighten',
    ...(worst.length > 0 && { proof: worst.map((line) => ({ ...line, values: { ...names, ...line.values } })) }),
  });
}
