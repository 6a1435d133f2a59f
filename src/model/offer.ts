import { groupBy } from '../diagnostics/lists.ts';
import { once, onceEach } from '../diagnostics/once.ts';
import type { Text } from '../diagnostics/values.ts';
import { placedEntries } from '../language/shape/decoded.ts';
import type { Cell, Entity, Model } from './model.ts';
import { coordinatesOf, isRetired } from './model.ts';
import { wholeOf } from './seen/withheld.ts';

/** What becomes of a service for a segment at one of the service's stages; all of them where it declares none. */
export interface StageOffer {
  stage: string | undefined;
  /** `none` where no cell speaks of it, `redirected` where contacts are only sent elsewhere. */
  state: 'offered' | 'redirected' | 'not-offered' | 'none';
}

interface Given {
  segments: ReadonlyMap<string, readonly Entity<'segment'>[]>;
  services: ReadonlyMap<Entity<'segment'>, readonly Entity<'service'>[]>;
  cells: ReadonlyMap<string, readonly Entity<'cell'>[]>;
}

/** The segments that a service is given to, the children of those that it names among them. */
export function segmentsFor(model: Model, service: string): readonly Entity<'segment'>[] {
  return givenIn(model).segments.get(service) ?? [];
}

/** The services that a segment is given, its own and those of its parents. */
export function servicesFor(model: Model, segment: Entity<'segment'>): readonly Entity<'service'>[] {
  return givenIn(model).services.get(segment) ?? [];
}

/**
 * The segments that a service is given to and that say which languages they need: for one that does not, the nearest
 * parent that does.
 */
export function speakersFor(model: Model, service: string): ReadonlySet<Entity<'segment'>> {
  const found = segmentsFor(model, service).flatMap(
    (segment) => model.lineage(segment).find(({ value }) => value.languages !== undefined) ?? [],
  );
  return new Set(found);
}

/** What a stage is called; its code where it has no name. */
export function stageName(model: Model, code: string): Text | string {
  return model.stages.find((stage) => stage.code === code)?.name ?? code;
}

/** The stages of a service: its own and those of its contact reasons, also of reasons that the reader does not see, in the order of the engagement. */
export function stagesFor(seen: Model, service: Entity<'service'>): readonly string[] {
  const model = wholeOf(seen);
  return stagesOnce(model, service.id, () => {
    const reasons = model
      .incoming(wholeOf(service), 'contactReason.service')
      .map(({ from }) => model.find('contactReason', from.id)?.value.stage?.id);
    const named = new Set([...service.value.stages.map(({ id }) => id), ...reasons]);
    return model.stages.map(({ code }) => code).filter((code) => named.has(code));
  });
}

const stagesOnce = onceEach<Model, readonly string[]>();

/** The stages that a written cell names and its service does not have, each with its index in the cell's list. */
export function ghostStages(model: Model, cell: Entity<'cell'>): [index: number, stage: string][] {
  const service = model.find('service', coordinatesOf(cell).service);
  if (!service || service.value.stages.length === 0) return [];
  const known = stagesFor(model, service);
  return placedEntries(cell.value.stages).flatMap(([index, { id }]): [number, string][] =>
    known.includes(id) ? [] : [[index, id]],
  );
}

/** What the channel map says of a service for a segment, stage by stage. */
export function offersFor(model: Model, service: Entity<'service'>, segment: string): StageOffer[] {
  const cells = model.cellsOf(service.id, segment);
  const stages = stagesFor(model, service);
  if (stages.length === 0) return [{ stage: undefined, state: stateOf(cells) }];
  return stages.map((stage) => ({ stage, state: stateOf(cells.filter((cell) => attends(cell, stage))) }));
}

/** The segments that at least one cell offers something. */
export function reachedSegments(model: Model): ReadonlySet<string> {
  return new Set(model.cells().flatMap((cell) => (isRefused(cell) ? [] : [cell.segment])));
}

/** The written cells of a service, in the order of the files. */
export function writtenCells(model: Model, service: string): readonly Entity<'cell'>[] {
  return givenIn(model).cells.get(service) ?? [];
}

/** True for a service that some segment of its own is offered at some stage; by any cell where it names no segment. */
export function isOffered(model: Model, service: Entity<'service'>): boolean {
  const segments = segmentsFor(model, service.id);
  if (segments.length === 0) return writtenCells(model, service.id).some(isAvailable);
  return segments.some(({ id }) => offersFor(model, service, id).some(({ state }) => state === 'offered'));
}

/** True for a cell that says that the segment does not get the service by its channel. */
function isRefused({ value }: Pick<Cell, 'value'>): boolean {
  return value.state === 'not-offered';
}

/** True for a cell by which the segment gets the service, not only advice to go elsewhere. */
export function isAvailable(cell: Pick<Cell, 'value'>): boolean {
  return !isRefused(cell) && cell.value.mode !== 'redirect';
}

/** True for a cell by which a service is given at a stage; where none is given, for any. */
export function attends({ value }: Cell, stage: string | undefined): boolean {
  return stage === undefined || value.stages.length === 0 || value.stages.some(({ id }) => id === stage);
}

function stateOf(cells: readonly Cell[]): StageOffer['state'] {
  if (cells.some(isAvailable)) return 'offered';
  if (!cells.every(isRefused)) return 'redirected';
  return cells.length > 0 ? 'not-offered' : 'none';
}

const givenIn = once((model: Model): Given => {
  const services = new Map(model.all('segment').map((segment) => [segment, servicesGiven(model, segment)]));
  const given = [...services].flatMap(([segment, own]) => own.map(({ id }) => ({ id, segment })));
  const segments = [...groupBy(given, ({ id }) => id)].map(
    ([id, own]) => [id, own.map(({ segment }) => segment)] as const,
  );
  const cells = groupBy(model.all('cell'), (cell) => cell.id.slice(0, cell.id.indexOf('/')));
  return { segments: new Map(segments), services, cells };
});

/** Those that name the segment or a parent of it, and those of its or their value propositions. */
function servicesGiven(model: Model, segment: Entity<'segment'>): readonly Entity<'service'>[] {
  const found = model
    .lineage(segment)
    .flatMap((holder) => [
      ...model.incoming(holder, 'service.segments[]').map(({ from }) => from),
      ...model
        .outgoing(holder)
        .flatMap(({ field, to }) => (field === 'valueProposition.*.services[]' && to ? [to] : [])),
    ]);
  return [...new Set(found)].filter((service) => !isRetired(service)) as Entity<'service'>[];
}
