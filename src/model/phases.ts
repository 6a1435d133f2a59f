import type { Phase } from '../diagnostics/declaration.ts';
import type { Kind } from '../generated/kinds.ts';
import type { Settings } from './settings.ts';

/** The phases of an engagement, in the order in which they follow each other; control may run beside them. */
export const phases = ['strategic', 'operational', 'technology', 'control'] as const satisfies readonly Phase[];

export type EngagementPhase = (typeof phases)[number];

/**
 * The phases whose rules run: those that tom.yaml says are open or closed. `upTo` acts as if all phases up to it
 * were open.
 */
export function activePhases(engagement: Pick<Settings, 'phases'>, upTo?: EngagementPhase): EngagementPhase[] {
  const limit = upTo === undefined ? -1 : phases.indexOf(upTo);
  return phases.filter((phase, index) => {
    const state = engagement.phases[phase].state;
    return index <= limit || state === 'open' || state === 'closed';
  });
}

/** In which phase each kind of entity is settled: who closes one has settled all of its kinds. */
export const deliveredIn: Readonly<Record<EngagementPhase, readonly Kind[]>> = {
  strategic: [
    'segment',
    'journey',
    'contactReason',
    'service',
    'channel',
    'cell',
    'charter',
    'decision',
    'standard',
    'calendar',
  ],
  operational: [
    'area',
    'team',
    'role',
    'location',
    'provider',
    'process',
    'raci',
    'need',
    'agreement',
    'globalAgreement',
    'governanceBody',
    'managementModel',
    'demand',
  ],
  technology: ['system'],
  control: ['kpi', 'feedbackLoop', 'assessment', 'gap', 'initiative'],
};
