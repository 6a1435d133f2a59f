import type { Kind } from '../../generated/kinds.ts';
import type { Entity } from '../../model/model.ts';
import { standing } from '../../model/validity.ts';
import { boardKpis } from '../executive/kpis.ts';
import type { ViewContext } from '../parts/view-context.ts';
import { channelFacts } from './channel.ts';
import { charterFacts } from './charter.ts';
import { decisionFacts, standingDecisions } from './decision.ts';
import { engagementFacts } from './engagement.ts';
import type { Facts } from './fact.ts';
import { gapFacts } from './gap.ts';
import { initiativeFacts, initiativesOf } from './initiative.ts';
import { familyOrder, segmentFacts } from './segment.ts';
import { serviceFacts } from './service.ts';
import { systemFacts } from './system.ts';

/** The facts of each kind: `(withWhom)` in a table of decisions. */
export const facts: { readonly [K in Kind]?: Facts<K> } = {
  channel: channelFacts,
  charter: charterFacts,
  decision: decisionFacts,
  engagement: engagementFacts,
  gap: gapFacts,
  initiative: initiativeFacts,
  segment: segmentFacts,
  service: serviceFacts,
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
  livingCharters: {
    kind: 'charter',
    of: ({ model }) => model.all('charter').filter(({ value }) => standing(value.valid, model.date) !== 'past'),
  },
};
