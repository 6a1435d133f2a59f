import { difference, type IntervalSet, intersection, union } from '../../calendar/index.ts';
import type { Cell, Model } from '../../model/model.ts';
import { isMissing, promisedHours } from '../hours/index.ts';
import { type CoverUnknown, coverOfCell } from './cover.ts';

/** When nobody works where something is open, and what is missing to say so of the rest. */
export interface Deserted {
  open: IntervalSet;
  unknown: readonly CoverUnknown[];
}

/** Everybody is there. */
export const nothing: Deserted = { open: [], unknown: [] };

/** When some cells are open and none of them is served: nobody works for one, in some place of its channel, and no other is there instead. */
export function desertedBy(model: Model, cells: readonly Cell[], asked: IntervalSet): Deserted {
  const all = cells.map((cell) => {
    const hours = promisedHours(model, cell);
    const open = hours && !isMissing(hours) ? hours.open : [];
    const covers = coverOfCell(model, cell);
    const lacks = covers.flatMap((cover) => (isMissing(cover) ? cover : cover.unknown));
    const gaps = covers.flatMap((cover) => (isMissing(cover) ? [] : cover.gaps));
    const nobody = union(gaps.filter(({ language }) => language === undefined).map((gap) => gap.open));
    const unknown = lacks.filter(({ language }) => language === undefined);
    return { nobody, served: difference(open, nobody), unknown };
  });
  const served = union(all.map((one) => one.served));
  const sure = union(all.filter(({ unknown }) => unknown.length === 0).map((one) => one.served));
  const unsure = all.filter((one) => difference(intersection(asked, one.served), sure).length > 0);
  const deserted = difference(union(all.map(({ nobody }) => nobody)), served);
  return { open: intersection(asked, deserted), unknown: unsure.flatMap(({ unknown }) => unknown) };
}

/** What is so for one or another. */
export function together(all: readonly Deserted[]): Deserted {
  return { open: union(all.map(({ open }) => open)), unknown: all.flatMap(({ unknown }) => unknown) };
}
