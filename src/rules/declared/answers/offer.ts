import { groupBy } from '../../../diagnostics/lists.ts';
import { once } from '../../../diagnostics/once.ts';
import { closedView, unspokenIn } from '../../../feasibility/cover/index.ts';
import { attendanceOf, isAnyAttended, isSynchronous, teamsFor } from '../../../model/attendance.ts';
import { consumerSegments, countriesOf } from '../../../model/charters.ts';
import type { ProcessStep } from '../../../model/course.ts';
import { processesFor } from '../../../model/delivery.ts';
import { isHeard, unheardStages, unreadLoops } from '../../../model/feedback.ts';
import { languageFallbackOf, unanswered } from '../../../model/languages.ts';
import type { Entity, Model } from '../../../model/model.ts';
import {
  attends,
  ghostStages,
  isAvailable,
  isOffered,
  reachedSegments,
  segmentsFor,
  servicesFor,
  speakersFor,
  stagesFor,
  writtenCells,
} from '../../../model/offer.ts';
import { isWithoutSystem, systemsOfTeam } from '../../../model/systems.ts';
import { topmost, withPeople } from '../../../model/topmost.ts';
import { waysIn } from '../../../model/ways.ts';
import { cellOf, of } from '../arguments.ts';
import { type ModelNode, nodeOf, Seen, seenCell, seenNamed } from '../seen.ts';
import { type Answers, several } from './answer.ts';

/** Questions of what is offered to whom, where, and by which people. */
export const ofOffer = {
  processes: (model, service) => several(model, processesFor(model, of('service', service))),
  segments: (model, service) => several(model, segmentsFor(model, of('service', service).id)),
  speakers: (model, service) => several(model, [...speakersFor(model, of('service', service).id)]),
  unanswered: (model, spoken, needed) =>
    unanswered(spoken as string[], needed as string[], languageFallbackOf(model.engagement.value)),
  topmost: (model, segments, lacking) =>
    several(
      model,
      topmost(model, segmentsIn(segments), (one) => segmentsIn(lacking).includes(one)),
    ),
  lineage: (model, segment) => several(model, model.lineage(of('segment', segment))),
  withPeople: (model, segment) => peopled(model).has(of('segment', segment)),
  reached: (model, segment) => reached(model).has(of('segment', segment).id),
  cells: (model, service) => several(model, writtenCells(model, of('service', service).id)),
  offered: (model, service) => isOffered(model, of('service', service)),
  available: (_, cell) => isAvailable(of('cell', cell)),
  serviceOf: (model, cell) => seenNamed(model, 'service', cellOf(cell).service),
  consumers: (model, country) =>
    several(
      model,
      consumerSegments(model).filter((one) => countriesOf(model, one)?.includes(String(country)) ?? true),
    ),
  offers: (model, segments) => {
    const given = [...new Set(segmentsIn(segments))].flatMap(({ id }) => cellsOfSegment(model).get(id) ?? []);
    return given.flatMap((cell) => (isAvailable(cell) ? seenCell(model, cell) : []));
  },
  reaching: (model, service) => several(model, [...(waysIn(model).get(of('service', service))?.keys() ?? [])]),
  ways: (model, service, segment) => {
    const cells = waysIn(model).get(of('service', service))?.get(of('segment', segment)) ?? [];
    return cells.flatMap((cell) => seenCell(model, cell));
  },
  given: (model, segment) => {
    const given = new Set(servicesFor(model, of('segment', segment)).flatMap((service) => stagesFor(model, service)));
    return model.stages.flatMap(({ code }) => (given.has(code) ? stage(model, code) : []));
  },
  waits: (_, channel) => isSynchronous(of('channel', channel)) ?? null,
  attends: (model, cell, stage) => {
    const effective = cellOf(cell);
    const service = model.find('service', effective.service);
    return (
      service !== undefined && stagesFor(model, service).includes(String(stage)) && attends(effective, String(stage))
    );
  },
  attendance: (model, cell) => attendanceOf(model, cellOf(cell)) ?? null,
  channelOf: (model, cell) => seenNamed(model, 'channel', cellOf(cell).channel),
  segmentOf: (model, cell) => seenNamed(model, 'segment', cellOf(cell).segment),
  teamsOf: (model, cell) => several(model, teamsFor(model, cellOf(cell))),
  closed: (model, cells, wanted) =>
    closedView(
      model,
      (cells as unknown[]).map(cellOf),
      wanted === 'always' ? wanted : (wanted as unknown[]).map(cellOf),
    ),
  unspoken: (model, cell, languages) => unspokenIn(model, cellOf(cell), languages as string[]),
  unheard: (model, service) => unheardStages(model, of('service', service)).map((code) => stage(model, code)),
  heard: (model, service) => isHeard(model, of('service', service)),
  unreadLoops: (model) => several(model, unreadLoops(model)),
  systemsOf: (model, team) => several(model, systemsOfTeam(model, of('team', team))),
  systemless: (_, step) => isWithoutSystem(nodeOf(step)?.value as ProcessStep),
  stages: (model, service) => stagesFor(model, of('service', service)).map((code) => stage(model, code)),
  ghostStages: (model, cell) => {
    const entity = of('cell', cell);
    return ghostStages(model, entity).map(([index, code]) => stage(model, code, { entity, path: ['stages', index] }));
  },
  attended: (model) => isAnyAttended(model),
} satisfies Answers;

const cellsOfSegment = once((model: Model) => groupBy(model.cells(), ({ segment }) => segment));

function segmentsIn(given: unknown): Entity<'segment'>[] {
  return [given].flat().map((one) => of('segment', one));
}

const reached = once(reachedSegments);

const peopled = once((model: Model) => new Set(withPeople(model, model.all('segment'))));

/** A stage of the engagement, where somebody names it or nowhere. */
function stage(
  model: Model,
  code: string,
  { entity, path }: Pick<ModelNode, 'entity' | 'path'> = { entity: undefined, path: [] },
): Seen {
  const value = model.stages.find((one) => one.code === code);
  return new Seen({ model, entity, value, shape: {}, path, id: code, listed: true });
}
