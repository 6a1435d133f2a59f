import { isApproved } from '../../model/agreements.ts';
import type { Model } from '../../model/model.ts';
import { phases } from '../../model/phases.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'PHA004'> {
  const { engagement } = model;
  const stateOf = (phase: (typeof phases)[number]) => engagement.value.phases[phase].state;
  for (const [index, phase] of phases.entries()) {
    const state = stateOf(phase);
    if (state === 'pending') continue;
    // Control may run beside the others.
    const earlier = phase === 'control' ? [] : phases.slice(0, index);
    const behind = earlier.find(
      (one) => stateOf(one) !== 'closed' && (state === 'closed' || stateOf(one) === 'pending'),
    );
    if (!behind && (state === 'open' || isApproved(model, phase))) continue;
    yield {
      says: behind ? 'order' : 'unapproved',
      about: engagement,
      at: ['phases', phase, 'state'],
      values: { phase, state, earlier: behind ?? '', behind: behind ? stateOf(behind) : '' },
      subject: `phase:${phase}`,
      facts: behind ? [behind] : [],
      do: behind ? 'order' : 'sign',
    };
  }
}
