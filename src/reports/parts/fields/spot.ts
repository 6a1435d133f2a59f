import { type Kind, kinds } from '../../../generated/kinds.ts';
import { labels } from '../../../generated/labels.ts';
import type { Shape } from '../../../language/shape/shape.ts';
import { link } from '../links.ts';
import { plainWords } from '../plain.ts';
import type { ViewContext } from '../view-context.ts';

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

/** The spots below a map, each with what it is called: fields by their label, keys by the name of what they refer to. */
export function spotBelow(key: string, { kind, field, shape }: Spot, view: ViewContext): Spot & { label?: string } {
  const named = shape.fields && Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
  const below: Spot = { kind, field: `${field}.${named ? key : '*'}`, shape: named ?? shape.values ?? {} };
  const label = named ? findLabel(below, view) : keyName(key, shape, view);
  return label === undefined ? below : { ...below, label };
}

/** Keys that are references have a name; other ids would say nothing to the reader. */
function keyName(key: string, { keys }: Shape, view: ViewContext): string | undefined {
  const [kind = ''] = keys?.ref ?? [];
  if (!Object.hasOwn(kinds, kind) && kind !== 'scenario') return undefined;
  return plainWords(link({ type: 'ref', written: key, kind, id: key }, view), view);
}

/** True for the shape of a target. */
export function isTargetShape({ fields }: Shape): boolean {
  return fields !== undefined && Object.hasOwn(fields, 'atLeast');
}
