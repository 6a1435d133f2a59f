import { groupBy } from '../diagnostics/lists.ts';
import type { Ref } from '../diagnostics/values.ts';
import type { Kind } from '../generated/kinds.ts';
import type { ReadContext } from '../language/shape/decode.ts';
import { cellsFor } from './cells.ts';
import type { RowsOf } from './data.ts';
import { directoryOf } from './directory.ts';
import {
  type Cell,
  coordinatesOf,
  type Entity,
  isRetired,
  type Model,
  type Reference,
  type ScenarioFacts,
} from './model.ts';
import { stagesOf } from './settings.ts';

/** The plain data of a scenario's model. */
export interface ModelData {
  facts: ScenarioFacts;
  /** Present entities, in the order of the files. */
  entities: readonly Entity[];
  /** Those of each entity. */
  references: readonly (readonly Reference[])[];
  aliases: ReadonlyMap<string, string>;
  context: ReadContext;
  rowsOf: RowsOf;
}

/** The questions that can be asked of a scenario's data; indexes are built once. */
export function query(data: ModelData): Model {
  const find = directoryOf(data.entities, data.aliases);
  const ended = cellsOfTheRetired(data.references);
  const byKind = groupBy(
    data.entities.filter((entity) => !isRetired(entity) && !ended.has(entity)),
    (entity) => entity.kind,
  );
  const outgoing = new Map<string, readonly Reference[]>();
  for (const own of data.references) if (own[0]) outgoing.set(own[0].from.ref, own);
  const incoming = incomingIn(data.references, data.facts.asIs);
  const cellCache = new Map<string, readonly Cell[]>();
  let allCells: readonly Cell[] | undefined;

  const model: Model = {
    ...data.facts,
    stages: stagesOf(data.facts.engagement.value),
    all: <K extends Kind>(kind: K) => (byKind.get(kind) ?? []) as unknown as readonly Entity<K>[],
    find: <K extends Kind>(kind: K, id: string) => find(kind, id) as unknown as Entity<K> | undefined,
    resolve: (ref: Ref) => find(ref.kind, ref.id),
    outgoing: (entity) => outgoing.get(entity.ref) ?? [],
    incoming: (entity, from) => {
      const all = incoming.get(entity.ref) ?? [];
      if (from === undefined) return all;
      const [kind = ''] = from.split('.', 1);
      const field = from.slice(kind.length + 1);
      return all.filter((reference) => reference.from.kind === kind && reference.field === field);
    },
    lineage: (segment) => lineageOf(segment, (id) => find('segment', id) as Entity<'segment'> | undefined),
    rows: ({ kind, value }) => (value.data === undefined ? undefined : data.rowsOf(kind, value.data)),
    cellsOf: (service, segment) => {
      const key = `${service}/${segment}`;
      const known = cellCache.get(key) ?? cellsFor(model, service, segment, data.context);
      cellCache.set(key, known);
      return known;
    },
    cells: () => {
      allCells ??= cellsOf(model);
      return allCells;
    },
  };
  return model;
}

/** By a channel that is retired nobody gets anything, and a service that is retired is given to nobody: their cells do not count. */
function cellsOfTheRetired(references: ModelData['references']): ReadonlySet<Entity> {
  const ended = new Set<Entity>();
  for (const own of references) {
    for (const { field, from, to } of own) {
      if (field === '' && to && to.kind !== 'segment' && isRetired(to)) ended.add(from);
    }
  }
  return ended;
}

/** References by what they lead to. */
function incomingIn(references: ModelData['references'], asIs: Model | undefined): Map<string, readonly Reference[]> {
  const gathered = new Map<string, Reference[]>();
  for (const own of references) {
    for (const reference of own) {
      const ref = reference.to?.ref;
      if (ref === undefined) continue;
      const known = gathered.get(ref);
      if (known) known.push(reference);
      else gathered.set(ref, [reference]);
    }
  }
  const incoming: Map<string, readonly Reference[]> = gathered;
  for (const [ref, list] of incoming) {
    const to = list[0]?.to;
    if (asIs && to) incoming.set(ref, sameOr(asIs.incoming(to), list));
  }
  return incoming;
}

/** The same list as another where both hold the same: what scenarios have in common is kept once. */
export function sameOr<Thing>(former: readonly Thing[], list: readonly Thing[]): readonly Thing[] {
  return former.length === list.length && former.every((one, index) => one === list[index]) ? former : list;
}

function cellsOf(model: Model): Cell[] {
  const segments = model.all('segment');
  const order = new Map(segments.map((segment, index) => [segment, index]));
  const lines = segments.flatMap((segment) => model.lineage(segment).map((holder) => ({ holder, segment })));
  const within = groupBy(lines, ({ holder }) => holder.id);
  const written = groupBy(model.all('cell'), (cell) => coordinatesOf(cell).service);
  return [...written].flatMap(([service, cells]) => {
    const holders = new Set(cells.map((cell) => coordinatesOf(cell).segment));
    const given = holders.has('*') ? model.find('service', service)?.value.segments : [];
    // Only those that a cell can be for: most services are given to a few of many segments.
    const named = given && [...holders, ...given.map(({ id }) => id)].flatMap((id) => within.get(id) ?? []);
    const some = named && [...new Set(named.map(({ segment }) => segment))];
    some?.sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
    return (some ?? segments).flatMap((segment) =>
      model.cellsOf(service, segment.id).filter((cell) => concerns(model, cell, segment)),
    );
  });
}

/** A cell of `*` alone concerns the segments that the service is given to; all of them where the service names none. */
function concerns(model: Model, cell: Cell, segment: Entity<'segment'>): boolean {
  if (cell.from.some((written) => coordinatesOf(written).segment !== '*')) return true;
  const given = model.find('service', cell.service)?.value.segments;
  return given === undefined || given.some(({ id }) => model.lineage(segment).some((holder) => holder.id === id));
}

function lineageOf(
  segment: Entity<'segment'>,
  find: (id: string) => Entity<'segment'> | undefined,
): readonly Entity<'segment'>[] {
  const lineage: Entity<'segment'>[] = [];
  let next: Entity<'segment'> | undefined = segment;
  while (next && !lineage.includes(next)) {
    lineage.push(next);
    next = next.value.parent ? find(next.value.parent.id) : undefined;
  }
  return lineage;
}
