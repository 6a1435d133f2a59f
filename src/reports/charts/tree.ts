import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, element, text } from './svg.ts';

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

/** Front, back, support and management side by side; the empty ones are left out by the view. */
export interface TreeData {
  sides: readonly TreeSide[];
}

const gutter = 20;
const indent = 18;
const rowHeight = 46;
const boxHeight = 38;
const top = 44;

/** The organisation as a tree a side: areas, and under each its areas and teams. */
export function tree({ sides }: TreeData, context: ChartContext): Drawing {
  const columnWidth = (960 - gutter * (sides.length - 1)) / sides.length;
  const rows = sides.map(({ name, units }) => tableRows(units, name, '–', context));
  return {
    width: 960,
    height: top + Math.max(1, ...rows.map(({ length }) => length)) * rowHeight,
    parts: sides.map((side, index) => drawSide(side, index * (columnWidth + gutter), columnWidth)),
    description: context.t('tree.description', {
      sides: sides.map(({ name }, index) => `${name} ${context.show(rows[index]?.length ?? 0)}`),
    }),
    columns: ['tree.side', 'tree.unit', 'tree.parent', 'tree.note'],
    rows: rows.flat(),
  };
}

/** A row a unit, each after the one that it belongs to. */
function tableRows(units: readonly TreeUnit[], side: string, parent: string, context: ChartContext): string[][] {
  return units.flatMap(({ name, note, external, units: inner }) => {
    const notes = [note, external ? context.t('tree.external') : ''].filter(Boolean).join(' · ');
    return [[side, name, parent, notes || '–'], ...tableRows(inner, side, name, context)];
  });
}

function drawSide(side: TreeSide, x: number, width: number): string {
  let row = 0;
  const draw = (unit: TreeUnit, depth: number): string => {
    const y = top + row * rowHeight;
    row += 1;
    const shift = Math.min(depth, 4) * indent;
    const drawn = drawUnit(unit, x + shift, y, width - shift, depth);
    const children = unit.units.map((child) => {
      const childY = top + row * rowHeight + boxHeight / 2;
      const trunk = x + Math.min(depth, 4) * indent + 8;
      const branch = depth >= 4 ? '' : line(`M${trunk} ${y + boxHeight}V${childY}H${trunk + indent - 8}`);
      return branch + draw(child, depth + 1);
    });
    return children.join('') + drawn;
  };
  return element(
    'g',
    {},
    text(x, 18, side.name, { size: 15, weight: 650, width, lines: 1, fill: colours.brandInk }),
    element('line', { x1: x, x2: x + width, y1: 30, y2: 30, stroke: colours.brandInk, 'stroke-width': 2 }),
    ...side.units.map((unit) => draw(unit, 0)),
  );
}

function line(d: string): string {
  return element('path', { d, fill: 'none', stroke: colours.rule, 'stroke-width': 1.5 });
}

function drawUnit(unit: TreeUnit, x: number, y: number, width: number, depth: number): string {
  const inner = width - 20;
  return [
    box(x, y, width, boxHeight, {
      fill: depth === 0 ? colours.brandTint : colours.paper,
      stroke: unit.external ? colours.ink : colours.rule,
      dashed: unit.external,
    }),
    text(x + 10, y + (unit.note ? 16 : 24), unit.name, {
      size: 13,
      weight: depth === 0 ? 650 : 500,
      width: inner,
      lines: 1,
    }),
    unit.note ? text(x + 10, y + 31, unit.note, { size: 11.5, fill: colours.muted, width: inner, lines: 1 }) : '',
  ].join('');
}
