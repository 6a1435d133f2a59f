import { groupBy } from '../../../diagnostics/lists.ts';
import { once } from '../../../diagnostics/once.ts';
import type { Cell, Entity, Model } from '../../../model/model.ts';
import { isAvailable, segmentsFor } from '../../../model/offer.ts';
import { gathered, withPeople } from '../../../model/topmost.ts';
import type { Content } from '../../../wording/content.ts';
import type { View } from '../../../wording/view.ts';
import type { WholeFacts } from '../fact.ts';

/** Every cell that holds for a segment with people of its own. */
export const shownCells = once((model: Model): readonly Cell[] => {
  const shown = new Set(withPeople(model, model.all('segment')).map(({ id }) => id));
  return model.cells().filter(({ segment }) => shown.has(segment));
});

export const whole: WholeFacts = {
  hugeMap: ({ model }) => isHuge(model),
  /** How many ways there are to a service, segment by segment. */
  ways: ({ model }) => shownCells(model).filter(isAvailable).length,
};

/** True where nobody reads the map cell by cell: a page folds it, and its lists are for a workbook. */
export function isHuge(model: Model): boolean {
  return shownCells(model).length > 3000;
}

/** What some cells name, each once. */
export function namedIn(cells: readonly Cell[], kind: 'service' | 'channel', view: View): Content[] {
  return [...new Set(cells.map((cell) => cell[kind]))].flatMap((id) => {
    const entity = view.model.find(kind, id);
    return entity ? [view.linkTo(entity)] : [];
  });
}

/** A service as some segments get it alike, with the first that says how. */
interface Alike<T> {
  service: Entity<'service'>;
  segments: Entity<'segment'>[];
  of: T;
}

/** What services and segments have together: those of one service that have the same key are one, in the order of their first. */
export function alike<T extends Pick<Cell, 'service' | 'segment'>>(
  all: readonly T[],
  keyOf: (one: T) => unknown,
  { model }: View,
): Alike<T>[] {
  const known = all.flatMap((of) => {
    const [service, segment] = [model.find('service', of.service), model.find('segment', of.segment)];
    return service && segment ? [{ service, segment, of }] : [];
  });
  const groups = groupBy(known, ({ service: { id }, of }) => JSON.stringify([id, keyOf(of)]));
  return [...groups.values()].map((same) => ({ ...same[0], segments: same.map(({ segment }) => segment) }));
}

/** The segments that a service is given to; one that is nothing but its children is left to them. */
export function servedBy(model: Model, service: Entity<'service'>): Entity<'segment'>[] {
  return withPeople(model, segmentsFor(model, service.id));
}

/** The service, and its segments by name or that they are all that it is given to: how a row of the map begins. */
export function headOf({ service, segments }: Alike<unknown>, view: View) {
  const all = servedBy(view.model, service);
  const everybody = all.length > 1 && all.every((segment) => segments.includes(segment));
  return {
    service: view.linkTo(service),
    who: everybody
      ? view.say({ en: 'All its segments', es: 'Todos sus colectivos' })
      : gathered(view.model, segments).map((segment) => view.linkTo(segment)),
  };
}
