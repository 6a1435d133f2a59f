import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, svg, text } from './svg.ts';

/** Something by two measures of one scale, named after its place among the rest. */
interface QuadrantItem {
  name: string;
  /** To the right: the effort that it takes, or how it is scored. */
  x: number;
  /** Upwards: what it gives, or how much it matters. */
  y: number;
}

export interface QuadrantData {
  items: readonly QuadrantItem[];
  /** What is compared: what initiatives take and give, or how things are scored and how much they matter. */
  of: 'worth' | 'survey';
  scale: { min: number; max: number };
}

const x0 = 56;
const top = 10;
const side = 420;
const names = { x: x0 + side + 40, step: 26 };
const radius = 11;

/** One measure against another of the same scale: what is to be done first stands at the top left. */
export function quadrant({ items, of, scale: { min, max } }: QuadrantData, context: ChartContext): Drawing {
  const t = (key: string, values = {}) => context.t(`quadrant.${of}.${key}`, values);
  const bottom = top + side;
  const axis = { size: 12.5, fill: colours.muted, anchor: 'middle' } as const;
  // Scores that lie together are told apart: both axes begin where the lowest is.
  const lowest = of === 'worth' ? min : Math.floor(Math.min(max - 1, ...items.flatMap(({ x, y }) => [x, y])));
  const every = Math.max(1, Math.ceil((max - lowest) / 10));
  const scale = Array.from({ length: Math.floor((max - lowest) / every) + 1 }, (_, index) => lowest + index * every);
  const size = side / (max - lowest + 1);
  const along = (value: number) => (value - lowest + 0.5) * size;
  const spots = apart(items.map(({ x, y }) => ({ x: x0 + along(x), y: bottom - along(y) })));
  return {
    height: Math.max(bottom + 44, top + items.length * names.step + 20),
    parts: [
      box(x0, top, side, side, { fill: colours.paper, stroke: colours.rule }),
      box(x0, top, side / 2, side / 2, { fill: colours.brandTint, radius: 0 }),
      text(x0 + 10, top + 20, t('first'), { size: 12, fill: colours.brandInk, width: side / 2 - 20 }),
      scale.map((level) => text(x0 + along(level), bottom + 18, context.show(level), axis)),
      scale.map((level) => text(x0 - 14, bottom - along(level) + 4, context.show(level), axis)),
      text(x0 + side / 2, bottom + 38, t('x'), axis),
      svg`<g transform="rotate(-90 14 ${top + side / 2})">${text(14, top + side / 2 + 4, t('y'), axis)}</g>`,
      spots.map(({ x, y }, index) => numbered(index, x, y)),
      items.map(({ name }, index) => {
        const y = top + 12 + index * names.step;
        return [numbered(index, names.x, y), text(names.x + 20, y + 4, name, { size: 13, width: 936 - names.x })];
      }),
    ],
    description: t('description', { items: items.map(({ name }) => name) }),
    columns: ['what', 'x', 'y'].map((key) => `quadrant.${of}.${key}`),
    rows: items.map(({ name, x, y }, index) => [`${index + 1} · ${name}`, x, y]),
  };
}

type Spot = Pick<QuadrantItem, 'x' | 'y'>;

/** Places beside a point, the nearest first. */
const around: readonly Spot[] = [0, 1, 2, 3].flatMap((ring) =>
  Array.from({ length: ring === 0 ? 1 : 8 * ring }, (_, index) => {
    const turn = (2 * Math.PI * index) / (8 * ring || 1);
    return { x: Math.cos(turn) * ring * 2 * radius, y: Math.sin(turn) * ring * 2 * radius };
  }),
);

/** The same places, but that none covers another: what would steps aside. */
function apart(places: readonly Spot[]): Spot[] {
  const taken: Spot[] = [];
  for (const { x, y } of places) {
    const near = around.map((step) => ({ x: x + step.x, y: y + step.y }));
    const isFree = (one: Spot) => taken.every((other) => Math.hypot(one.x - other.x, one.y - other.y) >= 1.8 * radius);
    taken.push(near.find(isFree) ?? { x, y });
  }
  return taken;
}

function numbered(index: number, x: number, y: number): string {
  return svg`
    <circle cx="${x}" cy="${y}" r="${radius}" fill="${colours.brand}" stroke="${colours.brandInk}"/>
    ${text(x, y + 4, `${index + 1}`, { size: 12, weight: 650, anchor: 'middle', fill: colours.onBrand })}`;
}
