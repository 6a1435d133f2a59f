import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

/** How far rounded shares may be from the whole, in points. */
const rounding = 0.5;

export function* check(model: Model): Finds<'PRC003'> {
  for (const process of model.all('process')) {
    for (const [id, { name, branches = [] }] of Object.entries(process.value.steps)) {
      const shares = branches.flatMap(({ probability }) => probability?.value ?? []);
      const sum = shares.reduce((total, share) => total + share, 0);
      const isWhole = shares.length === branches.length;
      // Where some say nothing the rest may be theirs.
      if (shares.length === 0 || (isWhole ? Math.abs(sum - 100) <= rounding : sum <= 100 + rounding)) continue;
      yield {
        says: isWhole ? 'sum' : 'over',
        about: process,
        part: id,
        at: ['steps', id, 'branches'],
        on: 'key',
        values: { step: name ?? id, process, sum: { type: 'percent', written: '', value: Math.round(sum * 10) / 10 } },
      };
    }
  }
}
