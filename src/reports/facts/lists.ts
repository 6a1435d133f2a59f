import type { Kind } from '../../generated/kinds.ts';
import {
  agreementsFor,
  hasSignedAgreement,
  isDisputed,
  isRejected,
  isRequired,
  isSigned,
  progressOf,
  standsSigned,
} from '../../model/agreements.ts';
import type { Commitment } from '../../model/commitments.ts';
import type { Entity, Model } from '../../model/model.ts';
import { keyOf, refs } from '../../model/refs.ts';
import { allSeen } from '../../model/seen-from-outside.ts';
import { internalSurveys } from '../../model/surveys.ts';
import { standing } from '../../model/validity.ts';
import type { ViewContext } from '../wording/view-context.ts';
import { idleAreas, providerRefs } from './books.ts';
import { sharedWith } from './channel.ts';
import { reasonsByService } from './contact-reason.ts';
import { standingDecisions } from './decision.ts';
import { initiativesOf } from './initiative.ts';
import { aimedKpis, boardKpis } from './kpi.ts';
import { orderedChannels } from './map/channels.ts';
import { backedPromises } from './promise/chain.ts';
import { familyOrder, topSegments } from './segment.ts';
import { signingsOf } from './signing.ts';

interface NamedList {
  kind: Kind;
  of: (view: ViewContext) => readonly Entity[];
}

/** The entities of a kind of which something holds. */
function those<K extends Kind>(kind: K, holds: (entity: Entity<K>, model: Model) => boolean): NamedList {
  return { kind, of: ({ model }) => allSeen(model, kind).filter((entity) => holds(entity, model)) };
}

/** Entities chosen or put in order by more than their fields: `(list "boardKpis")`. */
export const lists: Readonly<Record<string, NamedList>> = {
  boardKpis: { kind: 'kpi', of: boardKpis },
  aimedKpis: { kind: 'kpi', of: aimedKpis },
  standingDecisions: { kind: 'decision', of: standingDecisions },
  liveInitiatives: { kind: 'initiative', of: initiativesOf },
  topSegments: { kind: 'segment', of: ({ model }) => topSegments(model) },
  segmentFamilies: { kind: 'segment', of: ({ model }) => familyOrder(model) },
  channelsByType: { kind: 'channel', of: ({ model }) => orderedChannels(model) },
  continuedChannels: {
    kind: 'channel',
    of: (view) =>
      orderedChannels(view.model).filter(
        (one) => one.value.overflow || one.value.humanFallback || sharedWith(one, view).length > 0,
      ),
  },
  reasonsByService: { kind: 'contactReason', of: reasonsByService },
  disputedAgreements: those('agreement', isDisputed),
  signedAgreements: those('agreement', (one, model) => standsSigned(model, one)),
  agreementsInForce: those('agreement', (one, model) => progressOf(model, one, model.today) === 'in-force'),
  unsignedAgreements: those('agreement', (one, model) => !isRejected(one) && !isSigned(model, one)),
  requiredNeeds: those('need', isRequired),
  signedNeeds: those('need', (need, model) => isRequired(need) && hasSignedAgreement(model, need)),
  unansweredNeeds: those('need', (need, model) => isRequired(need) && agreementsFor(model, need).length === 0),
  droppedNeeds: those('need', (need) => !isRequired(need)),
  agreementSignings: {
    kind: 'signing',
    of: ({ model }) => {
      const known = new Set(allSeen(model, 'agreement').map(({ ref }) => ref));
      return signingsOf(model, (reference) => known.has(reference));
    },
  },
  agreementActs: those('signing', ({ value }) => refs(value.signs).some(({ kind }) => kind === 'agreement')),
  internalSurveys: { kind: 'assessment', of: ({ model }) => internalSurveys(model) },
  idleAreas: { kind: 'area', of: idleAreas },
  bookAreas: {
    kind: 'area',
    of: ({ model }) => {
      const asked = new Set(providerRefs(model).map(keyOf));
      const isShown = ({ ref, value: { side } }: Entity<'area'>) =>
        side === 'front' || side === 'back' || asked.has(ref);
      return allSeen(model, 'area').filter(isShown);
    },
  },
  bookProviders: {
    kind: 'provider',
    of: ({ model }) =>
      providerRefs(model).flatMap(({ kind, id }) => (kind === 'provider' && model.find(kind, id)) || []),
  },
  publicCharters: those(
    'charter',
    ({ value }, model) => value.audience === 'public' && standing(value.valid, model.date) !== 'past',
  ),
  livingCharters: those('charter', ({ value }, model) => standing(value.valid, model.date) !== 'past'),
};

/** Commitments of charters, chosen likewise. */
export const promiseLists: Readonly<Record<string, (view: ViewContext) => readonly Commitment[]>> = { backedPromises };
