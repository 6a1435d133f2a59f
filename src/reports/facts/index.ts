import type { Kind } from '../../generated/kinds.ts';
import { agreementFacts } from './agreement.ts';
import { demandFacts } from './capacity.ts';
import { cellFacts } from './cell.ts';
import { channelFacts } from './channel.ts';
import { charterFacts } from './charter.ts';
import { contactReasonFacts } from './contact-reason.ts';
import { decisionFacts } from './decision.ts';
import { engagementFacts } from './engagement.ts';
import type { Facts } from './fact.ts';
import { gapFacts } from './gap.ts';
import { globalAgreementFacts } from './global-agreement.ts';
import { initiativeFacts } from './initiative.ts';
import { journeyFacts } from './journey.ts';
import { managementModelFacts } from './management-model.ts';
import { needFacts } from './need.ts';
import { segmentFacts } from './segment.ts';
import { serviceFacts } from './service.ts';
import { signingFacts } from './signing.ts';
import { assessmentFacts } from './survey.ts';
import { systemFacts } from './system.ts';
import { teamFacts } from './team.ts';

/** The facts of each kind: `(withWhom)` in a table of decisions. */
export const facts: { readonly [K in Kind]?: Facts<K> } = {
  agreement: agreementFacts,
  assessment: assessmentFacts,
  cell: cellFacts,
  channel: channelFacts,
  charter: charterFacts,
  contactReason: contactReasonFacts,
  decision: decisionFacts,
  demand: demandFacts,
  engagement: engagementFacts,
  gap: gapFacts,
  globalAgreement: globalAgreementFacts,
  initiative: initiativeFacts,
  journey: journeyFacts,
  managementModel: managementModelFacts,
  need: needFacts,
  segment: segmentFacts,
  service: serviceFacts,
  signing: signingFacts,
  system: systemFacts,
  team: teamFacts,
};
