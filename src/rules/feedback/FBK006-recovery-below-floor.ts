import { finding } from '../../diagnostics/declaration.ts';
import type { Percent } from '../../diagnostics/values.ts';
import { recoveryBelowFloor as declaration } from '../../generated/declarations.ts';
import { isWorse } from '../../model/kpis.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { currentPlace, refs } from '../../model/refs.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  const { minRespondents } = model.engagement.value.policies;
  const kpis = model.all('kpi').filter(({ value }) => value.metric === 'recovery-rate');
  for (const loop of model.all('feedbackLoop')) {
    const { negative, recovered } = loop.value.stats ?? {};
    // Of too few nothing can be said.
    if (negative === undefined || recovered === undefined || negative < minRespondents) continue;
    const share: Percent = { type: 'percent', written: '', value: Math.round((recovered / negative) * 1000) / 10 };
    for (const kpi of kpis) {
      const [id, objective] =
        Object.entries(kpi.value.objectives).find(
          ([, { scope }]) => !scope || covers(model, loop, currentPlace(model, scope)),
        ) ?? [];
      const bound = objective?.floor ?? objective?.target?.min;
      if (id === undefined || !objective || !bound || isWorse(kpi, objective, share, bound) !== true) continue;
      yield finding(declaration, objective.floor ? 'floor' : 'target', {
        values: { loop: loop.value.name, negative, recovered, share, bound, kpi: kpi.value.name },
        place: placeOf(loop, ['stats', 'recovered']),
        related: [{ place: placeOf(kpi, ['objectives', id], 'key'), message: 'objective' }],
        subject: loop.ref,
        facts: [`${kpi.ref}#${id}`],
        hint: 'act',
      });
    }
  }
}

function covers(model: Model, loop: Entity<'feedbackLoop'>, scope: string): boolean {
  return refs(loop.value.covers).some((ref) => currentPlace(model, ref) === scope);
}
