import type { Path, Place } from '../../diagnostics/finding.ts';
import { type Model, placeOf } from '../../model/model.ts';

/** Where tom.yaml speaks of what the whole model lacks: at the field of its scope, else at `scope`, else at its first key. */
export function scopePlace(model: Model, field?: 'what' | 'whom' | 'how'): Place {
  const { scope } = model.engagement.value;
  let path: Path = ['tom'];
  if (scope) path = ['scope'];
  if (field && scope?.[field]) path = ['scope', field];
  return placeOf(model.engagement, path, 'key');
}
