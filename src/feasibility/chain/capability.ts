import { moreThan } from '../../model/measures.ts';
import type { Entity, Model } from '../../model/model.ts';
import { isExclusive, isQuantified, resolveTarget, type Target } from '../../model/targets.ts';
import { standing } from '../../model/validity.ts';
import { caseOf } from '../target/index.ts';
import { labelOf } from './agreed.ts';
import { type Comparison, compareTargets } from './underpinning.ts';

/** What is asked of a provider beside what it can do. */
export interface Confrontation {
  /** The id of the target. */
  id: string;
  /** `agreement:hr-staff-cover#replacement` */
  where: string;
  /** The agreement’s name, with that of the target where it has several. */
  label: ReturnType<typeof labelOf>;
  /**
   * `looser` where what it can do falls short; `unstated` where nothing says what it can do; `open` where it says so of fewer cases in
   * less time, which tells nothing about how many keep the time that is asked for.
   */
  is: Comparison | { is: 'unstated' | 'open' };
}

type Capability = Entity<'agreement'>['value']['capability'][string];

/**
 * Every figure of an agreement that still holds, or of what FRONT asked for, beside what its provider can do under the same id. Opening
 * hours are left out: no figure says whether they can be kept.
 */
export function confrontationsOf(
  model: Model,
  agreement: Entity<'agreement'>,
  asked: 'targets' | 'proposed' = 'targets',
): Confrontation[] {
  const { capability, hours, valid } = agreement.value;
  const all = Object.entries(agreement.value[asked]);
  return all.flatMap(([id, written]) => {
    const target = resolveTarget(model, written);
    if (!target || !isQuantified(target) || target.metric === 'opening-hours') return [];
    if (standing(target.valid, model.date) === 'past') return [];
    const where = `${agreement.ref}#${id}`;
    const can = Object.hasOwn(capability, id) ? capability[id] : undefined;
    const label = labelOf(agreement, all.length > 1 ? id : undefined);
    return [
      { id, where, label, is: can ? confront(model, target, can, { where, hours: hours?.id, valid }) : unstated },
    ];
  });
}

const unstated = { is: 'unstated' } as const;

function confront(
  model: Model,
  target: Target,
  can: Capability,
  around: Omit<Parameters<typeof compareTargets>[1], 'target'>,
): Confrontation['is'] {
  const sides = besideEachOther(target, can);
  if (!sides) return { is: 'not-assessed', missing: { reason: 'otherMeasure', where: around.where } };
  const [own, asked] = sides;
  if (leavesOpen(own, asked)) return { is: 'open' };
  return compareTargets(model, { target: own, ...around }, { target: asked, ...around });
}

/**
 * What a provider could promise, and the part of the target that it is compared with: a bound where the target has one. A percentage
 * beside a promise about each case is the share that keeps its time. Undefined where the two are measured in different ways.
 */
function besideEachOther(target: Target, { value, share }: Capability): [own: Target, asked: Target] | undefined {
  const { within, atLeast, min, max, exclusive, ...rest } = target;
  if (min || max) {
    const asked = { ...rest, min, max, exclusive };
    if (max && share && value.type === 'duration') return [{ ...rest, stat: undefined, within: value, share }, asked];
    return [{ ...rest, ...(max ? { max: value } : { min: value }) }, asked];
  }
  if (!within && !atLeast) return undefined;
  const strict = isExclusive(target, 'within') ? { exclusive: 'within' as const } : {};
  if (value.type === 'percent') return [{ ...rest, within, atLeast, share: value, ...strict }, target];
  if (value.type !== 'duration') return undefined;
  return [{ ...rest, ...(within ? { within: value } : { atLeast: value }), share }, target];
}

function leavesOpen(own: Target, asked: Target): boolean {
  const [one, two] = [caseOf(own), caseOf(asked)];
  if (!('duration' in one) || !('duration' in two) || one.kind !== two.kind || one.share >= two.share) return false;
  const more = moreThan(one.duration, two.duration) ?? 0;
  return one.kind === 'within' ? more < 0 : more > 0;
}
