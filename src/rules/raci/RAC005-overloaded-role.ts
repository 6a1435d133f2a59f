import { percent } from '../../feasibility/hours/index.ts';
import type { Entity, Model } from '../../model/model.ts';
import { rowsFor } from '../../model/raci.ts';
import { unique } from '../../model/refs.ts';
import type { Finds } from '../found.ts';

type Activity = readonly Entity<'raci'>[];

/** Of fewer activities one role has a large share whoever shares them out. */
const fewest = 20;

/** To be asked costs less than to do. */
const mostAsked = 0.5;

/** Who does the same work all day has many rows, and many people: what is looked for is the desk that everything goes over. */
const frontLine: readonly unknown[] = ['agent', 'specialist'];

export function* check(model: Model): Finds<'RAC005'> {
  const activities: Activity[] = model.all('raci').flatMap((row) => {
    const rows = rowsFor(model, row);
    return rows[0] === row ? [rows] : [];
  });
  const most = model.engagement.value.policies.maxRaciShare.value / 100;
  const heads = model.all('role').filter(({ value }) => !frontLine.includes(value.level));
  // Among fewer heads an even share is already too much.
  if (activities.length < fewest || heads.length * most <= 1) return;
  const held = countsOf(activities, ({ value }) => [...(value.r ?? []), value.a]);
  const asked = countsOf(activities, ({ value }) => value.c ?? []);
  for (const role of model.all('role')) {
    const parts = [
      { says: 'loaded', count: heads.includes(role) ? (held.get(role.id) ?? 0) : 0, most, do: 'share' },
      { says: 'asked', count: asked.get(role.id) ?? 0, most: mostAsked, do: 'tell' },
    ] as const;
    const over = parts.find((part) => part.count > part.most * activities.length);
    if (!over) continue;
    const { count, most: limit, ...words } = over;
    const share = percent(Math.round((count / activities.length) * 100) / 100);
    yield {
      ...words,
      about: role,
      values: { role, count, all: activities.length, share, most: percent(limit) },
    };
  }
}

/** How many activities each role has, by its id. */
function countsOf(
  activities: readonly Activity[],
  rolesIn: (row: Entity<'raci'>) => Parameters<typeof unique>[0],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const rows of activities)
    for (const { id } of unique(rows.flatMap(rolesIn))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
