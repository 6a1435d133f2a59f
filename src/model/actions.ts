import { gather } from '../diagnostics/lists.ts';
import { once } from '../diagnostics/once.ts';
import { lastDay } from './dates.ts';
import { measuredBy } from './kpis.ts';
import type { Entity, Model } from './model.ts';

type Gap = Entity<'gap'>;
type Initiative = Entity<'initiative'>;

/** True for an initiative that was not given up. */
export function isPursued({ value }: Initiative): boolean {
  return value.state !== 'cancelled';
}

/** True for an initiative that may still change something from a day on (ISO): one that ended before has shown what it could. */
export function isUnderWay(initiative: Initiative, from: string | undefined): boolean {
  const { state, end } = initiative.value;
  if (!isPursued(initiative)) return false;
  return state !== 'done' || (end !== undefined && from !== undefined && lastDay(end) >= from);
}

/**
 * What is being done about a KPI and what it measures: gaps about them that are open or left by decision, and initiatives that
 * change them, are to make the KPI better, or close such a gap.
 */
export function actionsOn(
  model: Model,
  kpi: Entity<'kpi'>,
): { gaps: readonly Gap[]; initiatives: readonly Initiative[] } {
  const things: Entity[] = [kpi, ...measuredBy(model, kpi), ...scopesOf(model, kpi)];
  const { gaps, initiatives } = actionsIn(model);
  const own = [...new Set(things.flatMap((thing) => gaps.get(thing) ?? []))];
  const all = [...things, ...own].flatMap((thing) => initiatives.get(thing) ?? []);
  return { gaps: own.filter(({ value }) => value.state !== 'closed'), initiatives: [...new Set(all)] };
}

function scopesOf(model: Model, { value: { objectives } }: Entity<'kpi'>): Entity[] {
  return Object.values(objectives).flatMap(({ scope }) => (scope && model.resolve(scope)) ?? []);
}

const actionsIn = once((model: Model) => {
  const named = <T extends Entity>(all: readonly T[]): Map<Entity, T[]> =>
    gather(all.flatMap((one) => model.outgoing(one).flatMap(({ to }): [Entity, T][] => (to ? [[to, one]] : []))));
  return { gaps: named(model.all('gap')), initiatives: named(model.all('initiative')) };
});
