import { groupBy } from '../../diagnostics/lists.ts';
import type { Kind } from '../../generated/kinds.ts';
import { cyclesOf } from '../../model/cycles.ts';
import type { Entity, Model, Reference } from '../../model/model.ts';
import type { Finds, Found } from '../found.ts';

/** The relations that must lead somewhere, by kind and field. */
const relations: readonly [kind: Kind, field: string, name: string][] = [
  ['area', 'parent', 'parent'],
  ['segment', 'parent', 'parent'],
  ['provider', 'parent', 'parent'],
  ['calendar', 'inherits[]', 'inherits'],
  ['initiative', 'dependsOn[]', 'dependsOn'],
  ['agreement', 'underpins[]', 'underpins'],
  ['team', 'escalatesTo[].team', 'escalatesTo'],
  ['governanceBody', 'escalatesTo', 'escalatesTo'],
  ['service', 'prerequisites[]', 'prerequisites'],
  ['charter', 'replaces', 'replaces'],
  ['need', 'mergedInto', 'mergedInto'],
  ['assessment', 'wave.previous', 'previous'],
  ['role', 'decisionRights.*.approvalAbove', 'approvalAbove'],
];

export function* check(model: Model): Finds<'INT006'> {
  for (const [kind, field, relation] of relations) {
    const entities: readonly Entity[] = model.all(kind);
    const next = (entity: Entity): Reference[] => alike(model.outgoing(entity), kind, field);
    const rank = new Map(entities.map(({ ref }, index) => [ref, index]));
    for (const cycle of cyclesOf(entities, next)) yield cycleFinding(fromSmallest(cycle, rank), relation);
  }
}

/** The references of one relation, each target once. */
function alike(references: readonly Reference[], kind: Kind, field: string): Reference[] {
  const own = references.filter((reference) => reference.field === field && reference.to?.kind === kind);
  return [...groupBy(own, ({ to }) => to).values()].map(([first]) => first);
}

/** The cycle from the place that comes first in the files. */
function fromSmallest(cycle: readonly Reference[], rank: ReadonlyMap<string, number>): Reference[] {
  const ranks = cycle.map(({ from }) => rank.get(from.ref) ?? 0);
  const start = ranks.reduce((best, place, index) => (place < (ranks[best] ?? 0) ? index : best), 0);
  return [...cycle.slice(start), ...cycle.slice(0, start)];
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
