import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import { shareProofOf, shareVerdict } from '../../feasibility/chain/index.ts';
import { missingValues, percent } from '../../feasibility/hours/index.ts';
import { chainShareInfeasible as declaration } from '../../generated/declarations.ts';
import { commitmentsOf } from '../../model/commitments.ts';
import { type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const { charter, id, ref, value, targets } of commitmentsOf(model)) {
    if (value.chain.length === 0) continue;
    for (const target of targets) {
      const verdict = shareVerdict(model, charter, id, target.id);
      if (verdict.outcome === 'not-assessed') {
        const { reason, where } = verdict.missing;
        // What promises no share of the cases is the matter of other rules.
        if (!target.value || (where === ref && (reason === 'share' || reason === 'statistic'))) continue;
        yield notAssessed(declaration, 'missing', { subject: ref, values: missingValues(verdict.missing) });
        continue;
      }
      if (verdict.outcome === 'guaranteed') continue;
      const { promised, moreThan, bounds, steps, equalShare } = verdict;
      const beyond = verdict.outcome === 'beyond';
      yield finding(declaration, beyond ? 'beyond' : 'notGuaranteed', {
        values: {
          promise: value.statement ?? target.id,
          charter: charter.value.name,
          promised: percent(promised),
          more: moreThan ? 'yes' : 'no',
          upper: percent(bounds.upper),
          lower: percent(bounds.lower),
          each: percent(equalShare),
          count: steps.length,
          none: bounds.lower > 0 ? 'no' : 'yes',
        },
        place: placeOf(charter, target.path),
        subject: ref,
        facts: [target.id],
        hint: promised === 1 && !target.value?.share && bounds.lower > 0 ? 'state' : 'agree',
        severity: beyond ? 'error' : 'warning',
        proof: shareProofOf(verdict),
      });
    }
  }
}
