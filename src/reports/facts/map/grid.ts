import { isBroken, leadsNowhere } from '../../../coverage/index.ts';
import { groupBy } from '../../../diagnostics/lists.ts';
import { mapWords as words } from '../../../generated/words/reports.ts';
import { needsPeople, teamsFor } from '../../../model/attendance.ts';
import type { Cell, Entity } from '../../../model/model.ts';
import { attends, offersFor, segmentsFor, stagesFor } from '../../../model/offer.ts';
import { isRef } from '../../../model/refs.ts';
import { withPeople } from '../../../model/topmost.ts';
import { brokenLink } from '../../../wording/links.ts';
import type { View } from '../../../wording/view.ts';
import type { CellReason, Matrix, MatrixCell, MatrixRow } from '../../render/content.ts';
import type { WholeFacts } from '../fact.ts';
import { isHuge, shownCells } from './cells.ts';
import { type ChannelColumn, channelColumns, modeOf } from './channels.ts';

export const whole: WholeFacts = { segmentSections };

type Segment = Entity<'segment'>;

/** Every segment that is given something, those with the same grid together: stages and services by channels. */
function segmentSections(view: View) {
  const sections = withPeople(view.model, view.model.all('segment')).flatMap((segment) => {
    const lines = linesOf(segment, view);
    if (lines.length === 0) return [];
    const matrix = matrixOf(lines, view);
    const key = matrix ?? lines.map(({ stage, service }) => [stage, service.id]);
    const signature = JSON.stringify(key, (field, value: unknown) => (field === 'id' ? undefined : value));
    return [{ segment, matrix, signature }];
  });
  return [...groupBy(sections, ({ signature }) => signature).values()].map((same) => {
    const { matrix } = same[0];
    const segments = same.map(({ segment }) => segment);
    // References of the segments, for their anchors.
    const [at = '', ...others] = segments.map(({ ref }) => ref);
    const shown = matrix?.columns.map(({ name }) => name) ?? [];
    const all = view.model.all('channel').map((channel) => view.nameOf(channel));
    const unused = matrix ? all.filter((name) => !shown.includes(name)) : [];
    return { names: segments.map((segment) => view.nameOf(segment)), at, others, matrix, unused };
  });
}

type Line = ReturnType<typeof linesOf>[number];

/** What a segment is given, stage by stage in the order of the customer's life, last the services that name no stage. */
function linesOf(segment: Segment, view: View) {
  const { model } = view;
  const written = new Set(shownCells(model).flatMap((cell) => (cell.segment === segment.id ? cell.service : [])));
  const services = model
    .all('service')
    .filter(({ id }) => written.has(id) || segmentsFor(model, id).includes(segment))
    .map((service) => ({ service, offers: offersFor(model, service, segment.id), known: stagesFor(model, service) }));
  const stages = [...model.stages.map(({ code }): string | undefined => code), undefined];
  return stages.flatMap((stage) =>
    services
      .filter(({ known }) => (stage === undefined ? known.length === 0 : known.includes(stage)))
      .map(({ service, offers }) => ({
        stage,
        service,
        cells: model.cellsOf(service.id, segment.id).filter((cell) => attends(cell, stage)),
        // No cell speaks of it.
        hole: offers.some((offer) => offer.stage === stage && offer.state === 'none'),
      })),
  );
}

function matrixOf(lines: readonly Line[], view: View): Matrix | null {
  const cells = lines.flatMap((line) => line.cells);
  const columns = channelColumns(cells, view);
  if (columns.length === 0) return null;
  return {
    corner: view.say(words.corner),
    columns: columns.map(({ name, group }) => ({ name, group })),
    rows: lines.map((line) => rowOf(line, columns, view)),
    folded: isHuge(view.model),
  };
}

function rowOf({ stage, service, cells, hole }: Line, columns: readonly ChannelColumn[], view: View): MatrixRow {
  const nothing = { text: view.say(words.silent), code: 'CHN001' };
  const empty: MatrixCell = hole ? { state: 'gap', reasons: [nothing] } : { state: 'none' };
  return {
    name: view.nameOf(service),
    id: service.ref,
    group: stage === undefined ? view.say(words.anyStage) : view.stageName(stage),
    cells: columns.map(({ id }) => {
      const cell = cells.find(({ channel }) => channel === id);
      return cell ? matrixCell(cell, view) : empty;
    }),
  };
}

/** A cell of the map: its state, its rank and how it is attended, and what is behind it. */
function matrixCell(cell: Cell, view: View): MatrixCell {
  const { value, from } = cell;
  const id = from.at(-1)?.ref;
  const broken = from.filter((written) => isBroken(view.model, written));
  if (broken.length > 0) {
    const named = broken.flatMap((written) => view.model.outgoing(written));
    const nowhere = named.filter(({ ref }) => leadsNowhere(view.model, ref));
    const text = view.say(words.nowhere);
    return { state: 'broken', id, reasons: nowhere.map(({ ref }) => ({ text, about: brokenLink(ref) })) };
  }
  if (value.state === 'not-offered') {
    const text = view.read(value.reason) || view.say(words.noReason);
    return { state: 'not-offered', text: view.say(words.no), id, reasons: [{ text }] };
  }
  const reasons = reasonsOf(cell, view);
  return { state: reasons.length > 0 ? 'partial' : 'covered', text: cellText(cell, view), id, reasons };
}

/** `1` where people attend, `2 · self-service`, `→ Chat`. */
function cellText(cell: Cell, view: View): string {
  const { mode: written, rank, redirectTo } = cell.value;
  if (written === 'redirect') {
    const to = isRef(redirectTo) ? view.model.find('channel', redirectTo.id) : undefined;
    return to ? `→\u00a0${view.nameOf(to)}` : (view.wordOf('cell', 'mode', 'redirect') ?? '');
  }
  const mode = modeOf(cell, view);
  const how = rank !== undefined && mode === 'attended' ? null : view.wordOf('cell', 'mode', mode);
  const parts = [rank === undefined ? '' : view.show(rank), how];
  return parts.filter(Boolean).join(' · ') || view.say(words.yes);
}

/** Why a cell is not whole: contacts are only sent on, or nobody is there to attend them. */
function reasonsOf(cell: Cell, view: View): CellReason[] {
  const { model, phases } = view;
  if (cell.value.mode === 'redirect') return [{ text: view.say(words.sentOn) }];
  // Who attends is owed from the operational phase on.
  const isAlone = phases.includes('operational') && needsPeople(model, cell) && teamsFor(model, cell).length === 0;
  return isAlone ? [{ text: view.say(words.alone) }] : [];
}
