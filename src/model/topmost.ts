import { groupBy } from '../diagnostics/lists.ts';
import { once } from '../diagnostics/once.ts';
import type { Entity, Model } from './model.ts';
import { wholeOf } from './seen/withheld.ts';

type Segment = Entity<'segment'>;

/** How far sums of rounded figures may be from the whole, as a share of it. */
const rounding = 0.01;

/**
 * True for a parent that has no people of its own: its children are all of it, because it says so or because their sizes or their
 * shares of revenue add up to its own.
 */
function isAllChildren(model: Model, segment: Segment): boolean {
  return parted(wholeOf(model)).has(segment.id);
}

/** The segments that have people of their own: all of them, each counted once. */
export function withPeople(model: Model, segments: readonly Segment[]): Segment[] {
  return segments.filter((segment) => !isAllChildren(model, segment));
}

/** The segments, with a parent that is nothing but its children in place of all of them. */
export function gathered(model: Model, segments: readonly Segment[]): readonly Segment[] {
  const families = groupBy(segments, (segment) => model.lineage(segment)[1]);
  const all = parted(wholeOf(model));
  const whole = new Set([...families].flatMap(([one, own]) => (one && all.get(one.id) === own.length ? [one] : [])));
  if (whole.size === 0) return segments;
  const listed = new Set([...whole, ...segments.filter((segment) => !whole.has(model.lineage(segment)[1] ?? segment))]);
  return gathered(
    model,
    model.all('segment').filter((segment) => listed.has(segment)),
  );
}

/**
 * Of the segments that lack something, those to tell of, so that one cause is told once: a parent that lacks it stands for its
 * children, which are given what it is given. A parent that has no people of its own lacks it only where all its children do. In the
 * order of `segments`.
 */
export function topmost(model: Model, segments: readonly Segment[], lacks: (segment: Segment) => boolean): Segment[] {
  const listed = new Set(segments);
  const childrenOf = groupBy(segments, ({ value }) => value.parent?.id);
  const known = new Map<Segment, boolean>();
  const isTold = (segment: Segment): boolean => {
    const before = known.get(segment);
    if (before !== undefined) return before;
    // Where parents form a cycle, each waits for the others: INT006 tells of it.
    known.set(segment, true);
    const children = isAllChildren(model, segment) ? (childrenOf.get(segment.id) ?? []) : [];
    const result = lacks(segment) && children.every(isTold);
    known.set(segment, result);
    return result;
  };
  const isToldAbove = (segment: Segment): boolean =>
    model
      .lineage(segment)
      .slice(1)
      .some((parent) => listed.has(parent) && isTold(parent));
  return segments.filter((segment) => isTold(segment) && !isToldAbove(segment));
}

/** How many children they are, by the id of those that have no people of their own. */
const parted = once((model: Model): ReadonlyMap<string, number> => {
  const children = groupBy(model.all('segment'), (segment) => model.lineage(segment)[1]?.id);
  const all = model.all('segment').filter((segment) => {
    const own = children.get(segment.id) ?? [];
    const { childrenCover, size, revenueShare } = segment.value;
    if (own.length === 0 || childrenCover) return own.length > 0 && childrenCover === 'all';
    const sizes = own.map(({ value }) => value.size?.count);
    const shares = own.map(({ value }) => value.revenueShare?.value);
    return addUp(sizes, size?.count) || addUp(shares, revenueShare?.value);
  });
  return new Map(all.map(({ id }) => [id, children.get(id)?.length ?? 0]));
});

function addUp(parts: readonly (number | undefined)[], whole: number | undefined): boolean {
  if (whole === undefined || whole === 0 || parts.includes(undefined)) return false;
  const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
  return Math.abs(sum - whole) <= rounding * whole;
}
