import type { Entity } from '../../../model/model.ts';
import { findLabel } from '../../parts/fields/spot.ts';
import { findOwnName } from '../../parts/part-names.ts';
import { quoted } from '../../parts/plain.ts';
import { sentence } from '../../parts/speech.ts';
import type { ViewContext } from '../../parts/view-context.ts';
import type { EntityChange, FieldChange } from './compare.ts';

/** `“A person answers within half a minute”: target`: the field that changes, with the part that it belongs to. */
export function labelOf({ before, after }: EntityChange, change: FieldChange, view: ViewContext): string {
  const field = findLabel({ kind: after.kind, field: change.field }, view) ?? '';
  const part = partOf(after, change, view) ?? partOf(before, change, view);
  return part === undefined ? sentence(field) : `${quoted(part, view)}: ${field}`;
}

/** The name of the outermost part that a change is within. */
function partOf(entity: Entity, { path }: FieldChange, view: ViewContext): string | undefined {
  const part = entity.parts.find(
    ({ path: own }) => own.length < path.length && own.every((step, index) => path[index] === step),
  );
  return (part && findOwnName(entity, part.id, view)) || undefined;
}
