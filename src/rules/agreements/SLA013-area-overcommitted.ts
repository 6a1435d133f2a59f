import { horizonOf, lookedAt, missingValues } from '../../feasibility/hours/index.ts';
import { areaLoads } from '../../feasibility/staffing/index.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'SLA013'> {
  for (const load of areaLoads(model)) {
    const { area } = load;
    if ('missing' in load) {
      yield { missing: 'missing', about: area, values: missingValues(load.missing) };
      continue;
    }
    const { teams, works, work, capacity } = load;
    const agreements = [...new Set(works.map(({ agreement }) => agreement))];
    if (work <= capacity) continue;
    yield {
      says: 'more',
      about: area,
      values: { area, work: rounded(work), capacity: rounded(capacity), teams, count: agreements.length },
      related: [
        ...agreements.map((agreement) => ({ about: agreement, says: 'agreedHere' })),
        ...teams.map((team) => ({ about: team, at: ['shifts'], on: 'key' as const, says: 'staffedHere' })),
      ],
      proof: [
        ...works.map(({ need, cases, touch, hours }) => {
          return {
            message: 'work',
            values: { need: need.value.name, cases: rounded(cases), touch, hours: rounded(hours) },
          };
        }),
        lookedAt(horizonOf(model)),
      ],
    };
  }
}

/** To a tenth. */
function rounded(figure: number): number {
  return Math.round(figure * 10) / 10;
}
