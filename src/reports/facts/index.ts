import type { Kind } from '../../generated/kinds.ts';
import { agreementsFor, isDisputed, isRequired, isSigned, requiredNeeds } from '../../model/agreements.ts';
import type { Entity } from '../../model/model.ts';
import { standing } from '../../model/validity.ts';
import { orderedChannels } from '../channel-map/channels.ts';
import { boardKpis } from '../executive/kpis.ts';
import { signingsOf } from '../parts/control.ts';
import type { ViewContext } from '../parts/view-context.ts';
import { agreementFacts } from './agreement.ts';
import { cellFacts } from './cell.ts';
import { channelFacts, sharedWith } from './channel.ts';
import { charterFacts } from './charter.ts';
import { contactReasonFacts, reasonsByService } from './contact-reason.ts';
import { decisionFacts, standingDecisions } from './decision.ts';
import { engagementFacts } from './engagement.ts';
import type { Facts } from './fact.ts';
import { gapFacts } from './gap.ts';
import { initiativeFacts, initiativesOf } from './initiative.ts';
import { needFacts } from './need.ts';
import { familyOrder, segmentFacts } from './segment.ts';
import { serviceFacts } from './service.ts';
import { signingFacts } from './signing.ts';
import { systemFacts } from './system.ts';

/** The facts of each kind: `(withWhom)` in a table of decisions. */
export const facts: { readonly [K in Kind]?: Facts<K> } = {
  agreement: agreementFacts,
  cell: cellFacts,
  channel: channelFacts,
  charter: charterFacts,
  contactReason: contactReasonFacts,
  decision: decisionFacts,
  engagement: engagementFacts,
  gap: gapFacts,
  initiative: initiativeFacts,
  need: needFacts,
  segment: segmentFacts,
  service: serviceFacts,
  signing: signingFacts,
  system: systemFacts,
};

interface NamedList {
  kind: Kind;
  of: (view: ViewContext) => readonly Entity[];
}

/** Entities chosen or put in order by more than their fields: `(list "boardKpis")`. */
export const lists: Readonly<Record<string, NamedList>> = {
  boardKpis: { kind: 'kpi', of: boardKpis },
  standingDecisions: { kind: 'decision', of: standingDecisions },
  liveInitiatives: { kind: 'initiative', of: initiativesOf },
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
  livingCharters: {
    kind: 'charter',
    of: ({ model }) => model.all('charter').filter(({ value }) => standing(value.valid, model.date) !== 'past'),
  },
};
