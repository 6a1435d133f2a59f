import type { CanvasBox, CanvasData, CanvasGroup } from './canvas.ts';
import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, leading, namesText, svg, text } from './svg.ts';
import { listNames, wrapNames } from './words.ts';

/** Where an element stands: the middle and the first line of its text, and its outline, which is a roof where it is no rectangle. */
interface Place {
  x: number;
  y: number;
  width: number;
  lines: number;
  /** Names one a line. */
  list?: boolean;
  outline?: readonly [x: number, y: number, width: number, height: number];
}

const places = {
  customers: { x: 480, y: 100, width: 420, lines: 2 },
  services: { x: 480, y: 206, width: 840, lines: 2, outline: [30, 178, 900, 82] },
  channels: { x: 174, y: 300, width: 256, lines: 7, list: true, outline: [30, 270, 288, 182] },
  actors: { x: 480, y: 300, width: 256, lines: 7, list: true, outline: [336, 270, 288, 182] },
  control: { x: 786, y: 300, width: 256, lines: 7, list: true, outline: [642, 270, 288, 182] },
  architecture: { x: 480, y: 490, width: 900, lines: 2, outline: [2, 462, 956, 82] },
} satisfies Readonly<Record<string, Place>>;
const nameSize = 13;

/** The six elements as a house: customers above, what they get and how below, systems as the foundation. */
export function house({ boxes }: CanvasData, context: ChartContext): Drawing {
  const elements = boxes.map(({ code, name, groups: [first] }) => ({ code, name, names: first?.names ?? [] }));
  return {
    height: 546,
    parts: elements.map((shown) => drawElement(shown, context)),
    description: context.t('house.description', {
      elements: elements.map(({ name, names }) => `${name} ${names.length}`),
    }),
    columns: ['house.element', 'house.count', 'house.names'],
    rows: elements.map(({ name, names }) => [name, names.length, names.join(', ') || '–']),
  };
}

function drawElement(
  shown: Pick<CanvasBox, 'code' | 'name'> & Pick<CanvasGroup, 'names'>,
  context: ChartContext,
): string {
  const { x, y, width, lines, list, outline }: Place = places[shown.code as keyof typeof places];
  const hole = shown.names.length === 0;
  const [ground, ink] = outline ? [colours.tint, colours.ink] : [colours.brand, colours.onBrand];
  const fill = hole ? colours.paper : ground;
  const stroke = hole ? colours.alert : colours.rule;
  const setting = { anchor: 'middle', fill: hole ? colours.ink : ink } as const;
  const names = hole
    ? { lines: [context.t('house.nothing')], elided: false }
    : (list ? listNames : wrapNames)(shown.names, width, nameSize, lines);
  const heading = `${shown.name} · ${context.show(shown.names.length)}`;
  const dashes = hole ? '4 3' : undefined;
  const roof = svg`<path d="M480 4L958 168H2Z" fill="${fill}" stroke="${stroke}" stroke-linejoin="round" stroke-dasharray="${dashes}"/>`;
  return svg`<g>
    ${outline ? box(...outline, { fill, stroke, dashed: hole, radius: 2 }) : roof}
    ${text(x, y, heading, { ...setting, size: 16, weight: 650, width })}
    ${namesText(x, y + leading(16) + 2, names, shown.names, { ...setting, size: nameSize })}
  </g>`;
}
