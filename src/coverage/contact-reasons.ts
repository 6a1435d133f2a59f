import { contactReasonsWords as words } from '../generated/words/coverage.ts';
import type { Entity, Model } from '../model/model.ts';
import { attends, isAvailable, offersFor, type StageOffer, segmentsFor } from '../model/offer.ts';
import { withPeople } from '../model/topmost.ts';
import { axisOf, type CoverageDeclaration } from './matrix.ts';
import { stateOf } from './offered.ts';

/** Segment × contact reason: whether a channel attends those who come for it. A pair is required where its service is given to the segment. */
export const contactReasons: CoverageDeclaration = {
  id: 'contact-reasons',
  words,
  phase: 'strategic',
  of: ['contactReason', 'segment'],
  fill: (model) => {
    const reasons = model.all('contactReason').filter(({ value }) => value.service);
    return {
      rows: withPeople(model, model.all('segment')).map(axisOf),
      columns: reasons.map(axisOf),
      cells: reasons.flatMap((reason) => {
        const service = model.find('service', reason.value.service?.id ?? '');
        if (!service) return [];
        return withPeople(model, segmentsFor(model, service.id)).map((segment) => {
          const state = offerAt(model, service, segment.id, reason);
          const at = { row: segment.ref, column: reason.ref, subject: service.ref };
          const note = state === 'redirected' ? { text: words.redirected, values: {} } : undefined;
          const by = channelsAt(model, service, segment.id, reason);
          return { ...at, state: stateOf[state], by, note, findings: { CHN001: service.ref, SRV004: service.ref } };
        });
      }),
    };
  },
};

/** The offer at the stage of a reason; one without a stage is offered where the service is. */
function offerAt(
  model: Model,
  service: Entity<'service'>,
  segment: string,
  { value }: Entity<'contactReason'>,
): StageOffer['state'] {
  const offers = offersFor(model, service, segment);
  const own = offers.filter(({ stage }) => stage === undefined || stage === value.stage?.id);
  const states = (own.length > 0 ? own : offers).map(({ state }) => state);
  return (['offered', 'redirected', 'not-offered'] as const).find((state) => states.includes(state)) ?? 'none';
}

/** The channels that attend those who come for a reason, at its stage. */
function channelsAt(
  model: Model,
  service: Entity<'service'>,
  segment: string,
  { value: { stage } }: Entity<'contactReason'>,
): string[] {
  const cells = model.cellsOf(service.id, segment).filter((cell) => isAvailable(cell) && attends(cell, stage?.id));
  return cells.map(({ channel }) => `channel:${channel}`);
}
