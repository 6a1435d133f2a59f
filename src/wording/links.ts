import type { Ref } from '../diagnostics/values.ts';
import { type Kind, kinds } from '../generated/kinds.ts';
import type { Entity } from '../model/model.ts';
import { isRef, refs } from '../model/refs.ts';
import { ifSeen } from '../model/seen-from-outside.ts';
import type { Content, EntityLink } from './content.ts';
import { fieldLabel, kindsLabel } from './labels.ts';
import { findPart, keptWord, nameOf, pseudoName } from './names.ts';
import { sentence } from './speech.ts';
import type { ViewContext } from './view-context.ts';

/** A link to an entity. */
export function linkTo(entity: Entity, view: ViewContext): EntityLink {
  return { type: 'entity', id: entity.ref, name: nameOf(entity, view) };
}

/** A link to what a reference names; null where nothing is written, red where it leads nowhere, a word where the reader may not see it. */
export function link(ref: Ref | undefined, view: ViewContext): string | EntityLink | null {
  return isRef(ref) ? ifSeen(() => linkSeen(ref, view), view.say(keptWord)) : null;
}

function linkSeen(ref: Ref, view: ViewContext): string | EntityLink {
  const word = pseudoName(ref, view);
  if (word !== undefined) return word;
  const entity = view.model.resolve(ref);
  if (!entity) return brokenLink(ref);
  if (ref.part === undefined) return linkTo(entity, view);
  const name = findPart(entity, ref.part, view);
  return name === undefined ? brokenLink(ref) : { type: 'entity', id: `${entity.ref}#${ref.part}`, name };
}

/** Links to what a list of references names, in written order. */
export function links(list: readonly Ref[] | undefined, view: ViewContext): Content[] {
  return refs(list).map((ref) => link(ref, view));
}

/** A reference that leads nowhere, as it was written. */
export function brokenLink(ref: Ref): EntityLink {
  const id = `${ref.kind}:${ref.id}${ref.part === undefined ? '' : `#${ref.part}`}`;
  return { type: 'entity', id, name: ref.written || id, broken: true };
}

/** True for content that is a link to an entity, or to one that does not exist. */
export function isLink(content: Content): content is EntityLink {
  return typeof content === 'object' && content !== null && 'type' in content && content.type === 'entity';
}

/** Names with semicolons between them, for those that hold commas and are no links; red where one leads nowhere. */
export function listedNames(list: readonly Ref[] | undefined, view: ViewContext): Content {
  const all = refs(list).flatMap((ref) => link(ref, view) ?? []);
  if (all.some((one) => isLink(one) && one.broken)) return all;
  return all.map((one) => (isLink(one) ? one.name : one)).join('; ') || null;
}

/** Content that is no list of names but reads on: `Network manager (after 4 h)`. Red where the reference leads nowhere. */
export function noted(ref: Ref | undefined, note: string, view: ViewContext): Content {
  return renamed(ref, (name) => (note === '' ? name : `${name} (${note})`), view);
}

/** `Sent on to Counter`, with the whole as the link. */
export function prefixed(words: string, ref: Ref | undefined, view: ViewContext): Content {
  return renamed(ref, (name) => `${words} ${name}`, view);
}

function renamed(ref: Ref | undefined, rename: (name: string) => string, view: ViewContext): Content {
  const content = link(ref, view);
  if (typeof content === 'string') return rename(content);
  return content && !content.broken ? { ...content, name: rename(content.name) } : content;
}

/** A finding's subject that is no entity but a field of a kind (`service.segments`), or the files themselves (`*.yaml`). */
export function fieldOf(subject: string): { kind?: Kind; field: string } | undefined {
  if (subject === '*.yaml') return { field: '*' };
  const [, kind = '', field = ''] = /^([a-zA-Z]+)\.([\w*]+)$/.exec(subject) ?? [];
  return Object.hasOwn(kinds, kind) ? { kind: kind as Kind, field } : undefined;
}

/** The reference that a finding's subject is, `charter:homes#answer`; undefined for what is none. */
export function refOf(subject: string): Ref | undefined {
  const [, kind, id = '', part] = /^([a-zA-Z]+):([^#]+)(?:#(.+))?$/.exec(subject) ?? [];
  if (kind === undefined) return undefined;
  return { type: 'ref', written: subject, kind, id, ...(part === undefined ? {} : { part }) };
}

/** What a finding is about: a link to the entity or part, a field in words, or a file. */
export function subjectLink(subject: string, view: ViewContext): Content {
  const field = fieldOf(subject);
  if (field?.kind) {
    const kind = sentence(kindsLabel(field.kind, view));
    return field.field === '*' ? kind : `${kind}: ${fieldLabel(field.kind, field.field, view).toLowerCase()}`;
  }
  if (field) return view.say({ en: 'The files of the model', es: 'Los archivos del modelo' });
  const ref = refOf(subject);
  if (!ref) return subject;
  if (ref.kind === 'engagement') return view.say({ en: 'The engagement', es: 'El proyecto' });
  // What only the first scenario has cannot be looked up in the one that is shown.
  const former = view.model.resolve(ref) ? undefined : view.model.asIs?.resolve(ref);
  return former ? nameOf(former, view) : link(ref, view);
}

/** The name of what a finding or a cell is about. */
export function nameOfSubject(subject: string, view: ViewContext): string {
  const named = subjectLink(subject, view);
  return isLink(named) ? named.name : typeof named === 'string' ? named : subject;
}
