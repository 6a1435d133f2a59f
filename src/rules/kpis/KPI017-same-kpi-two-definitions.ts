import { finding } from '../../diagnostics/declaration.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { sameKpiTwoDefinitions as declaration } from '../../generated/declarations.ts';
import { wordFor } from '../../model/labels.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  const defined = model.all('kpi').filter(({ value }) => value.formula !== undefined);
  for (const same of groupBy(defined, calledBy).values()) {
    const [first] = same;
    const others = same.filter((kpi) => first && wordsOf(kpi) !== wordsOf(first));
    const [other] = others;
    if (!first || !other) continue;
    const { metric } = first.value;
    yield finding(declaration, metric === 'custom' ? 'name' : 'metric', {
      values: {
        metric: wordFor('kpi.metric', metric ?? 'custom'),
        kpi: first.value.name,
        other: other.value.name,
        count: others.length,
      },
      place: placeOf(other, ['formula']),
      related: [first, ...others.slice(1)].map((kpi) => ({
        place: placeOf(kpi, ['formula']),
        message: 'here',
        values: { kpi: kpi.value.name, formula: kpi.value.formula ?? '' },
      })),
      subject: other.ref,
      facts: [first.ref],
      hint: 'one',
    });
  }
}

/** What two KPIs have in common when they are one: the metric, with its threshold; of those that are the client's own, the name. */
function calledBy({ value: { metric = 'custom', within, name } }: Entity<'kpi'>): string {
  return metric === 'custom'
    ? `custom ${Object.values(name.by)[0] ?? name.written}`.toLowerCase()
    : `${metric} ${within?.written ?? ''}`;
}

/** A formula without what is only typing. */
function wordsOf({ value: { formula = '' } }: Entity<'kpi'>): string {
  return formula
    .toLowerCase()
    .replace(/[\s.·]+/g, '')
    .replace(/÷/g, '/')
    .replace(/×/g, '*');
}
