import { shareProofOf, shareVerdict } from '../../feasibility/chain/index.ts';
import { missingValues, percent } from '../../feasibility/hours/index.ts';
import { commitmentsOf } from '../../model/commitments.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'SLA008'> {
  for (const { charter, id, ref, name, value, targets } of commitmentsOf(model)) {
    if (value.chain.length === 0) continue;
    for (const target of targets) {
      const verdict = shareVerdict(model, charter, id, target.id);
      if (verdict.outcome === 'not-assessed') {
        const { reason, where } = verdict.missing;
        // What promises no share of the cases is the matter of other rules.
        if (!target.value || (where === ref && (reason === 'share' || reason === 'statistic'))) continue;
        yield { missing: 'missing', subject: ref, values: missingValues(verdict.missing) };
        continue;
      }
      // Times that do not fit are told by SLA007.
      if (verdict.outcome === 'guaranteed' || verdict.outcome === 'late') continue;
      const { promised, moreThan, bounds, steps, equalShare } = verdict;
      const beyond = verdict.outcome === 'beyond';
      yield {
        says: beyond ? 'beyond' : 'notGuaranteed',
        about: charter,
        at: target.path,
        values: {
          promise: name,
          charter,
          promised: percent(promised),
          more: moreThan ? 'yes' : 'no',
          upper: percent(bounds.upper),
          lower: percent(bounds.lower),
          each: percent(equalShare),
          count: steps.length,
          none: bounds.lower > 0 ? 'no' : 'yes',
        },
        subject: ref,
        facts: [target.id],
        do: promised === 1 && !target.value?.share && bounds.lower > 0 ? 'state' : 'agree',
        severity: beyond ? 'error' : 'warning',
        proof: shareProofOf(verdict),
      };
    }
  }
}
