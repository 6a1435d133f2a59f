import { gather } from '../diagnostics/lists.ts';
import { offersWords as words } from '../generated/words/coverage.ts';
import type { Entity, Model } from '../model/model.ts';
import { attends, isAvailable, offersFor, type StageOffer, segmentsFor } from '../model/offer.ts';
import { withPeople } from '../model/topmost.ts';
import { type CoverageDeclaration, type FoundCell, isBroken, named, stageColumns } from './matrix.ts';
import { stateOf } from './offered.ts';

const anyStage = 'any-stage';

/**
 * Segment and service × stage, and the channels by which it is given: whether each service is offered to each of its segments at each of
 * its stages.
 */
export const offers: CoverageDeclaration = {
  id: 'offers',
  words,
  phase: 'strategic',
  of: ['segment', 'service'],
  fill: (model) => {
    const given = givenTo(model);
    const pairs = withPeople(model, model.all('segment')).flatMap((segment) =>
      (given.get(segment) ?? []).map((service) => ({ segment, service, row: `${service.id}/${segment.id}` })),
    );
    const cells = pairs.flatMap(({ segment, service, row }) =>
      offersFor(model, service, segment.id).map((offer) => cellOf(model, row, segment, service, offer)),
    );
    const used = new Set(cells.map(({ column }) => column));
    return {
      rows: pairs.map(({ row, segment, service }) => ({ id: row, name: service.value.name, of: segment.value.name })),
      columns: [...stageColumns(model), { id: anyStage, name: named(words.anyStage) }].filter(({ id }) => used.has(id)),
      cells,
    };
  },
};

/** The services of each segment, in the order of the files. */
function givenTo(model: Model): ReadonlyMap<Entity<'segment'>, readonly Entity<'service'>[]> {
  return gather(
    model
      .all('service')
      .flatMap((service) => segmentsFor(model, service.id).map((segment) => [segment, service] as const)),
  );
}

function cellOf(
  model: Model,
  row: string,
  segment: Entity<'segment'>,
  service: Entity<'service'>,
  { stage, state }: StageOffer,
): FoundCell {
  const cells = model.cellsOf(service.id, segment.id).filter((cell) => attends(cell, stage));
  const reason = cells.find(({ value }) => value.reason)?.value.reason;
  return {
    row,
    column: stage === undefined ? anyStage : `stage:${stage}`,
    subject: service.ref,
    culprits: [row],
    state: cells.some(({ from }) => from.some((cell) => isBroken(model, cell))) ? 'broken' : stateOf[state],
    by: cells.filter(isAvailable).map(({ channel }) => `channel:${channel}`),
    ...(state === 'redirected' && { note: { text: words.redirected, values: {} } }),
    ...(state === 'not-offered' && reason && { note: { text: words.reason, values: { reason } } }),
    findings: { CHN001: service.ref, SRV004: service.ref, SEG005: segment.ref },
  };
}
