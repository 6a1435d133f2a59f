import { groupBy } from '../../diagnostics/lists.ts';
import type { Percent } from '../../diagnostics/values.ts';
import { isWorse } from '../../model/kpis.ts';
import type { Model } from '../../model/model.ts';
import { currentPlace, refs } from '../../model/refs.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'FBK006'> {
  const { minRespondents } = model.engagement.value.policies;
  const kpis = model.all('kpi').filter(({ value }) => value.metric === 'recovery-rate');
  const aims = kpis
    .flatMap((kpi) => Object.entries(kpi.value.objectives).map(([id, objective]) => ({ kpi, id, objective })))
    .map((aim, order) => ({ ...aim, order }));
  const aimsAt = groupBy(aims, ({ objective: { scope } }) => scope && currentPlace(model, scope));
  for (const loop of model.all('feedbackLoop')) {
    const { negative, recovered } = loop.value.stats ?? {};
    // Of too few nothing can be said.
    if (negative === undefined || recovered === undefined || negative < minRespondents) continue;
    const share: Percent = { type: 'percent', written: '', value: Math.round((recovered / negative) * 1000) / 10 };
    const places = new Set([undefined, ...refs(loop.value.covers).map((ref) => currentPlace(model, ref))]);
    const own = [...places].flatMap((place) => aimsAt.get(place) ?? []).sort((one, other) => one.order - other.order);
    for (const [kpi, [{ id, objective }]] of groupBy(own, (aim) => aim.kpi)) {
      const bound = objective.floor ?? objective.target?.min;
      if (!bound || isWorse(kpi, objective, share, bound) !== true) continue;
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
