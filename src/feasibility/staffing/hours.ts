import type { QueueWeek, Slot } from './queue.ts';

/** An hour of a queue: the seats that it needs and those that are filled, and whether these are too few or leave no rest. */
export interface StaffedHour {
  figures: string;
  is: 'short' | 'busy' | 'enough';
}

/** The hours of a week, a list a day; undefined where it is closed. */
export function hoursOf({ slots }: QueueWeek): (StaffedHour | undefined)[][] {
  const at = (day: number, hour: number) => slots.slice(day * 48 + hour * 2, day * 48 + hour * 2 + 2);
  return Array.from({ length: 7 }, (_, day) => Array.from({ length: 24 }, (_, hour) => hourOf(at(day, hour))));
}

/** The half hour in which more are missing speaks for its hour. */
function hourOf(halves: readonly Slot[]): StaffedHour | undefined {
  const open = halves.filter(({ verdict }) => verdict !== 'closed');
  const missing = ({ result, seats }: Slot) => (result?.need ?? Number.MAX_SAFE_INTEGER) - seats;
  const [worst] = open.toSorted((one, other) => missing(other) - missing(one));
  if (!worst) return undefined;
  const isShort = open.some(({ verdict }) => verdict !== 'enough');
  const isBusy = open.some(({ comfortable, seats }) => comfortable === undefined || comfortable > seats + 1e-9);
  return {
    figures: `${worst.result?.need ?? '∞'}/${filledSeats(worst.seats)}`,
    is: isShort ? 'short' : isBusy ? 'busy' : 'enough',
  };
}

/** Whole seats that are filled. */
export function filledSeats(seats: number): number {
  return Math.floor(seats + 1e-9);
}
