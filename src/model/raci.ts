import { groupBy } from '../diagnostics/lists.ts';
import { once } from '../diagnostics/once.ts';
import type { Entity, Model } from './model.ts';
import { currentPlace, isRef } from './refs.ts';

type Row = Entity<'raci'>;

/** The RACI rows for the activity of one of them, in written order; an alias names what has it. */
export function rowsFor(model: Model, row: Row): readonly Row[] {
  return rowsIn(model).get(activityOf(model, row)) ?? [];
}

const rowsIn = once((model: Model) => groupBy(model.all('raci'), (row) => activityOf(model, row)));

/** `process:repair#mend`; the row itself where its activity cannot be read. */
function activityOf(model: Model, { ref, value: { activity } }: Row): string {
  if (!isRef(activity)) return ref;
  return currentPlace(model, activity);
}

/** True where somebody is named who answers for a step or its process; whether it is the right one is for others to say. */
export function isAnswered(model: Model, process: Entity<'process'>, step: string): boolean {
  return model.incoming(process).some(({ from, field, ref }) => {
    if (ref.part !== undefined && ref.part !== step) return false;
    if (from.kind === 'raci') return (from as Entity<'raci'>).value.a !== undefined;
    return from.kind === 'globalAgreement' && field.endsWith('.retains[]');
  });
}
