import { once } from '../diagnostics/once.ts';
import { lastDay } from './dates.ts';
import { measuredBy } from './kpis.ts';
import type { Entity, Model } from './model.ts';

type Gap = Entity<'gap'>;
type Initiative = Entity<'initiative'>;

/** True for an initiative that may still change something from a day on (ISO): one that ended before has shown what it could. */
export function isUnderWay({ value: { state, end } }: Initiative, from: string | undefined): boolean {
  if (state === 'cancelled') return false;
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
  const gaps = new Map<Entity, Gap[]>();
  const initiatives = new Map<Entity, Initiative[]>();
  const note = <T extends Entity>(index: Map<Entity, T[]>, to: Entity | undefined, one: T): void => {
    if (to) index.set(to, [...(index.get(to) ?? []), one]);
  };
  for (const gap of model.all('gap')) for (const { to } of model.outgoing(gap)) note(gaps, to, gap);
  for (const one of model.all('initiative')) for (const { to } of model.outgoing(one)) note(initiatives, to, one);
  return { gaps, initiatives };
});
