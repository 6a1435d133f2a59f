import type { Ref } from '../../diagnostics/values.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'ENG005'> {
  const { engagement } = model;
  for (const [id, { statement, measuredBy = [] }] of Object.entries(engagement.value.intendedExperience ?? {})) {
    if (measuredBy.some((ref) => aims(model, ref))) continue;
    const path = ['intendedExperience', id];
    const measures = measuredBy.flatMap((ref) => model.resolve(ref) ?? []);
    yield {
      says: measures.length > 0 ? 'aimless' : 'none',
      about: engagement,
      part: id,
      at: path,
      on: 'key',
      values: {
        statement: statement ?? id,
        count: measures.length,
        measures: measures.flatMap(({ value }) => ('name' in value && value.name ? [value.name] : [])),
      },
      do: measures.length > 0 ? 'aim' : 'measure',
    };
  }
}

/**
 * True for a measure that says where the experience is to get: an emotion of the target in a journey; an objective of a KPI, which is asked for
 * from the control phase on.
 */
function aims(model: Model, { kind, id, part }: Ref): boolean {
  if (kind === 'kpi') {
    const kpi = model.find('kpi', id);
    return kpi !== undefined && (!model.phases.includes('control') || Object.keys(kpi.value.objectives).length > 0);
  }
  const interactions = model.find('journey', id)?.value.interactions ?? {};
  const meant = part === undefined ? Object.values(interactions) : [interactions[part]];
  return meant.some((one) => one?.emotion?.[model.scenario] !== undefined);
}
