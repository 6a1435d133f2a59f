import { gather } from '../../diagnostics/lists.ts';
import { goneOf } from '../../model/fields.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'SYS005'> {
  const systems = model.all('system');
  const holders = gather(
    systems.flatMap((system) => Object.keys(system.value.holds ?? {}).map((data) => [data, system] as const)),
  );
  for (const [data, own] of holders) {
    const masters = own.filter(({ value }) => value.holds?.[data] === 'master');
    // Of two while one is being phased out, the other is the one that stays.
    const staying = masters.filter(({ value }) => value.lifecycle !== 'phase-out');
    if (masters.length === 1 || staying.length === 1) continue;
    const told = masters.length > 0 ? masters : own;
    const [first, ...others] = told;
    if (!first) continue;
    yield {
      says: masters.length > 0 ? 'several' : 'none',
      about: first,
      values: { data, count: told.length, systems: told },
      place: holdsIn(first, data),
      related: others.map((system) => ({
        place: holdsIn(system, data),
        message: 'holder',
        values: { system: system.value.name },
      })),
      facts: [data],
      // The master may be what is named and is not there.
      ...(masters.length === 0 && { follows: goneOf(model, ['system']) }),
      do: masters.length > 0 ? 'choose' : 'name',
    };
  }
}

function holdsIn(system: Entity<'system'>, data: string) {
  return placeOf(system, ['holds', data], 'key');
}
