import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, leading, namesText, type Paint, type Setting, svg, text, textLines } from './svg.ts';
import { listNames, wrap } from './words.ts';

/** A kind of entity in a box of the canvas: the names of all that the model has. */
export interface CanvasGroup {
  name: string;
  names: readonly string[];
}

/** One of the six boxes, or of the six elements of the house. One without names is drawn as a hole. */
export interface CanvasBox {
  code: string;
  name: string;
  groups: readonly CanvasGroup[];
}

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a box stands: its rectangle, or the room for text within an outline. The canvas has letters; in the house the text stands in the middle. */
interface Frame extends Area {
  outline?: string;
  /** Room for the letter, which is set in a face of its own. */
  letter?: number;
}

const frames = {
  S: { x: 1, y: 1, width: 206, height: 598, letter: 24 },
  O: { x: 219, y: 1, width: 522, height: 190, letter: 29 },
  P: { x: 219, y: 203, width: 488, height: 194, letter: 25, outline: 'M219 203H707L741 300L707 397H219Z' },
  L: { x: 219, y: 409, width: 255, height: 190, letter: 26 },
  I: { x: 486, y: 409, width: 255, height: 190, letter: 19 },
  M: { x: 753, y: 1, width: 206, height: 598, letter: 34 },
  customers: { x: 256, y: 78, width: 448, height: 90, outline: 'M480 4L958 168H2Z' },
  services: { x: 30, y: 178, width: 900, height: 82 },
  channels: { x: 30, y: 270, width: 288, height: 182 },
  actors: { x: 336, y: 270, width: 288, height: 182 },
  control: { x: 642, y: 270, width: 288, height: 182 },
  architecture: { x: 2, y: 462, width: 956, height: 82 },
} satisfies Readonly<Record<string, Frame>>;
const pad = 14;
const nameSize = 12.5;
/** How much wider bold letters are. */
const bolder = 1.06;

/** The operating model on one page: processes in the middle and what carries them around, each with the number and the names of what it holds. */
export function canvas(boxes: readonly CanvasBox[], context: ChartContext): Drawing {
  const { t } = context;
  const total = ({ groups }: CanvasBox) => groups.reduce((sum, { names }) => sum + names.length, 0);
  const empty = boxes.filter((shown) => total(shown) === 0).map(({ name }) => name);
  return {
    height: 600,
    parts: boxes.map((shown) => drawBox(shown, context)),
    description: [
      t('canvas.description', { boxes: boxes.map((shown) => `${shown.name} ${total(shown)}`) }),
      ...(empty.length > 0 ? [t('canvas.empty-boxes', { boxes: empty })] : []),
    ].join(' '),
    columns: ['letter', 'box', 'kind', 'count', 'names'].map((key) => `canvas.${key}`),
    rows: boxes.flatMap(({ code, name, groups }) =>
      groups.map((group) => [code, name, group.name, group.names.length, group.names.join(', ')]),
    ),
  };
}

/** The six elements as a house: customers above, what they get and how below, systems as the foundation. */
export function house(boxes: readonly CanvasBox[], context: ChartContext): Drawing {
  const elements = boxes.map(({ code, name, groups: [first] }) => ({ code, name, names: first?.names ?? [] }));
  return {
    height: 546,
    parts: elements.map(({ code, name, names }) => {
      const heading = `${name} · ${context.show(names.length)}`;
      return drawBox({ code, name: heading, groups: [{ name: '', names }] }, context);
    }),
    description: context.t('house.description', {
      elements: elements.map(({ name, names }) => `${name} ${names.length}`),
    }),
    columns: ['house.element', 'house.count', 'house.names'],
    rows: elements.map(({ name, names }) => [name, names.length, names.join(', ')]),
  };
}

function drawBox({ code, name, groups: all }: CanvasBox, context: ChartContext): string {
  const frame: Frame = frames[code as keyof typeof frames];
  const { x, y, letter } = frame;
  const groups = all.filter(({ names }) => names.length > 0);
  const hole = groups.length === 0;
  const ink = frame.outline && !hole ? colours.onBrand : colours.ink;
  const width = frame.width - 2 * pad;
  const setting: Setting = { size: nameSize, fill: ink, ...(!letter && { anchor: 'middle' }) };
  const left = letter ? x + pad : x + frame.width / 2;
  const [base, top] = letter ? [33, 62] : [26, 42];
  const sign = { size: 26, weight: 700, serif: true, fill: ink === colours.ink ? colours.brandInk : ink };
  const area = { x: left, y: y + top, width, height: frame.height - top - 6 };
  return svg`<g>
    ${outline(frame, hole)}
    ${letter && text(left, y + 34, code, sign)}
    ${text(left + (letter ?? 0), y + base, name, { ...setting, size: 15, weight: 650, width: width - (letter ?? 0) })}
    ${hole && text(left, y + top, context.t('canvas.nothing'), { ...setting, width, lines: 2 })}
    ${drawGroups(groups, area, setting, context)}
  </g>`;
}

function outline({ x, y, width, height, outline }: Frame, hole: boolean): string {
  const ground = outline ? { fill: colours.brand } : { fill: colours.tint, stroke: colours.rule };
  const { fill = colours.paper, stroke, dashed }: Paint = hole ? { stroke: colours.alert, dashed: true } : ground;
  if (!outline) return box(x, y, width, height, { fill, stroke, dashed });
  return svg`<path d="${outline}" fill="${fill}" stroke="${stroke}" stroke-dasharray="${hole ? '4 3' : undefined}"/>`;
}

/** Groups stand side by side where the box is wide, else one under the other. */
function drawGroups(groups: readonly CanvasGroup[], area: Area, setting: Setting, context: ChartContext): string {
  if (area.width < 400) return drawStack(groups, area, setting, context);
  const gap = 18;
  const width = (area.width - gap * (groups.length - 1)) / groups.length;
  const placed = (index: number) => ({ ...area, x: area.x + index * (width + gap), width });
  return groups.map((group, index) => drawStack([group], placed(index), setting, context)).join('');
}

/** Every group has its heading; the names take what is left in equal parts, one a line where there is room. */
function drawStack(
  groups: readonly CanvasGroup[],
  { x, width, ...area }: Area,
  setting: Setting,
  context: ChartContext,
) {
  const step = leading(nameSize);
  const apart = 8;
  const headings = groups.map(({ name, names }) =>
    name === '' ? [] : wrap(`${name}\u00a0·\u00a0${context.show(names.length)}`, width / bolder, nameSize, 2).lines,
  );
  let y = area.y;
  let left = Math.floor((area.height - apart * (groups.length - 1)) / step);
  for (const lines of headings) left -= lines.length;
  return groups
    .map((group, index) => {
      const share = Math.max(1, Math.floor(left / (groups.length - index)));
      const head = headings[index] ?? [];
      const names = listNames(group.names, width, nameSize, share);
      const drawn =
        (head.length > 0 ? textLines(x, y, head, { ...setting, weight: 650 }) : '') +
        namesText(x, y + step * head.length, names, group.names, setting);
      y += step * (names.lines.length + head.length) + apart;
      left -= names.lines.length;
      return drawn;
    })
    .join('');
}
