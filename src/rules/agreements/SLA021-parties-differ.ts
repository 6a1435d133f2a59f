import type { Ref } from '../../diagnostics/values.ts';
import { isOfOneLine, isRejected, isRequired, needsOf } from '../../model/agreements.ts';
import type { Entity, Model } from '../../model/model.ts';
import { nameFor, refs, unique } from '../../model/refs.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'SLA021'> {
  for (const agreement of model.all('agreement').filter((one) => !isRejected(one))) {
    for (const need of needsOf(model, agreement).filter(isRequired)) {
      for (const side of ['provider', 'consumers'] as const) {
        const [own, other] = [partiesIn(agreement, side), partiesIn(need, side)];
        if (own.length === 0 || other.length === 0) continue;
        if (own.some((one) => other.some((party) => isOfOneLine(model, one, party)))) continue;
        yield {
          says: side,
          about: agreement,
          at: [side],
          values: {
            name: agreement,
            need,
            own: own.map((ref) => nameFor(model, ref)),
            other: other.map((ref) => nameFor(model, ref)),
          },
          related: [{ about: need, at: [side], says: 'need' }],
          facts: [side, need.ref],
        };
      }
    }
  }
}

/** Those of a side as they are written here, none where they are those of the needs. */
function partiesIn({ value }: Entity<'agreement'> | Entity<'need'>, side: 'provider' | 'consumers'): Ref[] {
  return side === 'provider' ? unique([value.provider]) : unique(refs(value.consumers));
}
