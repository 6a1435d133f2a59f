import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, svg, text } from './svg.ts';

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
export function landscape({ layers }: LandscapeData, { t }: ChartContext): Drawing {
  let y = 0;
  const parts = layers.map((layer) => {
    const height = Math.ceil(layer.boxes.length / across) * step + 8;
    const drawn = drawLayer(layer, y, height);
    y += height + 10;
    return drawn;
  });
  return {
    height: Math.max(y, 1),
    parts,
    description: t('landscape.description', { layers: layers.map(({ name, boxes }) => `${name} ${boxes.length}`) }),
    columns: ['landscape.layer', 'landscape.system', 'landscape.does', 'landscape.ends'],
    rows: layers.flatMap(({ name, boxes }) => boxes.map((one) => [name, one.name, one.does, one.ends])),
  };
}

function drawLayer({ name, boxes }: LandscapeData['layers'][number], top: number, height: number): string {
  return svg`
    ${box(0, top, 960, height, { fill: colours.tint })}
    ${text(12, top + 26, name, { size: 13, weight: 650, width: labels - 24, lines: 4 })}
    ${boxes.map((one, index) => {
      const x = labels + (index % across) * width;
      return drawBox(one, x, top + 8 + Math.floor(index / across) * step);
    })}`;
}

function drawBox({ name, does, ends }: LandscapeBox, x: number, y: number): string {
  const stays = ends === '';
  const inner = width - 28;
  const paint = { fill: colours.paper, stroke: stays ? colours.rule : colours.alert, dashed: !stays };
  return svg`
    ${box(x, y, width - 10, step - 8, paint)}
    ${text(x + 9, y + 20, name, { size: 13, weight: 650, width: inner })}
    ${text(x + 9, y + 38, does, { size: 11.5, width: inner, lines: stays ? 2 : 1, fill: colours.muted })}
    ${!stays && text(x + 9, y + 58, ends, { size: 11.5, width: inner, fill: colours.alert })}`;
}
