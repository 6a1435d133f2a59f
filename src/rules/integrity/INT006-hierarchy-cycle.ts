import { cyclesIn } from '../../model/cycles.ts';
import type { Model, Reference } from '../../model/model.ts';
import type { Finds, Found } from '../found.ts';

export function* check(model: Model): Finds<'INT006'> {
  for (const { cycle, relation } of cyclesIn(model)) yield cycleFinding(cycle, relation);
}

function cycleFinding(cycle: readonly Reference[], relation: string): Found<'INT006'> {
  const [first, ...others] = cycle;
  if (!first) throw new Error('a cycle without a reference');
  // In the order of their names: moving an entity in its file does not make another finding of it.
  const members = cycle.map(({ from }) => from.ref).sort();
  return {
    about: first.from,
    at: first.path,
    on: first.on,
    values: { first: first.from.id, relation, path: [...cycle.map(({ from }) => from.id), first.from.id].join(' → ') },
    related: others.map(({ from, path, on, ref }) => ({
      about: from,
      at: path,
      on: on,
      says: 'step',
      values: { from: from.id, to: ref.id },
    })),
    subject: members[0] ?? first.from.ref,
    facts: [relation, ...members],
  };
}
