import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, leading, type Part, svg, text } from './svg.ts';
import { wrap } from './words.ts';

/** An area or a team, with what it holds. */
export interface TreeUnit {
  name: string;
  /** Second line: what it is, where, how many. */
  note?: string;
  /** Not own staff: drawn with a broken line. */
  external?: boolean;
  units: readonly TreeUnit[];
}

/** The units of one side of the organisation. */
export interface TreeSide {
  name: string;
  units: readonly TreeUnit[];
}

/** Front, back, support and management side by side, or bodies that decide; the empty ones are left out by the view. */
export interface TreeData {
  /** Its units are bodies that decide. */
  bodies?: true;
  sides: readonly TreeSide[];
}

const gutter = 20;
const indent = 18;
const boxHeight = 38;
const between = 8;
const top = 44;
const noteSize = 11.5;

/** The organisation as a tree a side: areas, and under each its areas and teams. */
export function tree({ bodies, sides }: TreeData, context: ChartContext): Drawing {
  const of = bodies ? 'bodies' : 'units';
  // A pixel on either side is for the lines of the boxes at the edge.
  const columnWidth = (958 - gutter * (sides.length - 1)) / sides.length;
  const rows = sides.map(({ name, units }) => tableRows(units, name, '', context));
  const long = sides.some(({ units }) => hasLongNote(units, columnWidth, 0, context));
  const tall = long ? boxHeight + leading(noteSize) : boxHeight;
  return {
    height: top + Math.max(1, ...rows.map(({ length }) => length)) * (tall + between),
    parts: sides.map((side, index) => drawSide(side, 1 + index * (columnWidth + gutter), columnWidth, tall, context)),
    description: context.t(`tree.${of}.description`, {
      sides: sides.map(({ name }, index) => `${name} ${context.show(rows[index]?.length ?? 0)}`),
    }),
    columns: ['side', 'unit', 'parent', 'note'].map((column) => `tree.${of}.${column}`),
    rows: rows.flat(),
  };
}

/** A row a unit, each after the one that it belongs to. */
function tableRows(units: readonly TreeUnit[], side: string, parent: string, context: ChartContext): string[][] {
  return units.flatMap((unit) => [
    [side, unit.name, parent, notesOf(unit, context)],
    ...tableRows(unit.units, side, unit.name, context),
  ]);
}

function notesOf({ note, external }: TreeUnit, { t }: ChartContext): string {
  return [note, external ? t('tree.external') : ''].filter(Boolean).join(' · ');
}

/** Whether a note takes two lines: then all boxes are as tall as that, as the rows are of one height. */
function hasLongNote(units: readonly TreeUnit[], width: number, depth: number, context: ChartContext): boolean {
  return units.some(
    (unit) =>
      wrap(notesOf(unit, context), width - shiftOf(depth) - 20, noteSize, 1).elided ||
      hasLongNote(unit.units, width, depth + 1, context),
  );
}

function shiftOf(depth: number): number {
  return Math.min(depth, 4) * indent;
}

function drawSide(side: TreeSide, x: number, width: number, tall: number, context: ChartContext): string {
  let row = 0;
  const draw = (unit: TreeUnit, depth: number): Part => {
    const y = top + row * (tall + between);
    row += 1;
    const children = unit.units.map((child) => {
      const middle = top + row * (tall + between) + tall / 2;
      const trunk = x + shiftOf(depth) + 8;
      const way = `M${trunk} ${y + tall}V${middle}H${trunk + indent - 8}`;
      const branch = svg`<path d="${way}" fill="none" stroke="${colours.rule}" stroke-width="1.5"/>`;
      return [depth < 4 && branch, draw(child, depth + 1)];
    });
    return [
      children,
      drawUnit(unit, notesOf(unit, context), x + shiftOf(depth), y, width - shiftOf(depth), tall, depth === 0),
    ];
  };
  return svg`<g>
    ${text(x, 18, side.name, { size: 15, weight: 650, width, fill: colours.brandInk })}
    <line x1="${x}" x2="${x + width}" y1="30" y2="30" stroke="${colours.brandInk}" stroke-width="2"/>
    ${side.units.map((unit) => draw(unit, 0))}
  </g>`;
}

function drawUnit(
  { name, external }: TreeUnit,
  note: string,
  x: number,
  y: number,
  wide: number,
  tall: number,
  root: boolean,
): string {
  const width = wide - 20;
  const stroke = external ? colours.ink : colours.rule;
  return svg`
    ${box(x, y, wide, tall, { fill: root ? colours.brandTint : colours.paper, stroke, dashed: external })}
    ${text(x + 10, y + (note ? 16 : 24), name, { size: 13, weight: root ? 650 : 500, width })}
    ${note && text(x + 10, y + 31, note, { size: noteSize, fill: colours.muted, width, lines: 2 })}`;
}
