import type { Finding, Path } from '../diagnostics/finding.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { type Document, pointer } from '../language/document.ts';
import type { WrittenEntity } from '../language/entity.ts';
import type { LocatedFault } from '../language/shape/decode.ts';
import type { Entity } from './model.ts';

/**
 * The finding of a fault that parsing met. `holder` is the entity it is in; without one the file is its subject.
 * With `scenario` the fault is of what that scenario's override makes of the entity, and it is shown there.
 */
export function faultFinding(
  located: LocatedFault,
  document: Document,
  holder?: WrittenEntity,
  scenario?: string,
): Finding {
  const { fault, path, on } = located;
  const inner = holder ? path.slice(holder.path.length) : path;
  const place = { file: document.file, document: document.index, path: shownPath(path, holder, scenario), on };
  const finding: Finding = {
    code: fault.code,
    message: fault.message,
    values: fault.values,
    place,
    subject: holder?.ref ?? document.file,
    facts: [pointer(inner), ...(scenario === undefined ? [] : [scenario])],
  };
  return fault.hint === undefined ? finding : { ...finding, hint: fault.hint };
}

function shownPath(path: Path, holder: WrittenEntity | undefined, scenario: string | undefined): Path {
  if (!holder || scenario === undefined) return path;
  return [...holder.path, 'overrides', scenario, ...path.slice(holder.path.length)];
}

/** The finding of a part that an override changes although the base does not have it. */
export function strayPartFinding(
  stray: { path: Path; map: string; known: readonly string[] },
  entity: Entity,
): Finding {
  const { document, path } = entity.written;
  const part = String(stray.path.at(-1));
  const suggestion = suggest(part, stray.known);
  return {
    code: 'INT007',
    message: 'unknownPart',
    values: { field: part, within: stray.map, ...(suggestion === undefined ? {} : { suggestion }) },
    place: { file: document.file, document: document.index, path: stray.path, on: 'key' },
    subject: entity.ref,
    facts: [pointer(stray.path.slice(path.length))],
    hint: suggestion === undefined ? 'sayNew' : 'didYouMeanPart',
  };
}
