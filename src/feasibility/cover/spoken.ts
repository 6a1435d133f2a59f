import { clip, intersection, total, union, type Window } from '../../calendar/index.ts';
import { promisedLanguages } from '../../model/attendance.ts';
import type { Cell, Model } from '../../model/model.ts';
import { isMissing } from '../hours/index.ts';
import { type CellCover, coverOfCell } from './cover.ts';
import { speaks } from './shifts.ts';

/** A language that a cell promises, in a place: how much of each day is promised, and in how much of that somebody speaks it. */
export interface SpokenWeek extends Pick<CellCover, 'locations'> {
  cell: Cell;
  language: string;
  /** In milliseconds. */
  days: readonly { promised: number; there: number }[];
}

/** The languages that are promised over a week in which no clock changes, cell by cell and place by place. */
export function spokenWeeks(model: Model, { from, to }: Window): SpokenWeek[] {
  const day = (to - from) / 7;
  const days = Array.from({ length: 7 }, (_, index) => ({ from: from + index * day, to: from + (index + 1) * day }));
  return model.cells().flatMap((cell) => {
    const covers = coverOfCell(model, cell).flatMap((cover) => (isMissing(cover) ? [] : cover));
    return covers.flatMap(({ locations, promised: { open }, shifts }) =>
      (promisedLanguages(model, cell) ?? []).map((language) => {
        const speaking = shifts.filter((shift) => speaks(model, shift, language) !== 'no');
        const there = intersection(open, union(speaking.map(({ time }) => time.open)));
        const on = (window: Window) => ({ promised: total(clip(open, window)), there: total(clip(there, window)) });
        return { cell, locations, language, days: days.map(on) };
      }),
    );
  });
}
