import { agreementsFor, hasSignedAgreement, isRequired } from '../../model/agreements.ts';
import { chosen, type Facts } from './fact.ts';

export const lists = chosen('need', {
  requiredNeeds: isRequired,
  signedNeeds: (need, model) => isRequired(need) && hasSignedAgreement(model, need),
  unansweredNeeds: (need, model) => isRequired(need) && agreementsFor(model, need).length === 0,
  droppedNeeds: (need) => !isRequired(need),
});

export const facts: Facts<'need'> = {
  enables: ({ value }, view) => view.listedNames(value.enables),
  volume: ({ value }, view) => view.volumeInWords(value.volume) || null,
  ownState: (need, view) => view.needBadge(need),
  /** The state of the agreements that answer it; its own where there are none. */
  state(need, view) {
    const agreements = agreementsFor(view.model, need);
    if (agreements.length === 0) return [view.needBadge(need)];
    return agreements.flatMap((agreement) => view.agreementState(agreement));
  },
  whyDropped: ({ value }, view) =>
    value.state === 'merged' ? view.link(value.mergedInto) : (value.rejectedReason ?? null),
};
