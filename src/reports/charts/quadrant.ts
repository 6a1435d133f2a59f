import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, element, text } from './svg.ts';

/** What takes so much effort and gives so much, both from 1 to 5. */
export interface QuadrantItem {
  name: string;
  effort: number;
  impact: number;
}

export interface QuadrantData {
  items: readonly QuadrantItem[];
}

const size = 84;
const x0 = 56;
const top = 10;
const side = 5 * size;
const names = { x: x0 + side + 40, step: 26 };

/** Effort against impact: what is worth most and costs least stands at the top left. */
export function quadrant({ items }: QuadrantData, context: ChartContext): Drawing {
  const { t } = context;
  const bottom = top + side;
  const before = (index: number) => items.slice(0, index).filter((one) => isSame(one, items[index])).length;
  const axis = { size: 12.5, fill: colours.muted, anchor: 'middle' } as const;
  const scale = [1, 2, 3, 4, 5];
  return {
    width: 960,
    height: Math.max(bottom + 44, top + items.length * names.step + 20),
    parts: [
      box(x0, top, side, side, { fill: colours.paper, stroke: colours.rule }),
      box(x0, top, side / 2, side / 2, { fill: colours.brandTint, radius: 0 }),
      text(x0 + 10, top + 20, t('quadrant.first'), {
        size: 12,
        fill: colours.brandInk,
        width: side / 2 - 20,
        lines: 1,
      }),
      ...scale.map((level) => text(x0 + (level - 0.5) * size, bottom + 18, `${level}`, axis)),
      ...scale.map((level) => text(x0 - 14, bottom - (level - 0.5) * size + 4, `${level}`, axis)),
      text(x0 + side / 2, bottom + 38, t('quadrant.effort'), axis),
      element(
        'g',
        { transform: `rotate(-90 14 ${top + side / 2})` },
        text(14, top + side / 2 + 4, t('quadrant.impact'), axis),
      ),
      ...items.map(({ effort, impact }, index) => {
        const shift = before(index);
        const x = x0 + (effort - 0.5) * size + ((shift % 3) - 1) * 26;
        const y = bottom - (impact - 0.5) * size + (Math.floor(shift / 3) - 0.5) * 26 + 8;
        return numbered(index, x, y);
      }),
      ...items.map(({ name }, index) => {
        const y = top + 12 + index * names.step;
        return (
          numbered(index, names.x, y) +
          text(names.x + 20, y + 4, name, { size: 13, width: 960 - names.x - 24, lines: 1 })
        );
      }),
    ],
    description: t('quadrant.description', { items: items.map(({ name }) => name) }),
    columns: ['quadrant.what', 'quadrant.effort', 'quadrant.impact'],
    rows: items.map(({ name, effort, impact }, index) => [`${index + 1} · ${name}`, effort, impact]),
  };
}

function isSame(one: QuadrantItem, other: QuadrantItem | undefined): boolean {
  return one.effort === other?.effort && one.impact === other.impact;
}

function numbered(index: number, x: number, y: number): string {
  return (
    element('circle', { cx: x, cy: y, r: 11, fill: colours.brand }) +
    text(x, y + 4, `${index + 1}`, { size: 12, weight: 650, anchor: 'middle', fill: colours.onBrand })
  );
}
