import type { Path } from '../diagnostics/finding.ts';
import { once } from '../diagnostics/once.ts';
import type { Measure, PlainDate } from '../diagnostics/values.ts';
import { isMap } from '../language/shape/decoded.ts';
import { firstDay, lastDay } from './dates.ts';
import { type Field, fieldsOf, isKind } from './fields.ts';
import { moreThan } from './measures.ts';
import { metricOfKpi } from './metrics.ts';
import type { Entity } from './model.ts';

/** Two values of which the first may not be beyond the second, and is. */
export interface Reversed {
  /** `dates` end before they start; `figures` leave nothing between them; `ladder` is a step of an objective that is not in its order. */
  sort: 'dates' | 'figures' | 'ladder';
  low: Field<PlainDate | Measure | number>;
  high: Field<PlainDate | Measure | number>;
}

/** The names that the two ends of a range have. */
const ends = [
  ['from', 'to'],
  ['start', 'end'],
  ['last', 'next'],
  ['min', 'max'],
  ['responded', 'invited'],
] as const;

const scalars: ReadonlySet<string | undefined> = new Set(['Date', 'Number', 'Count', 'Measure']);

const rangesOf = fieldsOf<Readonly<Record<string, unknown>>>(
  ({ fields }) => ends.some(([low, high]) => scalars.has(fields?.[low]?.scalar) && scalars.has(fields?.[high]?.scalar)),
  isMap,
);

/** Every range of an entity whose ends are the wrong way round, whatever it is called: validities, scales, bounds, objectives. */
export const reversedRanges = once((entity: Entity): Reversed[] => {
  const own = { path: [], value: entity.value as unknown as Readonly<Record<string, unknown>> };
  const ranges = [own, ...rangesOf(entity)].flatMap(({ path, value }) =>
    ends.flatMap(([low, high]) =>
      value[low] === undefined || value[high] === undefined
        ? []
        : reversed(at(path, value, low), at(path, value, high)),
    ),
  );
  return [...ranges, ...(isKind(entity, 'kpi') ? ofObjectives(entity) : [])];
});

function at(path: Path, value: Readonly<Record<string, unknown>>, key: string): Field<unknown> {
  return { path: [...path, key], value: value[key] };
}

function reversed(low: Field<unknown>, high: Field<unknown>): Reversed[] {
  const [one, other] = [low.value, high.value];
  if (isDate(one) && isDate(other))
    return firstDay(one) > lastDay(other)
      ? [{ sort: 'dates', low: { ...low, value: one }, high: { ...high, value: other } }]
      : [];
  if (!isFigure(one) || !isFigure(other)) return [];
  return (moreThan(one, other) ?? 0) > 0
    ? [{ sort: 'figures', low: { ...low, value: one }, high: { ...high, value: other } }]
    : [];
}

/** Of an objective the floor is worse than the target, and the stretch better. */
function ofObjectives({ value }: Entity<'kpi'>): Reversed[] {
  const { metric, direction, within, objectives = {} } = value;
  const side = metricOfKpi(metric, within)?.direction ?? direction;
  if (side !== 'up' && side !== 'down') return [];
  const bound = side === 'up' ? 'min' : 'max';
  return Object.entries(objectives).flatMap(([id, { floor, stretch, target = {} }]) => {
    const path = ['objectives', id];
    const steps = [
      { path: [...path, 'floor'], value: floor },
      { path: [...path, 'target', bound], value: target[bound] },
      { path: [...path, 'stretch'], value: stretch },
    ].filter(({ value }) => value !== undefined);
    const rising = side === 'up' ? steps : steps.toReversed();
    return rising.slice(1).flatMap((high, index): Reversed[] => {
      const low = rising[index];
      return low ? reversed(low, high).map((found) => ({ ...found, sort: 'ladder' })) : [];
    });
  });
}

function isDate(value: unknown): value is PlainDate {
  return isMap(value) && value.type === 'date' && typeof value.iso === 'string';
}

function isFigure(value: unknown): value is Measure | number {
  return typeof value === 'number' || (isMap(value) && typeof value.written === 'string' && value.type !== 'date');
}
