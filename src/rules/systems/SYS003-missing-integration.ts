import { groupBy } from '../../diagnostics/lists.ts';
import { passagesOf } from '../../feasibility/chain/index.ts';
import type { Entity, Model } from '../../model/model.ts';
import { wayBetween } from '../../model/systems.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'SYS003'> {
  const missing = passagesOf(model).filter(({ systems, next }) => wayBetween(model, systems, next) === undefined);
  // One integration that is missing is missing in every process that passes there, whichever way.
  const pairs = groupBy(missing, ({ systems, next }) => [refsOf(systems), refsOf(next)].sort().join(' | '));
  for (const own of pairs.values()) {
    const [{ systems, next }] = own;
    const processes = new Set(own.map(({ process }) => process));
    const [first] = systems;
    if (!first) continue;
    yield {
      about: first,
      values: { from: systems, to: next, count: processes.size, processes: [...processes] },
      related: own.map(({ process, from, to }) => ({
        about: process,
        at: ['steps', to],
        on: 'key',
        says: 'passage',
        values: { from: process.value.steps[from]?.name ?? from, to: process.value.steps[to]?.name ?? to },
      })),
      facts: [refsOf(systems), refsOf(next)].sort(),
    };
  }
}

function refsOf(systems: readonly Entity<'system'>[]): string {
  return systems
    .map(({ ref }) => ref)
    .sort()
    .join();
}
