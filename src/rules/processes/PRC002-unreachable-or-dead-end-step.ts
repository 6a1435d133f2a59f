import { gather } from '../../diagnostics/lists.ts';
import { exitsOf } from '../../model/course.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Finds, Found } from '../found.ts';

export function* check(model: Model): Finds<'PRC002'> {
  for (const process of model.all('process')) {
    const exits = [...exitsOf(process.value.steps)].map(([id, { ways }]) => [id, ways.map(({ to }) => to)] as const);
    const [first] = exits;
    if (!first) continue;
    const onwards = new Map(exits);
    const backwards = gather(exits.flatMap(([from, ways]) => ways.map((to) => [to, from] as const)));
    const ends = exits.flatMap(([id, to]) => (to.length === 0 ? id : []));
    const [reached, ending] = [walk([first[0]], onwards), walk(ends, backwards)];
    const cut = exits.flatMap(([id]) => (reached.has(id) ? [] : id));
    const endless = exits.flatMap(([id]) => (reached.has(id) && !ending.has(id) ? id : []));
    if (cut.length > 0) yield tell(process, 'unreachable', cut);
    if (endless.length > 0) yield tell(process, 'endless', endless);
  }
}

function walk(from: readonly string[], ways: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set(from);
  // The set grows while it is gone over.
  for (const id of seen) for (const to of ways.get(id) ?? []) seen.add(to);
  return seen;
}

function tell(
  process: Entity<'process'>,
  message: 'unreachable' | 'endless',
  steps: readonly string[],
): Found<'PRC002'> {
  const names = steps.map((id) => process.value.steps[id]?.name ?? id);
  return {
    says: message,
    about: process,
    values: { process, count: steps.length, steps: names },
    related: steps.map((id) => ({
      about: process,
      at: ['steps', id],
      on: 'key',
      says: message === 'endless' ? 'stepAround' : 'step',
    })),
    facts: [message],
    do: message === 'endless' ? 'end' : 'lead',
  };
}
