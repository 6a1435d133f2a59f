import { finding } from '../../diagnostics/declaration.ts';
import { branchProbabilities as declaration } from '../../generated/declarations.ts';
import { type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

/** How far rounded shares may be from the whole, in points. */
const rounding = 0.5;

export function* check(model: Model): Iterable<Outcome> {
  for (const process of model.all('process')) {
    for (const [id, { name, branches = [] }] of Object.entries(process.value.steps)) {
      const shares = branches.flatMap(({ probability }) => probability?.value ?? []);
      const sum = shares.reduce((total, share) => total + share, 0);
      const isWhole = shares.length === branches.length;
      // Where some say nothing the rest may be theirs.
      if (shares.length === 0 || (isWhole ? Math.abs(sum - 100) <= rounding : sum <= 100 + rounding)) continue;
      yield finding(declaration, isWhole ? 'sum' : 'over', {
        values: {
          step: name ?? id,
          process: process.value.name,
          sum: { type: 'percent', written: '', value: Math.round(sum * 10) / 10 },
        },
        place: placeOf(process, ['steps', id, 'branches'], 'key'),
        subject: `${process.ref}#${id}`,
        hint: 'correct',
      });
    }
  }
}
