import type { Kind } from '../../generated/kinds.ts';
import {
  agreementsFor,
  hasSignedAgreement,
  isDisputed,
  isRequired,
  isSigned,
  progressOf,
  requiredNeeds,
  standsSigned,
} from '../../model/agreements.ts';
import type { Commitment } from '../../model/commitments.ts';
import type { Entity } from '../../model/model.ts';
import { keyOf, refs } from '../../model/refs.ts';
import { standing } from '../../model/validity.ts';
import { signingsOf } from '../parts/control.ts';
import type { ViewContext } from '../parts/view-context.ts';
import { idleAreas, providerRefs } from './books.ts';
import { sharedWith } from './channel.ts';
import { reasonsByService } from './contact-reason.ts';
import { standingDecisions } from './decision.ts';
import { initiativesOf } from './initiative.ts';
import { aimedKpis, boardKpis } from './kpi.ts';
import { orderedChannels } from './map/channels.ts';
import { backedPromises } from './promise/chain.ts';
import { familyOrder, topSegments } from './segment.ts';

interface NamedList {
  kind: Kind;
  of: (view: ViewContext) => readonly Entity[];
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
  disputedAgreements: { kind: 'agreement', of: ({ model }) => model.all('agreement').filter(isDisputed) },
  signedAgreements: {
    kind: 'agreement',
    of: ({ model }) => model.all('agreement').filter((one) => standsSigned(model, one)),
  },
  agreementsInForce: {
    kind: 'agreement',
    of: ({ model }) => model.all('agreement').filter((one) => progressOf(model, one, model.today) === 'in-force'),
  },
  requiredNeeds: { kind: 'need', of: ({ model }) => requiredNeeds(model) },
  signedNeeds: {
    kind: 'need',
    of: ({ model }) => requiredNeeds(model).filter((need) => hasSignedAgreement(model, need)),
  },
  unansweredNeeds: {
    kind: 'need',
    of: ({ model }) => requiredNeeds(model).filter((need) => agreementsFor(model, need).length === 0),
  },
  droppedNeeds: { kind: 'need', of: ({ model }) => model.all('need').filter((need) => !isRequired(need)) },
  unsignedAgreements: {
    kind: 'agreement',
    of: ({ model }) => model.all('agreement').filter((one) => one.value.state !== 'rejected' && !isSigned(model, one)),
  },
  agreementSignings: {
    kind: 'signing',
    of: ({ model }) => {
      const known = new Set(model.all('agreement').map(({ ref }) => ref));
      return signingsOf(model, (reference) => known.has(reference));
    },
  },
  agreementActs: {
    kind: 'signing',
    of: ({ model }) =>
      model.all('signing').filter(({ value }) => refs(value.signs).some(({ kind }) => kind === 'agreement')),
  },
  idleAreas: { kind: 'area', of: idleAreas },
  bookAreas: {
    kind: 'area',
    of: ({ model }) => {
      const asked = new Set(providerRefs(model).map(keyOf));
      return model
        .all('area')
        .filter(({ ref, value: { side } }) => side === 'front' || side === 'back' || asked.has(ref));
    },
  },
  bookProviders: {
    kind: 'provider',
    of: ({ model }) =>
      providerRefs(model).flatMap(({ kind, id }) => (kind === 'provider' && model.find(kind, id)) || []),
  },
  livingCharters: {
    kind: 'charter',
    of: ({ model }) => model.all('charter').filter(({ value }) => standing(value.valid, model.date) !== 'past'),
  },
};

/** Commitments of charters, chosen likewise. */
export const promiseLists: Readonly<Record<string, (view: ViewContext) => readonly Commitment[]>> = { backedPromises };
