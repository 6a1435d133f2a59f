import { groupBy } from '../../diagnostics/lists.ts';
import { wordFor } from '../../model/labels.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'KPI017'> {
  const defined = model.all('kpi').filter(({ value }) => value.formula !== undefined);
  for (const same of groupBy(defined, calledBy).values()) {
    const [first] = same;
    const others = same.filter((kpi) => first && differ(kpi, first));
    const [other] = others;
    if (!first || !other) continue;
    const { metric } = first.value;
    yield {
      says: metric === 'custom' ? 'name' : 'metric',
      about: other,
      at: ['formula'],
      values: { metric: wordFor('kpi.metric', metric ?? 'custom'), kpi: first, other, count: others.length },
      related: [first, ...others.slice(1)].map((kpi) => ({
        about: kpi,
        at: ['formula'],
        says: 'here',
        values: { kpi, formula: kpi.value.formula ?? '' },
      })),
      facts: [first.ref],
    };
  }
}

/** What two KPIs have in common when they are one: the metric, with its threshold; of those that are the client's own, the name. */
function calledBy({ value: { metric = 'custom', within, name } }: Entity<'kpi'>): string {
  return metric === 'custom'
    ? `custom ${Object.values(name.by)[0] ?? name.written}`.toLowerCase()
    : `${metric} ${within?.written ?? ''}`;
}

/** Whether two formulas say something else in a language in which both are written. */
function differ({ value: one }: Entity<'kpi'>, { value: other }: Entity<'kpi'>): boolean {
  const [by = {}, otherBy = {}] = [one.formula?.by, other.formula?.by];
  return Object.entries(by).some(([tag, words]) => wordsOf(words) !== wordsOf(otherBy[tag] ?? words));
}

/** A formula without what is only typing. */
function wordsOf(formula: string): string {
  return formula
    .toLowerCase()
    .replace(/[\s.·]+/g, '')
    .replace(/÷/g, '/')
    .replace(/×/g, '*');
}
