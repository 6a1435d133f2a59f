import type { Language } from '../../diagnostics/language.ts';
import { weekdayNames } from '../../feasibility/hours/index.ts';
import type { QueueWeek, Slot } from '../../feasibility/staffing/index.ts';

/** Columns of a block: more hours go into one below. */
const columns = 12;

/**
 * A week in lines, a day each, and a column an hour: seats needed and filled in its worse half hour, with a mark where they are too
 * few. Hours in which it is never open are left out.
 */
export function staffingGrid({ slots }: QueueWeek, language: Language): string[] {
  const cells = Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: 24 }, (_, hour) => cellOf(slots.slice(day * 48 + hour * 2, day * 48 + hour * 2 + 2))),
  );
  const hours = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    cells.some((day) => day[hour] !== closed),
  );
  const width = Math.max(...cells.flat().map((cell) => cell.length));
  const names = weekdayNames(language);
  const lead = Math.max(...names.map((name) => name.length));
  const blocks = Array.from({ length: Math.ceil(hours.length / columns) }, (_, index) =>
    hours.slice(index * columns, (index + 1) * columns),
  );
  return blocks.flatMap((block, index) => {
    const head = block.map((hour) => String(hour).padStart(2, '0').padEnd(width)).join('  ');
    const rows = cells.map((day, weekday) => {
      const marks = block.map((hour) => (day[hour] ?? closed).padEnd(width)).join('  ');
      return `${(names[weekday] ?? '').padEnd(lead)}  ${marks}`.trimEnd();
    });
    return [...(index > 0 ? [''] : []), `${' '.repeat(lead)}  ${head}`.trimEnd(), ...rows];
  });
}

const closed = '·';

/** The half hour in which more are missing speaks for the hour. */
function cellOf(halves: readonly Slot[]): string {
  const open = halves.filter(({ verdict }) => verdict !== 'closed');
  const [first, ...others] = open;
  if (!first) return closed;
  const worst = others.reduce((one, other) => (missing(other) > missing(one) ? other : one), first);
  const { result, seats } = worst;
  return `${result?.need ?? '∞'}/${Math.floor(seats + 1e-9)}${markOf(open)}`;
}

function markOf(open: readonly Slot[]): string {
  if (open.some(({ verdict }) => verdict !== 'enough')) return '!';
  return open.some(({ comfortable, seats }) => comfortable === undefined || comfortable > seats + 1e-9) ? '~' : '';
}

function missing({ result, seats }: Slot): number {
  return (result?.need ?? Number.POSITIVE_INFINITY) - seats;
}
