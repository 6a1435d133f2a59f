import { type Kind, kinds } from '../../generated/kinds.ts';
import { everyEntity } from '../../model/fields.ts';
import type { Entity } from '../../model/model.ts';
import { lists, promiseLists } from '../facts/lists.ts';
import type { Head } from '../head.ts';
import type { ViewContext } from './view-context.ts';

/** What a report is about, so that it shows the open points of these matters and no others. */
export interface Matters {
  entities: readonly Entity[];
  /** True for a finding's subject that belongs to the report. */
  concern: (subject: string) => boolean;
}

/**
 * The matters of a report: its entities, and single parts (`charter:homes#answer`) of others. A reference that leads nowhere is a
 * matter of who holds it, and a file that cannot be read a matter of every report.
 */
export function mattersOf(view: ViewContext, { about, named, allFindings }: Head): Matters {
  const { model } = view;
  if (about === undefined) return { entities: everyEntity(model), concern: () => true };
  const all = about.flatMap((name): readonly Entity[] => {
    if (name === 'engagement') return [model.engagement];
    return Object.hasOwn(kinds, name) ? model.all(name as Kind) : (lists[name]?.of(view) ?? []);
  });
  const further = all.flatMap((entity) => model.outgoing(entity).flatMap(({ to }) => to ?? []));
  const entities = [...new Set([...all, ...further.filter(({ kind }) => named.includes(kind))])];
  if (allFindings) return { entities, concern: () => true };
  const known = new Set([
    ...entities.map(({ ref }) => ref),
    ...about.flatMap((name) => promiseLists[name]?.(view).map(({ ref }) => ref) ?? []),
  ]);
  const kindsShown = new Set<string>(entities.map(({ kind }) => kind));
  for (const entity of entities) {
    for (const { ref, to } of model.outgoing(entity)) {
      if (to === undefined) known.add(`${ref.kind}:${ref.id}`);
    }
  }
  return {
    entities,
    concern: (subject) => {
      const field = fieldOf(subject);
      if (field) return field.kind === undefined || kindsShown.has(field.kind);
      return !subject.includes(':') || known.has(subject) || known.has(subject.replace(/#.*$/, ''));
    },
  };
}

/** A subject that is no entity but a field of a kind (`service.segments`), or the files themselves (`*.yaml`). */
export function fieldOf(subject: string): { kind?: Kind; field: string } | undefined {
  if (subject === '*.yaml') return { field: '*' };
  const [, kind = '', field = ''] = /^([a-zA-Z]+)\.([\w*]+)$/.exec(subject) ?? [];
  return Object.hasOwn(kinds, kind) ? { kind: kind as Kind, field } : undefined;
}
