import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import { horizonOf, lookedAt, missingValues } from '../../feasibility/hours/index.ts';
import { areaLoads } from '../../feasibility/staffing/index.ts';
import { areaOvercommitted as declaration } from '../../generated/declarations.ts';
import { type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const load of areaLoads(model)) {
    const { area } = load;
    if ('missing' in load) {
      yield notAssessed(declaration, 'missing', { subject: area.ref, values: missingValues(load.missing) });
      continue;
    }
    const { teams, works, work, capacity } = load;
    const agreements = [...new Set(works.map(({ agreement }) => agreement))];
    if (work <= capacity) continue;
    yield finding(declaration, 'more', {
      values: {
        area: area.value.name,
        work: rounded(work),
        capacity: rounded(capacity),
        teams: teams.map(({ value }) => value.name),
        count: agreements.length,
      },
      place: placeOf(area),
      related: [
        ...agreements.map((agreement) => ({ place: placeOf(agreement), message: 'agreedHere' as const })),
        ...teams.map((team) => ({ place: placeOf(team, ['shifts'], 'key'), message: 'staffedHere' as const })),
      ],
      subject: area.ref,
      proof: [
        ...works.map(({ need, cases, touch, hours }) => {
          return {
            message: 'work',
            values: { need: need.value.name, cases: rounded(cases), touch, hours: rounded(hours) },
          };
        }),
        lookedAt(horizonOf(model)),
      ],
      hint: 'agree',
    });
  }
}

/** To a tenth. */
function rounded(figure: number): number {
  return Math.round(figure * 10) / 10;
}
