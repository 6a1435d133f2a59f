import { companyOf } from './alliances.ts';
import { exitsOf } from './course.ts';
import type { Entity, Model } from './model.ts';

/** A step at which the work of a process comes from another company. */
export interface Crossing {
  process: Entity<'process'>;
  /** The step before, and the one at which it comes over. */
  from: string;
  step: string;
  /** The two companies, in the order in which the work passes. */
  between: readonly [string, string];
}

/** Where a company takes over from another; what systems do in between, and the customer, is not asked. */
export function crossingsIn(model: Model, process: Entity<'process'>): Crossing[] {
  const { steps } = process.value;
  const exits = exitsOf(steps);
  const companies = new Map(Object.entries(steps).map(([id, { performer }]) => [id, companyOf(model, performer)]));
  const isPassed = (id: string): boolean => ['system', 'segment'].includes(steps[id]?.performer?.kind ?? '');
  return [...companies].flatMap(([id, company]): Crossing[] => {
    if (company === undefined) return [];
    const next = [...(exits.get(id)?.ways ?? [])].map(({ to }) => to);
    const seen = new Set(next);
    for (const to of seen) if (isPassed(to)) for (const way of exits.get(to)?.ways ?? []) seen.add(way.to);
    return [...seen].flatMap((to) => {
      const taker = companies.get(to);
      return taker === undefined || taker === company
        ? []
        : [{ process, from: id, step: to, between: [company, taker] as const }];
    });
  });
}
