import { actionsOn, isUnderWay } from '../../model/actions.ts';
import { isWorse, latestMeasurement, type Measurement, type Objective } from '../../model/kpis.ts';
import type { Entity, Model } from '../../model/model.ts';
import { keyOf } from '../../model/refs.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'KPI007'> {
  for (const kpi of model.all('kpi')) {
    const latest = latestMeasurement(model, kpi);
    if (!latest || isActedOn(model, kpi, latest)) continue;
    const { value, period } = latest;
    const judged = judgedBy(kpi, latest);
    if (judged === 'several') {
      const values = { kpi: kpi.value.name };
      yield { missing: 'severalScopes', about: kpi, values };
      continue;
    }
    for (const [id, objective] of judged) {
      const { floor } = objective;
      if (!floor || isWorse(kpi, objective, value, floor) !== true) continue;
      const common = { kpi: kpi.value.name, value, floor };
      yield {
        says: period ? 'red' : 'redUndated',
        about: kpi,
        part: id,
        at: ['objectives', id],
        on: 'key',
        values: period ? { ...common, period } : common,
      };
    }
  }
}

function isActedOn(model: Model, kpi: Entity<'kpi'>, { period }: Measurement): boolean {
  const { gaps, initiatives } = actionsOn(model, kpi);
  return gaps.length > 0 || initiatives.some((initiative) => isUnderWay(initiative, period?.from));
}

/**
 * The objectives with a floor that a measurement is held against: those that have not ended before it, first the next of each scope. A KPI has
 * one series of figures, so that of several scopes none can be told from it.
 */
function judgedBy(
  { value: { objectives } }: Entity<'kpi'>,
  { period }: Measurement,
): [string, Objective][] | 'several' {
  const live = Object.entries(objectives).filter(([, { period: own }]) => !period || !own || own.to >= period.from);
  const next = new Map<string, [string, Objective]>();
  for (const one of live.toSorted(([, a], [, b]) => ((a.period?.from ?? '') < (b.period?.from ?? '') ? -1 : 1))) {
    const { scope } = one[1];
    const key = scope ? `${keyOf(scope)}#${scope.part}` : '';
    if (!next.has(key)) next.set(key, one);
  }
  const whole = next.get('');
  if (whole) return [whole];
  const own = [...next.values()];
  return own.length > 1 && own.some(([, { floor }]) => floor) ? 'several' : own;
}
