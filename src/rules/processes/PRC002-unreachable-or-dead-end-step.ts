import { finding } from '../../diagnostics/declaration.ts';
import { gather } from '../../diagnostics/lists.ts';
import { unreachableOrDeadEndStep as declaration } from '../../generated/declarations.ts';
import { exitsOf } from '../../model/course.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
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

function tell(process: Entity<'process'>, message: 'unreachable' | 'endless', steps: readonly string[]): Outcome {
  const names = steps.map((id) => process.value.steps[id]?.name ?? id);
  return finding(declaration, message, {
    values: { process: process.value.name, count: steps.length, steps: names },
    place: placeOf(process),
    related: steps.map((id) => ({
      place: placeOf(process, ['steps', id], 'key'),
      message: message === 'endless' ? 'stepAround' : 'step',
    })),
    subject: process.ref,
    facts: [message],
    hint: message === 'endless' ? 'end' : 'lead',
  });
}
