import type { Language } from '../../diagnostics/language.ts';
import { weekdayNames } from '../../feasibility/hours/index.ts';
import { hoursOf, type QueueWeek } from '../../feasibility/staffing/index.ts';

/** Columns of a block: more hours go into one below. */
const columns = 12;
const closed = '·';
const marks = { short: '!', busy: '~', enough: '' } as const;

/**
 * A week in lines, a day each, and a column an hour: seats needed and filled in its worse half hour, with a mark where they are too
 * few. Hours in which it is never open are left out.
 */
export function staffingGrid(queue: QueueWeek, language: Language): string[] {
  const week = hoursOf(queue).map((day) => day.map((hour) => (hour ? hour.figures + marks[hour.is] : closed)));
  const days = weekdayNames(language).map((name, day) => ({ name, cells: week[day] ?? [] }));
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
