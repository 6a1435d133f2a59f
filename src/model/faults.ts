import { finding } from '../diagnostics/declaration.ts';
import type { Finding, Path, Place } from '../diagnostics/finding.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { Text } from '../diagnostics/values.ts';
import { unknownField } from '../generated/declarations.ts';
import { type Document, placeIn, pointer } from '../language/document.ts';
import type { WrittenEntity } from '../language/entity.ts';
import type { LocatedFault } from '../language/shape/decode.ts';
import { valueAt } from '../language/shape/decoded.ts';
import type { Entity } from './model.ts';

/** A finding of the model, with the scenario in which it holds; without one it holds whatever the scenario. */
export interface ModelFinding {
  finding: Finding;
  scenario?: string;
}

/** Every place that a finding speaks of, its own first. */
export function placesOf({ place, related = [] }: Finding): Place[] {
  return [place, ...related.map((other) => other.place)];
}

/**
 * The finding of a fault that parsing met. `holder` is the entity it is in; without one the file is its subject.
 * With `scenario` the fault is of what that scenario's override makes of the entity, and it is shown there.
 */
export function faultFinding(
  { fault: { code, message, values, hint }, path, on }: LocatedFault,
  document: Document,
  holder?: WrittenEntity,
  scenario?: string,
): Finding {
  const inner = holder ? path.slice(holder.path.length) : path;
  const shown = holder && scenario !== undefined ? [...holder.path, 'overrides', scenario, ...inner] : path;
  const place = placeIn(document, shown, on);
  const facts = scenario === undefined ? [pointer(inner)] : [pointer(inner), scenario];
  const name = holder && nameWithin(holder, inner);
  const told = name && values.within === String(path.at(-2)) ? { ...values, within: name } : values;
  return { code, message, values: told, place, subject: holder?.ref ?? document.file, facts, ...(hint && { hint }) };
}

/** What the entity, or the part of it, in which something stands is called. */
function nameWithin({ decoded }: WrittenEntity, inner: Path): Text | undefined {
  const within = valueAt(decoded.value, inner.slice(0, -1)) as { name?: Text } | undefined;
  return within?.name?.type === 'text' ? within.name : undefined;
}

/** The finding of a part that an override changes although the base does not have it. */
export function strayPartFinding(
  stray: { path: Path; map: string; known: readonly string[] },
  entity: Entity,
): Finding {
  const { document, path } = entity.written;
  const field = String(stray.path.at(-1));
  const suggestion = suggest(field, stray.known);
  return finding(unknownField, 'unknownPart', {
    values: { field, within: stray.map, ...(suggestion !== undefined && { suggestion }) },
    place: placeIn(document, stray.path, 'key'),
    subject: entity.ref,
    facts: [pointer(stray.path.slice(path.length))],
    hint: suggestion === undefined ? 'sayNew' : 'didYouMeanPart',
  });
}
