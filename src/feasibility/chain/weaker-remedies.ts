import type { Measure, Ref } from '../../diagnostics/values.ts';
import type { Commitment } from '../../model/commitments.ts';
import { moreThan } from '../../model/measures.ts';
import type { Found } from './weaker-figures.ts';

type Remedy = NonNullable<Commitment['value']['remedies']>[string];

/** In what the remedies of a commitment are less; `namesLost` tells of names those that are gone. */
export function inRemedies(
  was: Commitment,
  now: Commitment,
  namesLost: (was: readonly Ref[], is: readonly Ref[]) => readonly unknown[],
): Found[] {
  return Object.entries(was.value.remedies ?? {}).flatMap(([id, former]) => {
    const remedy = now.value.remedies?.[id];
    const found = remedy ? remedyLost(former, remedy, namesLost) : [{ message: 'remedyGone' as const, values: {} }];
    return found.map(({ message, values }) => ({ message, values: { remedy: id, ...values } }));
  });
}

function remedyLost(was: Remedy, is: Remedy, namesLost: Parameters<typeof inRemedies>[2]): Found[] {
  if (was.type !== is.type || was.of?.written !== is.of?.written) return [{ message: 'unclearRemedy', values: {} }];
  const fields = ['amount', 'cap', 'after', 'deadline', 'every'] as const;
  const lost = fields.flatMap((field) => partLost(field, was[field], is[field]));
  if (was.every && was.counts !== 'completed' && is.counts === 'completed')
    lost.push({ message: 'remedyCompleted', values: {} });
  if (is.segments && (!was.segments || namesLost(was.segments, is.segments).length > 0))
    lost.push({ message: 'remedySegments', values: {} });
  if (was.automatic && !is.automatic) lost.push({ message: 'notAutomatic', values: {} });
  return lost;
}

/** To be paid at most so much, or later, is less than no word of it; to have no amount, no term, or to be paid but once, is less too. */
function partLost(
  field: 'amount' | 'cap' | 'after' | 'deadline' | 'every',
  was: Measure | undefined,
  is: Measure | undefined,
): Found[] {
  if (was && is) {
    const more = moreThan(is, was);
    if (more === undefined) return [{ message: 'unclearRemedy', values: {} }];
    const isLess = field === 'amount' || field === 'cap' ? more < 0 : more > 0;
    return isLess ? [{ message: 'remedyLess', values: { own: is, other: was } }] : [];
  }
  if (is && field === 'cap') return [{ message: 'remedyCap', values: { own: is } }];
  if (is && field === 'after') return [{ message: 'remedyLater', values: { own: is } }];
  return was && field !== 'cap' && field !== 'after' ? [{ message: 'remedyWithout', values: { other: was } }] : [];
}
