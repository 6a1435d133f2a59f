import { type Kind, kinds } from '../../generated/kinds.ts';
import type { Entity, Model } from '../../model/model.ts';

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
export function mattersOf(model: Model, entities: readonly Entity[], parts: readonly string[] = []): Matters {
  const unique = [...new Set(entities)];
  const known = new Set([...unique.map(({ ref }) => ref), ...parts]);
  const kindsShown = new Set<string>(unique.map(({ kind }) => kind));
  for (const entity of unique) {
    for (const { ref, to } of model.outgoing(entity)) {
      if (to === undefined) known.add(`${ref.kind}:${ref.id}`);
    }
  }
  return {
    entities: unique,
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
