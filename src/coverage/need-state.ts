import type { Ref } from '../diagnostics/values.ts';
import { agreementsFor, progressOf } from '../model/agreements.ts';
import type { Entity, Model } from '../model/model.ts';
import { standing } from '../model/validity.ts';
import type { CoverageState } from './matrix.ts';

/**
 * What the agreements that answer a need come to for one of its consumers at the scenario's date, the best of them: signed by both
 * sides and in force, or without a first day, is covered; on its way, unsigned or still to begin is partial; suspended or ended is
 * stale; a rejected one does not count.
 */
export function stateForConsumer(model: Model, need: Entity<'need'>, consumer: Ref | undefined): CoverageState {
  const states = agreementsFor(model, need, consumer).map((agreement) => stateOf(model, agreement));
  return (['covered', 'partial', 'stale'] as const).find((state) => states.includes(state)) ?? 'gap';
}

function stateOf(model: Model, agreement: Entity<'agreement'>): CoverageState {
  switch (progressOf(model, agreement, model.date)) {
    case 'in-force':
      return 'covered';
    case 'signed':
      return standing(agreement.value.valid, model.date) === 'future' ? 'partial' : 'covered';
    case 'ended':
    case 'suspended':
      return 'stale';
    case 'rejected':
      return 'gap';
    default:
      return 'partial';
  }
}
