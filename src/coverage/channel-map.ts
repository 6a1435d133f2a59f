import type { Text } from '../diagnostics/values.ts';
import { channelMapWords as words } from '../generated/words/coverage.ts';
import type { Entity, Model } from '../model/model.ts';
import { offersFor, type StageOffer, segmentsFor } from '../model/offer.ts';
import { withPeople } from '../model/topmost.ts';
import {
  axisOf,
  type CoverageDeclaration,
  type CoverageNote,
  type CoverageState,
  type FoundCell,
  isBroken,
} from './matrix.ts';

/**
 * Segment × service: whether channels offer the service to the segment at every stage that is not declared as not
 * offered. A pair is required where the service is given to the segment; a segment that is nothing but its children is left to them.
 */
export const channelMap: CoverageDeclaration = {
  id: 'channel-map',
  words,
  phase: 'strategic',
  of: ['segment', 'service'],
  fill: (model) => {
    const segments = withPeople(model, model.all('segment'));
    const services = model.all('service');
    const cells = services.flatMap((service) =>
      withPeople(model, segmentsFor(model, service.id)).map((segment) => cellOf(model, segment, service)),
    );
    return { rows: segments.map(axisOf), columns: services.map(axisOf), cells };
  },
};

function cellOf(model: Model, segment: Entity<'segment'>, service: Entity<'service'>): FoundCell {
  const offers = offersFor(model, service, segment.id);
  const written = model.cellsOf(service.id, segment.id).flatMap(({ from }) => from);
  const state = written.some((cell) => isBroken(model, cell)) ? 'broken' : stateOf(offers);
  return {
    row: segment.ref,
    column: service.ref,
    subject: service.ref,
    state,
    note: noteOf(model, service, segment, state, offers),
    findings: { CHN001: service.ref, SRV004: service.ref, SEG005: segment.ref },
  };
}

function stateOf(offers: readonly StageOffer[]): CoverageState {
  const owed = offers.filter(({ state }) => state !== 'not-offered');
  if (owed.length === 0) return 'not-offered';
  const offered = owed.filter(({ state }) => state === 'offered');
  if (offered.length === 0) return 'gap';
  return offered.length === owed.length ? 'covered' : 'partial';
}

/** The stages that lack an offer, or why the service is not offered. */
function noteOf(
  model: Model,
  service: Entity<'service'>,
  segment: Entity<'segment'>,
  state: CoverageState,
  offers: readonly StageOffer[],
): CoverageNote | undefined {
  if (state === 'not-offered') {
    const reason = model.cellsOf(service.id, segment.id).find(({ value }) => value.reason)?.value.reason;
    return reason && { text: words.reason, values: { reason } };
  }
  if (state !== 'partial' && state !== 'gap') return undefined;
  const lacking = offers.filter((offer) => offer.state === 'none' || offer.state === 'redirected');
  if (lacking.every((offer) => offer.state === 'redirected')) return { text: words.redirected, values: {} };
  const stages = lacking.flatMap(({ stage }): Text[] =>
    model.stages.flatMap(({ code, name }) => (code === stage ? [name] : [])),
  );
  return stages.length > 0 ? { text: words.missing, values: { stages } } : undefined;
}
