import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, text } from './svg.ts';

/** A system with what it does. */
export interface LandscapeBox {
  name: string;
  does: string;
  /** When it goes, in words; empty where it stays. */
  ends: string;
}

export interface LandscapeData {
  layers: readonly { name: string; boxes: readonly LandscapeBox[] }[];
}

const labels = 150;
const across = 3;
const width = (960 - labels) / across;
const step = 78;

/** The systems a layer under the other, by what they do; those on their way out have a broken line and say so. */
export function landscape({ layers }: LandscapeData, context: ChartContext): Drawing {
  let y = 0;
  const bands = layers.map((layer) => {
    const height = Math.ceil(layer.boxes.length / across) * step + 8;
    const drawn = drawLayer(layer, y, height);
    y += height + 10;
    return drawn;
  });
  return {
    width: 960,
    height: Math.max(y, 1),
    parts: bands,
    description: context.t('landscape.description', {
      layers: layers.map(({ name, boxes }) => `${name} ${boxes.length}`),
    }),
    columns: ['landscape.layer', 'landscape.system', 'landscape.does', 'landscape.ends'],
    rows: layers.flatMap(({ name, boxes }) => boxes.map((one) => [name, one.name, one.does, one.ends || '–'])),
  };
}

function drawLayer({ name, boxes }: LandscapeData['layers'][number], top: number, height: number): string {
  const drawn = boxes.map((one, index) => {
    const x = labels + (index % across) * width;
    const y = top + 8 + Math.floor(index / across) * step;
    const inner = { width: width - 28, lines: 1 } as const;
    const ending = { ...inner, size: 11.5, fill: colours.alert } as const;
    return [
      box(x, y, width - 10, step - 8, {
        fill: colours.paper,
        stroke: one.ends === '' ? colours.rule : colours.alert,
        dashed: one.ends !== '',
      }),
      text(x + 9, y + 20, one.name, { ...inner, size: 13, weight: 650 }),
      text(x + 9, y + 38, one.does, { ...inner, size: 11.5, lines: one.ends === '' ? 2 : 1, fill: colours.muted }),
      one.ends === '' ? '' : text(x + 9, y + 58, one.ends, ending),
    ].join('');
  });
  return [
    box(0, top, 960, height, { fill: colours.tint }),
    text(12, top + 26, name, { size: 13, weight: 650, width: labels - 24, lines: 4 }),
    ...drawn,
  ].join('');
}
