import type { Ref } from '../../diagnostics/values.ts';
import type { Entity } from '../../model/model.ts';
import { isRef, refs } from '../../model/refs.ts';
import type { Content, EntityLink } from '../render/content.ts';
import { emotionName, nameOf, scenarioName, stageName } from './names.ts';
import { findPart } from './part-names.ts';
import { phaseLabel } from './phases.ts';
import type { ViewContext } from './view-context.ts';

/** A link to an entity. */
export function linkTo(entity: Entity, view: ViewContext): EntityLink {
  return { type: 'entity', id: entity.ref, name: nameOf(entity, view) };
}

/** A link to what a reference names; null where nothing is written, red where it leads nowhere. */
export function link(ref: Ref | undefined, view: ViewContext): Content {
  if (!isRef(ref)) return null;
  const word = pseudoName(ref, view);
  if (word !== undefined) return word;
  const entity = view.model.resolve(ref);
  if (!entity) return brokenLink(ref);
  if (ref.part === undefined) return linkTo(entity, view);
  const part = findPart(entity, ref.part, view);
  if (part === undefined) return brokenLink(ref);
  return { type: 'entity', id: `${entity.ref}#${ref.part}`, name: part };
}

/** Links to what a list of references names, in written order. */
export function links(list: readonly Ref[] | undefined, view: ViewContext): Content[] {
  return refs(list).map((ref) => link(ref, view));
}

/** Names with semicolons between them, for those that hold commas and are no links; red where one leads nowhere. */
export function listedNames(list: readonly Ref[] | undefined, view: ViewContext): Content {
  const all = links(list, view);
  const names = all.flatMap((one) => (typeof one === 'string' ? one : isSound(one) ? one.name : []));
  if (names.length < all.length) return all;
  return names.length === 0 ? null : names.join('; ');
}

function isSound(content: Content): content is EntityLink {
  return (
    typeof content === 'object' && content !== null && 'type' in content && content.type === 'entity' && !content.broken
  );
}

/** A reference that leads nowhere, as it was written. */
export function brokenLink(ref: Ref): EntityLink {
  const id = `${ref.kind}:${ref.id}${ref.part === undefined ? '' : `#${ref.part}`}`;
  return { type: 'entity', id, name: ref.written || id, broken: true };
}

/** What the words of tom.yaml are called: they have no page of their own. */
export function pseudoName(ref: Ref, view: ViewContext): string | undefined {
  if (ref.kind === 'stage') return stageName(ref.id, view);
  if (ref.kind === 'scenario') return scenarioName(ref.id, view);
  if (ref.kind === 'phase') return phaseLabel(ref.id, view);
  if (ref.kind === 'goal') return view.read(view.model.engagement.value.goals?.[ref.id]?.statement) || ref.id;
  if (ref.kind === 'risk') return view.read(view.model.engagement.value.risks?.[ref.id]?.text) || ref.id;
  if (ref.kind === 'term') return view.read(view.model.engagement.value.glossary?.[ref.id]?.name) || ref.id;
  if (ref.kind === 'assumption') return view.read(view.model.engagement.value.assumptions?.[ref.id]?.text) || ref.id;
  return ref.kind === 'emotion' ? emotionName(ref.id, view) : undefined;
}
