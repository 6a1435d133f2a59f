import { finding } from '../../diagnostics/declaration.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import type { Ref } from '../../diagnostics/values.ts';
import { partiesDiffer as declaration } from '../../generated/declarations.ts';
import { isOfOneLine, isRejected, isRequired, needsOf } from '../../model/agreements.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { nameFor, refs, unique } from '../../model/refs.ts';

export function* check(model: Model): Iterable<Finding> {
  for (const agreement of model.all('agreement').filter((one) => !isRejected(one))) {
    for (const need of needsOf(model, agreement).filter(isRequired)) {
      for (const side of ['provider', 'consumers'] as const) {
        const [own, other] = [partiesIn(agreement, side), partiesIn(need, side)];
        if (own.length === 0 || other.length === 0) continue;
        if (own.some((one) => other.some((party) => isOfOneLine(model, one, party)))) continue;
        yield finding(declaration, side, {
          values: {
            name: agreement.value.name,
            need: need.value.name,
            own: own.map((ref) => nameFor(model, ref)),
            other: other.map((ref) => nameFor(model, ref)),
          },
          place: placeOf(agreement, [side]),
          related: [{ place: placeOf(need, [side]), message: 'need' }],
          subject: agreement.ref,
          facts: [side, need.ref],
          hint: 'match',
        });
      }
    }
  }
}

/** Those of a side as they are written here, none where they are those of the needs. */
function partiesIn({ value }: Entity<'agreement'> | Entity<'need'>, side: 'provider' | 'consumers'): Ref[] {
  return side === 'provider' ? unique([value.provider]) : unique(refs(value.consumers));
}
