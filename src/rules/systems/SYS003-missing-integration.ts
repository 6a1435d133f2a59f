import { finding } from '../../diagnostics/declaration.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { passagesOf } from '../../feasibility/chain/index.ts';
import { missingIntegration as declaration } from '../../generated/declarations.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { wayBetween } from '../../model/systems.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  const missing = passagesOf(model).filter(({ systems, next }) => wayBetween(model, systems, next) === undefined);
  // One integration that is missing is missing in every process that passes there, whichever way.
  const pairs = groupBy(missing, ({ systems, next }) => [refsOf(systems), refsOf(next)].sort().join(' | '));
  for (const own of pairs.values()) {
    const [{ systems, next }] = own;
    const processes = new Set(own.map(({ process }) => process));
    const [first] = systems;
    if (!first) continue;
    yield finding(declaration, 'missing', {
      values: {
        from: systems.map(({ value }) => value.name),
        to: next.map(({ value }) => value.name),
        count: processes.size,
        processes: [...processes].map(({ value }) => value.name),
      },
      place: placeOf(first),
      related: own.map(({ process, from, to }) => ({
        place: placeOf(process, ['steps', to], 'key'),
        message: 'passage',
        values: { from: process.value.steps[from]?.name ?? from, to: process.value.steps[to]?.name ?? to },
      })),
      subject: first.ref,
      facts: [refsOf(systems), refsOf(next)].sort(),
      hint: 'integrate',
    });
  }
}

function refsOf(systems: readonly Entity<'system'>[]): string {
  return systems
    .map(({ ref }) => ref)
    .sort()
    .join();
}
