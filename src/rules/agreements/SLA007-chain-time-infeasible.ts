import { chainVerdict, proofOf, slowestOf } from '../../feasibility/chain/index.ts';
import { elapsed, localTime, missingValues } from '../../feasibility/hours/index.ts';
import { commitmentsOf } from '../../model/commitments.ts';
import type { Model } from '../../model/model.ts';
import { standing } from '../../model/validity.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'SLA007'> {
  for (const { charter, id, ref, name, value, targets } of commitmentsOf(model)) {
    if (value.chain.length === 0) continue;
    for (const target of targets) {
      const verdict = chainVerdict(model, charter, id, target.id);
      if (verdict.outcome === 'not-assessed') {
        const { reason } = verdict.missing;
        // What is promised is no time, so there is nothing to judge.
        if (verdict.missing.where === ref && reason === 'noTime') continue;
        if (standing(target.value?.valid, model.date) === 'past') continue;
        yield { missing: 'missing', subject: ref, values: missingValues(verdict.missing) };
        continue;
      }
      if (verdict.outcome === 'kept') continue;
      const { start, timeline, promise } = verdict;
      const slowest = slowestOf(timeline);
      const common = { promise: name, charter: charter.value.name };
      const done = verdict.outcome === 'late';
      const span = slowest && slowest.end !== 'never' ? slowest.end - slowest.arrive : 0;
      yield {
        says: done ? 'cannotKeep' : 'neverDone',
        about: charter,
        at: target.path,
        values: {
          ...common,
          start: localTime(start, promise.zone),
          duration: elapsed(done ? verdict.completion - start : 0),
          slowest: slowest?.step.label ?? '',
          span: elapsed(span),
        },
        subject: ref,
        facts: [target.id],
        do: done ? 'shorten' : 'open',
        proof: proofOf(verdict),
      };
    }
  }
}
