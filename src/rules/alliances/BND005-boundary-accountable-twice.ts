import { once } from '../../diagnostics/once.ts';
import { type Boundary, boundariesOf } from '../../model/alliances.ts';
import { type Crossing, crossingsIn } from '../../model/crossings.ts';
import { processesFor } from '../../model/delivery.ts';
import { type Entity, type Model, referringTo } from '../../model/model.ts';
import type { Finds } from '../found.ts';

type Alliance = Entity<'globalAgreement'>;
type Role = Entity<'role'>;

export function* check(model: Model): Finds<'BND005'> {
  for (const alliance of model.all('globalAgreement')) {
    const before = new Map<string, Boundary>();
    for (const boundary of boundariesOf(model, alliance)) {
      const { accountable } = boundary.value;
      const role = accountable && model.find('role', accountable.id);
      if (!role) continue;
      const twin = before.get(placeKey(boundary));
      if (twin) yield* twice(model, alliance, boundary, role, twin);
      else {
        before.set(placeKey(boundary), boundary);
        yield* elsewhere(model, alliance, boundary, role);
      }
    }
  }
}

/** What tells one crossing from another: the two companies, the services and the two teams. */
function placeKey({ companies, value: { services = [], fromTeam, toTeam } }: Boundary): string {
  return JSON.stringify([companies.toSorted(), services.map(({ id }) => id).sort(), fromTeam?.id, toTeam?.id]);
}

function* twice(model: Model, alliance: Alliance, { id }: Boundary, role: Role, twin: Boundary): Finds<'BND005'> {
  const other = twin.value.accountable && model.find('role', twin.value.accountable.id);
  if (!other || other === role) return;
  const at = (boundary: string) => ['boundaries', boundary, 'accountable'];
  yield {
    says: 'twice',
    about: alliance,
    part: id,
    at: at(id),
    values: { id, name: alliance, role, other, twin: twin.id },
    related: [{ about: alliance, at: at(twin.id), says: 'twin' }],
    facts: [twin.id],
    do: 'merge',
  };
}

/** The role of a boundary is to be one of those that answer for the work that crosses: its process, or a step on either side. */
function* elsewhere(model: Model, alliance: Alliance, boundary: Boundary, role: Role): Finds<'BND005'> {
  const crossings = crossingsAt(model, boundary);
  const rows = [...new Set(crossings.flatMap((crossing) => rowsAt(model, crossing)))];
  const others = [...new Set(rows.flatMap(({ value: { a } }) => (a && model.find('role', a.id)) ?? []))];
  if (others.length === 0 || others.includes(role)) return;
  yield {
    says: 'raci',
    about: alliance,
    part: boundary.id,
    at: ['boundaries', boundary.id, 'accountable'],
    values: {
      id: boundary.id,
      name: alliance,
      role,
      work: [...new Set(crossings.map(({ process }) => process.value.name))],
      others,
      count: others.length,
    },
    related: rows.map((row) => ({ about: row, at: ['a'], says: 'row' })),
    do: 'one',
  };
}

/**
 * Where work crosses at a boundary: in the processes of its services and in those that are of none, between its teams where it names
 * both.
 */
function crossingsAt(model: Model, { companies, value: { services = [], fromTeam, toTeam } }: Boundary): Crossing[] {
  const own = services.flatMap(({ id }) => model.find('service', id) ?? []);
  const processes = [...own.flatMap((service) => processesFor(model, service)), ...loose(model)];
  const all = [...new Set(processes)]
    .flatMap((process) => crossingsIn(model, process))
    .filter(({ between }) => between.every((company) => companies.includes(company)));
  const between = all.filter(({ process: { value }, from, step }) => {
    const [giver, taker] = [value.steps[from]?.performer, value.steps[step]?.performer];
    return giver?.id === fromTeam?.id && taker?.id === toTeam?.id;
  });
  return between.length > 0 ? between : all;
}

const loose = once((model: Model) =>
  model.all('process').filter((process) => referringTo(model, process, 'service.processes').length === 0),
);

function rowsAt(model: Model, { process, from, step }: Crossing): Entity<'raci'>[] {
  return model
    .incoming(process, 'raci.activity')
    .filter(({ ref }) => ref.part === undefined || ref.part === from || ref.part === step)
    .map(({ from: row }) => row as Entity<'raci'>)
    .filter(({ value }) => value.a !== undefined);
}
