import type { Percent } from '../../diagnostics/values.ts';
import { isWorse } from '../../model/kpis.ts';
import type { Entity, Model } from '../../model/model.ts';
import { currentPlace, refs } from '../../model/refs.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'FBK006'> {
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
      yield {
        says: objective.floor ? 'floor' : 'target',
        about: loop,
        at: ['stats', 'recovered'],
        values: { loop, negative, recovered, share, bound, kpi },
        related: [{ about: kpi, at: ['objectives', id], on: 'key', says: 'objective' }],
        facts: [`${kpi.ref}#${id}`],
      };
    }
  }
}

function covers(model: Model, loop: Entity<'feedbackLoop'>, scope: string): boolean {
  return refs(loop.value.covers).some((ref) => currentPlace(model, ref) === scope);
}
