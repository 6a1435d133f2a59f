import type { Ref } from '../../diagnostics/values.ts';
import { wholeDate } from '../../feasibility/hours/index.ts';
import { standsSigned } from '../../model/agreements.ts';
import { phases } from '../../model/phases.ts';
import { refs } from '../../model/refs.ts';
import type { View } from '../../wording/view.ts';
import type { Facts, WholeFacts } from './fact.ts';
import { aimOf } from './kpi.ts';

/** Facts of what tom.yaml declares. */
export const facts: Facts<'engagement'> = {
  /** Of a goal, `Patient satisfaction (83% → at least 90%)`, linked. */
  way: (_, view, part) => refs((part as { kpis?: readonly Ref[] }).kpis).map((ref) => aimOf(ref, view)),
  /** How far every phase has come that has begun; null where none has. */
  progress: (_, view) => {
    const written = view.model.engagement.value.phases;
    const begun = phases.filter((phase) => written[phase].state !== 'pending');
    return begun.map((phase) => phaseInWords(phase, view)).join(' · ') || null;
  },
  /** How far the strategic phase has come, which settles the channel map. */
  strategy: (_, view) => (view.phases.includes('strategic') ? phaseInWords('strategic', view) : null),
  /** `3 of 7 agreements signed`; null where there are none. */
  signed(_, { model, say }) {
    const all = model.all('agreement');
    const signed = all.filter((agreement) => standsSigned(model, agreement)).length;
    return all.length === 0 ? null : say(signedOf, { signed, all: all.length });
  },
};

export const whole: WholeFacts = {
  /** The date that the scenario is judged at, where it is not today's. */
  scenarioDate: ({ model: { date, today } }) => (today && date && date !== today ? wholeDate(date) : null),
};

const signedOf = { en: '{signed} of {all} agreements signed', es: '{signed} de {all} acuerdos firmados' };

function phaseInWords(phase: (typeof phases)[number], view: View): string {
  const { state } = view.model.engagement.value.phases[phase];
  return `${view.phaseLabel(phase)}: ${view.wordOf('engagement', `phases.${phase}.state`, state)}`;
}
