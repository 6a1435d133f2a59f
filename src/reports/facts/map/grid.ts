import type { Cell, Entity } from '../../../model/model.ts';
import { offersFor, segmentsFor, stagesFor } from '../../../model/offer.ts';
import { nameOf, stageName } from '../../parts/names.ts';
import type { ViewContext } from '../../parts/view-context.ts';
import type { Matrix, MatrixCell, MatrixRow } from '../../render/content.ts';
import { drawnCell } from './cell.ts';
import { shownCells } from './cells.ts';
import { type ChannelColumn, channelColumns } from './channels.ts';

/** The channels of a segment: for every stage and service, what becomes of each channel. */
interface SegmentGrid {
  /** Null where no cell is written for what the segment is given. */
  matrix: Matrix | null;
  /** Equal for segments that are given the same by the same channels. */
  signature: string;
}

interface Line {
  stage: string | undefined;
  service: Entity<'service'>;
  cells: readonly Cell[];
  /** No cell speaks of it. */
  hole: boolean;
}

/** The services of a segment: those that it is given, and those for which cells are written, in the order of the files. */
function servicesIn(segment: Entity<'segment'>, view: ViewContext): Entity<'service'>[] {
  const { model } = view;
  const own = shownCells(model).filter((cell) => cell.segment === segment.id);
  const written = new Set(own.map(({ service }) => service));
  return model.all('service').filter(({ id }) => written.has(id) || segmentsFor(model, id).includes(segment));
}

/** The grid of a segment; undefined where it is given nothing. */
export function gridOf(segment: Entity<'segment'>, view: ViewContext): SegmentGrid | undefined {
  const lines = linesOf(segment, view);
  if (lines.length === 0) return undefined;
  const columns = channelColumns(new Set(lines.flatMap(({ cells }) => cells.map(({ channel }) => channel))), view);
  if (columns.length === 0)
    return { matrix: null, signature: JSON.stringify(lines.map(({ stage, service }) => [stage, service.id])) };
  const matrix: Matrix = {
    corner: view.say({ en: 'Stage and service', es: 'Etapa y servicio' }),
    columns: columns.map(({ name, group }) => ({ name, group })),
    rows: lines.map((line) => rowOf(line, columns, view)),
  };
  return { matrix, signature: JSON.stringify(matrix, (key, value: unknown) => (key === 'id' ? undefined : value)) };
}

/** Stage by stage in the order of the customer's life, last the services that name no stage. */
function linesOf(segment: Entity<'segment'>, view: ViewContext): Line[] {
  const { model } = view;
  const services = servicesIn(segment, view);
  const stages = [...model.stages.map(({ code }): string | undefined => code), undefined];
  const offers = new Map(services.map((service) => [service.id, offersFor(model, service, segment.id)]));
  return stages.flatMap((stage) =>
    services.flatMap((service): Line[] => {
      const known = stagesFor(model, service);
      if (stage === undefined ? known.length > 0 : !known.includes(stage)) return [];
      const cells = model.cellsOf(service.id, segment.id).filter((cell) => attends(cell, stage));
      const hole = offers.get(service.id)?.some((offer) => offer.stage === stage && offer.state === 'none') ?? true;
      return [{ stage, service, cells, hole }];
    }),
  );
}

function attends({ value }: Cell, stage: string | undefined): boolean {
  return stage === undefined || !value.stages?.length || value.stages.some(({ id }) => id === stage);
}

function rowOf({ stage, service, cells, hole }: Line, columns: readonly ChannelColumn[], view: ViewContext): MatrixRow {
  const nothing = { text: view.say({ en: 'the map says nothing of it', es: 'el mapa no dice nada' }), code: 'CHN001' };
  const empty: MatrixCell = hole ? { state: 'gap', reasons: [nothing] } : { state: 'none' };
  return {
    name: nameOf(service, view),
    id: service.ref,
    group: stage === undefined ? view.say({ en: 'At any stage', es: 'En cualquier etapa' }) : stageName(stage, view),
    cells: columns.map(({ id }) => {
      const cell = cells.find(({ channel }) => channel === id);
      return cell ? drawnCell(cell, view) : empty;
    }),
  };
}
