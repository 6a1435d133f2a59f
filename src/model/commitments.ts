import type { Path } from '../diagnostics/finding.ts';
import type { TargetTargetOrStandard, Values } from '../generated/types.ts';
import type { Entity, Model } from './model.ts';
import { standing } from './validity.ts';

/** A promise of a charter, with its targets. */
export interface Commitment {
  charter: Entity<'charter'>;
  id: string;
  /** `charter:homes#answer` */
  ref: string;
  value: NonNullable<Values['charter']['commitments']>[string];
  path: Path;
  targets: readonly PromisedTarget[];
}

/** A target in full: as it is written, or that of the standard that is named. */
export type FullTarget = Exclude<TargetTargetOrStandard, { type: 'ref' }>;

export interface PromisedTarget {
  id: string;
  /** Path of the target in the charter. */
  path: Path;
  /** Undefined where the standard that it names does not exist. */
  value: FullTarget | undefined;
  /** The standard that it names. */
  standard?: Entity<'standard'>;
}

/** The commitments of the charters that are in force or still to come: an edition that has ended cannot be amended. */
export function commitmentsOf(model: Model): Commitment[] {
  return model
    .all('charter')
    .filter((charter) => standing(charter.value.valid, model.asOf) !== 'past')
    .flatMap((charter) =>
      Object.entries(charter.value.commitments ?? {}).map(([id, value]) => {
        const path = ['commitments', id];
        const targets = Object.entries(value.targets ?? {}).map(([target, written]) =>
          promised(model, target, [...path, 'targets', target], written),
        );
        return { charter, id, ref: `${charter.ref}#${id}`, value, path, targets };
      }),
    );
}

/** True for a target that sets a figure: `within`, `atLeast`, `min`, `max` or `equals`. */
export function isQuantified(target: FullTarget): boolean {
  return [target.within, target.atLeast, target.min, target.max, target.equals].some((bound) => bound !== undefined);
}

/** True for an indicator that says where its figures come from. */
export function hasSource({ value }: Entity<'kpi'>): boolean {
  return value.source?.system !== undefined || value.source?.method !== undefined;
}

function promised(model: Model, id: string, path: Path, written: TargetTargetOrStandard): PromisedTarget {
  if (!isRef(written)) return { id, path, value: written };
  const standard = model.resolve(written) as Entity<'standard'> | undefined;
  return standard ? { id, path, value: standard.value.target, standard } : { id, path, value: undefined };
}

function isRef(target: TargetTargetOrStandard): target is Extract<TargetTargetOrStandard, { type: 'ref' }> {
  return 'type' in target;
}
