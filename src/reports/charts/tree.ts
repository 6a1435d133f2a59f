import type { Chart, ChartContext } from './chart.ts';
import { colours } from './colours.ts';
import { box, drawing, element, text } from './svg.ts';

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
export function tree(data: TreeData, context: ChartContext): Chart {
  const sides = Math.max(1, data.sides.length);
  const columnWidth = (960 - gutter * (sides - 1)) / sides;
  const rows = data.sides.map((side) => countUnits(side.units));
  const description = context.t('tree.description', {
    sides: data.sides.map((side, index) => `${side.name} ${context.show(rows[index] ?? 0)}`),
  });
  const words = { id: context.id, title: context.title, description };
  return {
    svg: drawing(
      { width: 960, height: top + Math.max(1, ...rows) * rowHeight },
      words,
      ...data.sides.map((side, index) => drawSide(side, index * (columnWidth + gutter), columnWidth)),
    ),
    title: context.title,
    description,
    table: {
      columns: ['tree.side', 'tree.unit', 'tree.parent', 'tree.note'].map((key) => context.t(key)),
      rows: data.sides.flatMap((side) => tableRows(side.units, side.name, '', context)),
    },
  };
}

function countUnits(units: readonly TreeUnit[]): number {
  return units.reduce((sum, unit) => sum + 1 + countUnits(unit.units), 0);
}

function tableRows(units: readonly TreeUnit[], side: string, parent: string, context: ChartContext): string[][] {
  return units.flatMap((unit) => [
    [
      side,
      unit.name,
      parent || '–',
      [unit.note, unit.external ? context.t('tree.external') : ''].filter(Boolean).join(' · ') || '–',
    ],
    ...tableRows(unit.units, side, unit.name, context),
  ]);
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
