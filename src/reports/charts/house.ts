import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, element, leading, namesText, text } from './svg.ts';
import { listNames, wrapNames } from './words.ts';

/** One of the six elements of a customer operating model, with the names of what the model has of it. */
export interface HouseElement {
  code: 'customers' | 'services' | 'channels' | 'actors' | 'control' | 'architecture';
  name: string;
  names: readonly string[];
}

export interface HouseData {
  elements: readonly HouseElement[];
}

/** Where an element stands: `x`, `y` of the area for its text, and the outline. The text is centred on `x`. */
interface Place {
  x: number;
  y: number;
  width: number;
  lines: number;
  /** Names one a line. */
  list?: boolean;
  outline: (fill: string, stroke: string, dashed: boolean) => string;
}

const rectangle =
  (x: number, y: number, width: number, height: number): Place['outline'] =>
  (fill, stroke, dashed) =>
    box(x, y, width, height, { fill, stroke, dashed, radius: 2 });

const roof: Place['outline'] = (fill, stroke, dashed) =>
  element('path', {
    d: 'M480 4L958 168H2Z',
    fill,
    stroke,
    'stroke-linejoin': 'round',
    'stroke-dasharray': dashed ? '4 3' : undefined,
  });

const places: Readonly<Record<HouseElement['code'], Place>> = {
  customers: { x: 480, y: 100, width: 420, lines: 2, outline: roof },
  services: { x: 480, y: 206, width: 840, lines: 2, outline: rectangle(30, 178, 900, 82) },
  channels: { x: 174, y: 300, width: 256, lines: 7, list: true, outline: rectangle(30, 270, 288, 182) },
  actors: { x: 480, y: 300, width: 256, lines: 7, list: true, outline: rectangle(336, 270, 288, 182) },
  control: { x: 786, y: 300, width: 256, lines: 7, list: true, outline: rectangle(642, 270, 288, 182) },
  architecture: { x: 480, y: 490, width: 900, lines: 2, outline: rectangle(2, 462, 956, 82) },
};
const nameSize = 13;

/** The six elements as a house: customers above, what they get and how below, systems as the foundation. */
export function house({ elements }: HouseData, context: ChartContext): Drawing {
  return {
    width: 960,
    height: 546,
    parts: elements.map((shown) => drawElement(shown, context)),
    description: context.t('house.description', {
      elements: elements.map(({ name, names }) => `${name} ${names.length}`),
    }),
    columns: ['house.element', 'house.count', 'house.names'],
    rows: elements.map(({ name, names }) => [name, names.length, names.join(', ') || '–']),
  };
}

function drawElement(shown: HouseElement, context: ChartContext): string {
  const { x, y, width, lines, list, outline } = places[shown.code];
  const top = shown.code === 'customers';
  const hole = shown.names.length === 0;
  const fill = hole ? colours.paper : top ? colours.brand : colours.tint;
  const ink = top && !hole ? colours.onBrand : colours.ink;
  const names = hole
    ? { lines: [context.t('house.nothing')], elided: false }
    : (list ? listNames : wrapNames)(shown.names, width, nameSize, lines);
  const heading = `${shown.name} · ${context.show(shown.names.length)}`;
  return element(
    'g',
    {},
    outline(fill, hole ? colours.alert : colours.rule, hole),
    text(x, y, heading, { size: 16, weight: 650, anchor: 'middle', fill: ink, width, lines: 1 }),
    namesText(x, y + leading(16) + 2, names, shown.names, { size: nameSize, anchor: 'middle', fill: ink }),
  );
}
