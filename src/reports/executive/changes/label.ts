import type { Kind } from '../../../generated/kinds.ts';
import { labels } from '../../../generated/labels.ts';
import type { Shape } from '../../../language/shape/shape.ts';
import type { Entity } from '../../../model/model.ts';
import { findOwnName } from '../../parts/part-names.ts';
import { sentence } from '../../parts/speech.ts';
import type { ViewContext } from '../../parts/view-context.ts';
import { quoted } from '../plain.ts';
import type { EntityChange, FieldChange } from './compare.ts';

/** Where a value stands: what its words are looked up by. */
export interface Spot {
  kind: Kind;
  /** The path as a pattern. */
  field: string;
  shape: Shape;
}

/** What a field is called in running text; that of the map or list where its entries have no name. */
export function findLabel({ kind, field }: Pick<Spot, 'kind' | 'field'>, { spoken }: ViewContext): string | undefined {
  const own = labels[kind]?.fields[field] ?? labels[kind]?.fields[field.replace(/(?:\.\*|\[\])$/, '')];
  return own?.[spoken];
}

/** `“A person answers within half a minute”: target`: the field that changes, with the part that it belongs to. */
export function labelOf({ before, after }: EntityChange, change: FieldChange, view: ViewContext): string {
  const field = findLabel({ kind: after.kind, field: change.field }, view);
  const part = partOf(after, change, view) ?? partOf(before, change, view);
  if (part === undefined) return sentence(field ?? '');
  return field === undefined ? quoted(part, view) : `${quoted(part, view)}: ${field}`;
}

/** The name of the outermost part that a change is in; targets within a commitment are the commitment's. */
function partOf(entity: Entity, { path }: FieldChange, view: ViewContext): string | undefined {
  const part = entity.parts.find(({ path: own }) => own.every((step, index) => path[index] === step));
  return (part && findOwnName(entity, part.id, view)) || undefined;
}
