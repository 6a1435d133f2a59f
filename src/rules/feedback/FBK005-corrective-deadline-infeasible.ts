import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import { correctionVerdict, proofOf, slowestOf } from '../../feasibility/chain/index.ts';
import { elapsed, localTime, missingValues } from '../../feasibility/hours/index.ts';
import { correctiveDeadlineInfeasible as declaration } from '../../generated/declarations.ts';
import { type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const loop of model.all('feedbackLoop')) {
    const verdict = correctionVerdict(model, loop);
    if (verdict === undefined || verdict.outcome === 'kept') continue;
    if (verdict.outcome === 'not-assessed') {
      yield notAssessed(declaration, 'missing', { subject: loop.ref, values: missingValues(verdict.missing) });
      continue;
    }
    const { start, timeline, promise } = verdict;
    const slowest = slowestOf(timeline);
    const isDone = verdict.outcome === 'late';
    yield finding(declaration, isDone ? 'cannotKeep' : 'neverDone', {
      values: {
        loop: loop.value.name,
        deadline: promise.duration,
        start: localTime(start, promise.zone),
        duration: elapsed(isDone ? verdict.completion - start : 0),
        slowest: slowest?.step.label ?? '',
        span: elapsed(slowest && slowest.end !== 'never' ? slowest.end - slowest.arrive : 0),
      },
      place: placeOf(loop, ['negative', 'deadline']),
      subject: loop.ref,
      hint: isDone ? 'lengthen' : 'open',
      proof: proofOf(verdict),
    });
  }
}
