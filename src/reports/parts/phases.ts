import type { EngagementPhase } from '../../model/phases.ts';
import { fieldLabel, wordOf } from './labels.ts';
import type { ViewContext } from './view-context.ts';

/** A phase of the engagement in words. */
export function phaseLabel(phase: string, view: ViewContext): string {
  return fieldLabel('engagement', `phases.${phase}`, view);
}

/** The phases that have begun, each with how far it has come: `Operational definition (open)`. */
export function phasesInWords(phases: readonly EngagementPhase[], view: ViewContext): string {
  const written = view.model.engagement.value.phases ?? {};
  const open = phases.filter((phase) => written[phase]?.state !== 'closed');
  const shown = open.length > 0 ? open : phases.slice(-1);
  if (shown.length === 0) return view.say({ en: 'not begun', es: 'sin empezar' });
  const words = shown.map((phase) => {
    const state = wordOf('engagement', `phases.${phase}.state`, open.length > 0 ? 'open' : 'closed', view);
    return `${phaseLabel(phase, view)} (${state})`;
  });
  return words.join(', ');
}
