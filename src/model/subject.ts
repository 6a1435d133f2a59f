import { everyEntity } from './fields.ts';
import type { Model } from './model.ts';

/** The words of tom.yaml of which findings speak. */
const inEngagement = ['goals', 'assumptions', 'risks'] as const;
const kindOfWord = { goals: 'goal', assumptions: 'assumption', risks: 'risk' } as const;

/**
 * The full references that a subject may mean, written as `kind:id`, as a bare id, or as the `service/segment/channel` of a cell, each
 * with or without a part. A full one means itself; several for an id that more than one thing has.
 */
export function subjectsOf(model: Model, written: string): string[] {
  const [id = '', part] = written.split('#');
  if (id.includes(':')) return [written];
  if (id.split('/').length === 3) return [`cell:${written}`];
  const { value } = model.engagement;
  const named = [
    ...everyEntity(model)
      .filter((entity) => entity.id === id && entity.kind !== 'engagement')
      .map(({ ref }) => ref),
    ...inEngagement.filter((field) => Object.hasOwn(value[field], id)).map((field) => `${kindOfWord[field]}:${id}`),
  ];
  return part === undefined ? named : named.map((ref) => `${ref}#${part}`);
}

/** True when a finding's subject is what is meant, or a part of it. What may mean several things means none. */
export function isAbout(subject: string, meant: readonly string[]): boolean {
  const [only] = meant;
  return meant.length === 1 && only !== undefined && (subject === only || subject.startsWith(`${only}#`));
}
