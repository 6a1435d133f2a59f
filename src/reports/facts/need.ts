import { agreementsFor, hasSignedAgreement, isRequired } from '../../model/agreements.ts';
import { volumeInWords } from '../../wording/conditions.ts';
import { link, listedNames } from '../../wording/links.ts';
import { agreementState, needBadge } from '../../wording/states.ts';
import { chosen, type Facts } from './fact.ts';

export const lists = chosen('need', {
  requiredNeeds: isRequired,
  signedNeeds: (need, model) => isRequired(need) && hasSignedAgreement(model, need),
  unansweredNeeds: (need, model) => isRequired(need) && agreementsFor(model, need).length === 0,
  droppedNeeds: (need) => !isRequired(need),
});

export const facts: Facts<'need'> = {
  enables: ({ value }, view) => listedNames(value.enables, view),
  volume: ({ value }, view) => volumeInWords(value.volume, view) || null,
  ownState: needBadge,
  /** The state of the agreements that answer it; its own where there are none. */
  state(need, view) {
    const agreements = agreementsFor(view.model, need);
    if (agreements.length === 0) return [needBadge(need, view)];
    return agreements.flatMap((agreement) => agreementState(agreement, view));
  },
  whyDropped: ({ value }, view) =>
    value.state === 'merged' ? link(value.mergedInto, view) : (value.rejectedReason ?? null),
};
