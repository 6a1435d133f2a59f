import type { Language } from '../../diagnostics/language.ts';
import { weekdayNames } from '../../feasibility/hours/index.ts';
import type { QueueWeek, Slot } from '../../feasibility/staffing/index.ts';

/** Columns of a block: more hours go into one below. */
const columns = 12;
const closed = '·';

/**
 * A week in lines, a day each, and a column an hour: seats needed and filled in its worse half hour, with a mark where they are too
 * few. Hours in which it is never open are left out.
 */
export function staffingGrid({ slots }: QueueWeek, language: Language): string[] {
  const days = weekdayNames(language).map((name, day) => ({
    name,
    cells: Array.from({ length: 24 }, (_, hour) => cellOf(slots.slice(day * 48 + hour * 2, day * 48 + hour * 2 + 2))),
  }));
  const hours = [...Array(24).keys()].filter((hour) => days.some(({ cells }) => cells[hour] !== closed));
  const width = Math.max(...days.flatMap(({ cells }) => cells.map((cell) => cell.length)));
  const lead = Math.max(...days.map(({ name }) => name.length));
  const row = (head: string, cells: readonly string[]): string =>
    `${head.padEnd(lead)}  ${cells.map((cell) => cell.padEnd(width)).join('  ')}`.trimEnd();
  return Array.from({ length: Math.ceil(hours.length / columns) }, (_, index) => {
    const block = hours.slice(index * columns, (index + 1) * columns);
    const head = block.map((hour) => String(hour).padStart(2, '0'));
    const rows = days.map(({ name, cells }) =>
      row(
        name,
        block.map((hour) => cells[hour] ?? closed),
      ),
    );
    return [...(index > 0 ? [''] : []), row('', head), ...rows];
  }).flat();
}

/** The half hour in which more are missing speaks for the hour. */
function cellOf(halves: readonly Slot[]): string {
  const open = halves.filter(({ verdict }) => verdict !== 'closed');
  const [worst] = open.toSorted((one, other) => missingIn(other) - missingIn(one));
  if (!worst) return closed;
  return `${worst.result?.need ?? '∞'}/${Math.floor(worst.seats + 1e-9)}${markOf(open)}`;
}

function markOf(open: readonly Slot[]): string {
  if (open.some(({ verdict }) => verdict !== 'enough')) return '!';
  return open.some(({ comfortable, seats }) => comfortable === undefined || comfortable > seats + 1e-9) ? '~' : '';
}

function missingIn({ result, seats }: Slot): number {
  return (result?.need ?? Number.MAX_SAFE_INTEGER) - seats;
}
