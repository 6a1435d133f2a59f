import type { Ref } from '../diagnostics/values.ts';
import type { Entity, Model } from '../model/model.ts';
import { standing } from '../model/validity.ts';
import type { CoverageState } from './matrix.ts';

/** True for a need that is still required: one that was rejected or merged into another is not. */
export function isRequired({ value }: Entity<'need'>): boolean {
  return value.state !== 'rejected' && value.state !== 'merged';
}

/**
 * What the agreements that answer a need come to for one of its consumers, the best of them: signed and in force is
 * covered, signed but suspended or expired at the model's date is stale, on its way is partial; a rejected one does
 * not count.
 */
export function stateForConsumer(model: Model, need: Entity<'need'>, consumer: Ref | undefined): CoverageState {
  const states = model
    .incoming(need, 'agreement.needs[]')
    .flatMap(({ from }) => model.find('agreement', from.id) ?? [])
    .filter((agreement) => isFor(agreement, consumer))
    .map((agreement) => stateOf(model, agreement));
  return (['covered', 'partial', 'stale'] as const).find((state) => states.includes(state)) ?? 'gap';
}

/** An agreement that names no consumers is for those of its needs. */
function isFor({ value }: Entity<'agreement'>, consumer: Ref | undefined): boolean {
  if (!value.consumers?.length || consumer === undefined) return true;
  return value.consumers.some(({ kind, id }) => kind === consumer.kind && id === consumer.id);
}

function stateOf(model: Model, { value }: Entity<'agreement'>): CoverageState {
  switch (value.state) {
    case 'agreed':
    case 'in-force':
      return standing(value.valid, model.asOf) === 'past' ? 'stale' : 'covered';
    case 'suspended':
      return 'stale';
    case 'rejected':
      return 'gap';
    default:
      return 'partial';
  }
}
