import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, leading, namesText, svg, text, textLines } from './svg.ts';
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

/** The operating model on one page: on the canvas, processes in the middle and what carries them around. */
export interface CanvasData {
  boxes: readonly CanvasBox[];
}

interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Pixels by which the right edge runs to a point. */
  point?: number;
}

const frames = {
  S: { x: 1, y: 1, width: 206, height: 598 },
  O: { x: 219, y: 1, width: 522, height: 190 },
  P: { x: 219, y: 203, width: 522, height: 194, point: 34 },
  L: { x: 219, y: 409, width: 255, height: 190 },
  I: { x: 486, y: 409, width: 255, height: 190 },
  M: { x: 753, y: 1, width: 206, height: 598 },
} satisfies Readonly<Record<string, Frame>>;
/** Room for the letter, which is set in a face of its own. */
const letterWidth: Readonly<Record<keyof typeof frames, number>> = { P: 25, O: 29, L: 26, I: 19, S: 24, M: 34 };
const pad = 14;
const nameSize = 12.5;
/** How much wider bold letters are. */
const bolder = 1.06;

/** The POLISM canvas: six boxes with the number and the names of what each holds. */
export function canvas({ boxes }: CanvasData, context: ChartContext): Drawing {
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
      groups.map((group) => [code, name, group.name, group.names.length, group.names.join(', ') || '–']),
    ),
  };
}

function drawBox(shown: CanvasBox, context: ChartContext): string {
  const code = shown.code as keyof typeof frames;
  const frame: Frame = frames[code];
  const groups = shown.groups.filter((group) => group.names.length > 0);
  const hole = groups.length === 0;
  const main = code === 'P';
  const ink = main ? colours.onBrand : colours.ink;
  const left = frame.x + pad;
  const top = frame.y + 62;
  const width = frame.width - 2 * pad - (frame.point ?? 0);
  const indent = letterWidth[code];
  const letter = { size: 26, weight: 700, serif: true, fill: main ? colours.onBrand : colours.brandInk };
  return svg`<g>
    ${outline(frame, main, hole)}
    ${text(left, frame.y + 34, code, letter)}
    ${text(left + indent, frame.y + 33, shown.name, { size: 15, weight: 650, width: width - indent, fill: ink })}
    ${hole && text(left, top, context.t('canvas.nothing'), { size: nameSize, fill: ink, width, lines: 2 })}
    ${drawGroups(groups, { x: left, y: top, width, height: frame.height - 70 }, ink, context)}
  </g>`;
}

function outline({ x, y, width, height, point }: Frame, main: boolean, hole: boolean): string {
  if (point) {
    const d = `M${x} ${y}H${x + width - point}L${x + width} ${y + height / 2}L${x + width - point} ${y + height}H${x}Z`;
    return svg`<path d="${d}" fill="${main ? colours.brand : colours.tint}" stroke-linejoin="round"/>`;
  }
  if (hole) return box(x, y, width, height, { stroke: colours.alert, dashed: true });
  return box(x, y, width, height, { fill: colours.tint, stroke: colours.rule });
}

/** Groups stand side by side where the box is wide, else one under the other. */
function drawGroups(groups: readonly CanvasGroup[], area: Frame, ink: string, context: ChartContext): string {
  if (area.width < 400) return drawStack(groups, area, ink, context);
  const gap = 18;
  const width = (area.width - gap * (groups.length - 1)) / groups.length;
  const placed = (index: number) => ({ ...area, x: area.x + index * (width + gap), width });
  return groups.map((group, index) => drawStack([group], placed(index), ink, context)).join('');
}

/** Every group has its heading; the names take what is left in equal parts, one a line where there is room. */
function drawStack(groups: readonly CanvasGroup[], { x, width, ...area }: Frame, ink: string, context: ChartContext) {
  const step = leading(nameSize);
  const apart = 8;
  const headings = groups.map(({ name, names }) =>
    wrap(`${name}\u00a0·\u00a0${context.show(names.length)}`, width / bolder, nameSize, 2),
  );
  let y = area.y;
  let left = Math.floor((area.height - apart * (groups.length - 1)) / step);
  for (const { lines } of headings) left -= lines.length;
  return groups
    .map((group, index) => {
      const share = Math.max(1, Math.floor(left / (groups.length - index)));
      const head = headings[index]?.lines ?? [];
      const names = listNames(group.names, width, nameSize, share);
      const drawn =
        textLines(x, y, head, { size: nameSize, weight: 650, fill: ink }) +
        namesText(x, y + step * head.length, names, group.names, { size: nameSize, fill: ink });
      y += step * (names.lines.length + head.length) + apart;
      left -= names.lines.length;
      return drawn;
    })
    .join('');
}
