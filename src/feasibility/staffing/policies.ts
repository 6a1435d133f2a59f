import type { Entity, Model } from '../../model/model.ts';

/** The largest share of time that people should be busy: the policy, else 85%. From 0 to 1. */
export function maxOccupancyOf(model: Model): number {
  return (model.engagement.value.policies?.maxOccupancy?.value ?? 85) / 100;
}

/** The share of paid time that is not spent attending: the team's, else the policy, else 30%. From 0 to 1. */
export function shrinkageOf(model: Model, team: Entity<'team'>): number {
  return (team.value.shrinkage?.value ?? model.engagement.value.policies?.shrinkage?.value ?? 30) / 100;
}
