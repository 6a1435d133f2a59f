import { horizonOf, isMissing, lookedAt, missingValues } from '../../feasibility/hours/index.ts';
import { fteOf, roundedPercent } from '../../feasibility/staffing/index.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'CAP004'> {
  for (const team of model.all('team')) {
    const { fte, headcount } = team.value;
    if (fte !== undefined && headcount !== undefined && fte > headcount) {
      yield { says: 'more', about: team, at: ['fte'], values: { name: team, fte, headcount }, do: 'count' };
      continue;
    }
    const people = fteOf(model, team);
    if (people === undefined) continue;
    if (isMissing(people)) {
      yield { missing: 'missing', about: team, values: missingValues(people) };
      continue;
    }
    const { needed, present, counted, positionHours: hours, contractHours: contract, shrinkage } = people;
    // Half a thousandth of a person is what binary arithmetic leaves over.
    if (needed <= present + 5e-4) continue;
    const reckoned = { hours, contract, bare: hours / contract, shrinkage: roundedPercent(shrinkage), needed };
    yield {
      says: 'few',
      do: 'hire',
      about: team,
      at: [counted],
      values: { name: team, present, counted, needed },
      proof: [{ message: 'reckoned', values: reckoned }, lookedAt(horizonOf(model))],
    };
  }
}
