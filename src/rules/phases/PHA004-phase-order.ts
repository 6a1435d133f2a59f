import { finding } from '../../diagnostics/declaration.ts';
import { phaseOrder as declaration } from '../../generated/declarations.ts';
import { isApproved } from '../../model/agreements.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { phases } from '../../model/phases.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
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
    yield finding(declaration, behind ? 'order' : 'unapproved', {
      values: { phase, state, earlier: behind ?? '', behind: behind ? stateOf(behind) : '' },
      place: placeOf(engagement, ['phases', phase, 'state']),
      subject: `phase:${phase}`,
      facts: behind ? [behind] : [],
      hint: behind ? 'order' : 'sign',
    });
  }
}
