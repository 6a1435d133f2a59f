import { groupBy } from '../../diagnostics/lists.ts';
import { isPursued } from '../../model/actions.ts';
import { firstDay, lastDay } from '../../model/dates.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

type Initiative = Entity<'initiative'>;

/** Efforts from 1 to 5: from here on an initiative takes most of the time of whoever leads it. */
const high = 4;
/** As many of them one person can lead at once. */
const most = 3;

export function* check(model: Model): Finds<'INI007'> {
  const live = model.all('initiative').filter((initiative) => {
    const { state, effort, start, end } = initiative.value;
    return (
      isPursued(initiative) && state !== 'done' && (effort ?? 0) >= high && start !== undefined && end !== undefined
    );
  });
  for (const [owner, own] of groupBy(live, ({ value }) => value.owner?.id)) {
    const role = owner === undefined ? undefined : model.find('role', owner);
    const together = busiest(own);
    const each = most * Math.max(1, role?.value.holders?.length ?? 1);
    if (!role || together.length <= each) continue;
    yield {
      about: role,
      values: { role, count: together.length, initiatives: together },
      related: together.map((one) => ({ about: one, says: 'one', values: { initiative: one } })),
    };
  }
}

/** The most of them that run on one day: on the day on which one of them begins. */
function busiest(initiatives: readonly Initiative[]): Initiative[] {
  const runsOn =
    (day: string) =>
    ({ value: { start, end } }: Initiative): boolean =>
      start !== undefined && end !== undefined && firstDay(start) <= day && day <= lastDay(end);
  const days = [...new Set(initiatives.flatMap(({ value: { start } }) => (start ? firstDay(start) : [])))];
  return days
    .map((day) => initiatives.filter(runsOn(day)))
    .reduce<Initiative[]>((best, one) => (one.length > best.length ? one : best), []);
}
