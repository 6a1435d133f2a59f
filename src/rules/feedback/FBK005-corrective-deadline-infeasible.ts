import { correctionVerdict, proofOf, slowestOf } from '../../feasibility/chain/index.ts';
import { elapsed, localTime, missingValues } from '../../feasibility/hours/index.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'FBK005'> {
  for (const loop of model.all('feedbackLoop')) {
    const verdict = correctionVerdict(model, loop);
    if (verdict === undefined || verdict.outcome === 'kept') continue;
    if (verdict.outcome === 'not-assessed') {
      yield { missing: 'missing', about: loop, values: missingValues(verdict.missing) };
      continue;
    }
    const { start, timeline, promise } = verdict;
    const slowest = slowestOf(timeline);
    const isDone = verdict.outcome === 'late';
    yield {
      says: isDone ? 'cannotKeep' : 'neverDone',
      about: loop,
      at: ['negative', 'deadline'],
      values: {
        loop,
        deadline: promise.duration,
        start: localTime(start, promise.zone),
        duration: elapsed(isDone ? verdict.completion - start : 0),
        slowest: slowest?.step.label ?? '',
        span: elapsed(slowest && slowest.end !== 'never' ? slowest.end - slowest.arrive : 0),
      },
      do: isDone ? 'lengthen' : 'open',
      proof: proofOf(verdict),
    };
  }
}
