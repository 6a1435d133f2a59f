import type { Path } from '../diagnostics/finding.ts';
import type { Ref, Text } from '../diagnostics/values.ts';
import type { Values } from '../generated/types.ts';
import type { Entity, Model } from './model.ts';
import { refs } from './refs.ts';
import { resolveTarget, type Target } from './targets.ts';
import { standing } from './validity.ts';

/** A promise of a charter, with its targets. */
export interface Commitment {
  charter: Entity<'charter'>;
  id: string;
  /** `charter:homes#answer` */
  ref: string;
  /** What it says; its id where it says nothing. */
  name: Text | string;
  value: NonNullable<Values['charter']['commitments']>[string];
  /** Path in the charter. */
  path: Path;
  targets: readonly PromisedTarget[];
}

export interface PromisedTarget {
  id: string;
  /** Path in the charter. */
  path: Path;
  /** In full: as it is written, or that of the standard. Undefined where the standard that is named does not exist. */
  value: Target | undefined;
  /** The standard that it names. */
  standard?: Entity<'standard'>;
}

/** The commitments of the charters that are in force or still to come: an edition that has ended cannot be amended. */
export function commitmentsOf(model: Model): Commitment[] {
  return model
    .all('charter')
    .filter((charter) => standing(charter.value.valid, model.date) !== 'past')
    .flatMap((charter) =>
      Object.keys(charter.value.commitments).flatMap((id) => commitmentOf(model, charter, id) ?? []),
    );
}

/** One commitment of a charter, whenever that holds. */
export function commitmentOf(model: Model, charter: Entity<'charter'>, id: string): Commitment | undefined {
  const { commitments } = charter.value;
  const value = Object.hasOwn(commitments, id) ? commitments[id] : undefined;
  if (!value) return undefined;
  const path = ['commitments', id];
  const targets = promisedTargets(model, value, path);
  return { charter, id, ref: `${charter.ref}#${id}`, name: value.statement ?? id, value, path, targets };
}

/** The references of a chain in order, whether they stand alone, side by side or are optional, each with the number of its step. */
export function stepsIn(chain: Commitment['value']['chain']) {
  return chain.flatMap((link, index) => {
    const of = (as: 'alone' | 'beside' | 'optional', some: readonly Ref[]) =>
      refs(some).map((ref) => ({ ref, as, step: index + 1 }));
    if ('type' in link) return of('alone', [link]);
    return [...of('beside', link.parallel ?? []), ...of('optional', link.optional ? [link.optional] : [])];
  });
}

/** The same, with the agreements of the steps of each process after it, numbered within it: a promise rests on them as well. */
export function linksIn(model: Model, chain: Commitment['value']['chain']) {
  return stepsIn(chain).flatMap((link) => {
    const process = link.ref.kind === 'process' ? model.find('process', link.ref.id) : undefined;
    const agreed = Object.values(process?.value.steps ?? {}).flatMap(({ agreement }) => agreement ?? []);
    return [link, ...agreed.map((ref, index) => ({ ...link, ref, step: `${link.step}.${index + 1}` }))];
  });
}

/** The id of the service that a commitment is about: its own, or the only one of its charter. */
export function serviceOfCommitment({ charter, value }: Pick<Commitment, 'charter' | 'value'>): string | undefined {
  const { services } = charter.value;
  return (value.service ?? (services.length === 1 ? services[0] : undefined))?.id;
}

/** True for an indicator that says in what or how it is measured. */
export function isMeasured({ value }: Entity<'kpi'>): boolean {
  return value.measuredIn?.system !== undefined || value.measuredIn?.method !== undefined;
}

function promisedTargets(model: Model, { targets }: Commitment['value'], path: Path): PromisedTarget[] {
  return Object.entries(targets).map(([id, written]) => {
    const target = { id, path: [...path, 'targets', id], value: resolveTarget(model, written) };
    const standard = 'type' in written ? model.find('standard', written.id) : undefined;
    return standard ? { standard, ...target } : target;
  });
}
