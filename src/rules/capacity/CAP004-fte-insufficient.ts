import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import { horizonOf, isMissing, lookedAt, missingValues } from '../../feasibility/hours/index.ts';
import { fteOf, roundedPercent } from '../../feasibility/staffing/index.ts';
import { fteInsufficient as declaration } from '../../generated/declarations.ts';
import { type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const team of model.all('team')) {
    const people = fteOf(model, team);
    if (people === undefined) continue;
    if (isMissing(people)) {
      yield notAssessed(declaration, 'missing', { subject: team.ref, values: missingValues(people) });
      continue;
    }
    const { needed, present, counted, positionHours: hours, contractHours: contract, shrinkage } = people;
    // Half a thousandth of a person is what binary arithmetic leaves over.
    if (needed <= present + 5e-4) continue;
    const reckoned = { hours, contract, bare: hours / contract, shrinkage: roundedPercent(shrinkage), needed };
    yield finding(declaration, 'few', {
      values: { name: team.value.name, present, counted, needed },
      place: placeOf(team, [counted]),
      subject: team.ref,
      proof: [{ message: 'reckoned', values: reckoned }, lookedAt(horizonOf(model))],
      hint: 'hire',
    });
  }
}
