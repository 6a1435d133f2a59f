import { neighbours } from '../../diagnostics/lists.ts';
import type { ChartContext, Drawing, LegendEntry } from './chart.ts';
import { box, colours, level, type Part, svg, text, upright } from './svg.ts';

/** What happens to a customer, and what makes it matter. */
export interface CurvePoint {
  name: string;
  stage: string;
  /** A moment of truth, one of pain. */
  marks: readonly ('truth' | 'pain')[];
}

/** What is felt at each point, in one scenario: a place on the scale, null where it does not say. */
export interface CurveLine {
  name: string;
  degrees: readonly (number | null)[];
}

export interface CurveData {
  /** From the worst feeling to the best. */
  scale: readonly string[];
  points: readonly CurvePoint[];
  /** Of today, and of what is to be; one alone where there is one scenario. */
  lines: readonly CurveLine[];
}

const labels = 140;
const top = 46;
const step = 44;
const signs = {
  truth: { path: 'M8 1.5 14.5 8 8 14.5 1.5 8Z', fill: colours.brandInk },
  pain: { path: 'M8 2 15 14H1Z', fill: colours.alert },
} as const;

/** How a line is drawn: what is to be, whole; what is today, broken and hollow. */
const after = { stroke: colours.brandInk, fill: colours.brandInk, dash: undefined };
const before = { stroke: colours.muted, fill: colours.paper, dash: '6 4' };
type Paint = typeof after | typeof before;

/** What customers feel from one interaction to the next: a line a scenario, over the scale of the engagement. */
export function curve({ scale, points, lines }: CurveData, { t }: ChartContext): Drawing {
  const width = (960 - labels) / Math.max(points.length, 1);
  const bottom = top + scale.length * step;
  const x = (index: number) => labels + (index + 0.5) * width;
  const y = (degree: number) => bottom - (degree + 0.5) * step;
  const paintOf = (line: number) => (line === lines.length - 1 ? after : before);
  const marked = (['truth', 'pain'] as const).filter((mark) => points.some(({ marks }) => marks.includes(mark)));
  const entries: LegendEntry[] = [
    ...lines.map(({ name }, line) => ({
      label: name,
      draw: (at: number, up: number) => sample(at, up + 8, paintOf(line)),
    })),
    ...marked.map((mark) => ({ label: t(`curve.${mark}`), draw: (at: number, up: number) => sign(mark, at + 8, up) })),
  ];
  /** A line goes on where something is said, and leaves out what is not. */
  const drawLine = ({ degrees }: CurveLine, paint: Paint): Part => {
    const told = degrees.flatMap((degree, index) => (degree === null ? [] : [{ x: x(index), y: y(degree) }]));
    return told.length > 0 && [stroke(told, paint), told.map((at) => dot(at.x, at.y, paint))];
  };
  return {
    height: bottom + 96,
    legend: { x: labels, entries },
    parts: [
      scale.map((name, degree) => drawLevel(name, y(degree))),
      neighbours(points.keys(), (index) => points[index]?.stage ?? '').map(({ key, members: [first = 0, ...others] }) =>
        stageMark(key, x(first) - width / 2, bottom, (1 + others.length) * width),
      ),
      lines.map((line, index) => drawLine(line, paintOf(index))),
      points.map((point, index) => caption(point, index, x(index), bottom, width)),
    ],
    description: t('curve.description', { lines: lines.map(({ name }) => name), count: points.length }),
    columns: [
      'curve.stage',
      'curve.point',
      'curve.marks',
      ...(lines.length > 1 ? ['curve.before', 'curve.after'] : ['curve.feeling']),
    ],
    rows: points.map(({ stage, name, marks }, index) => [
      stage,
      `${index + 1} · ${name}`,
      marks.map((mark) => t(`curve.${mark}`)).join(', '),
      ...lines.map(({ degrees }) => scale[degrees[index] ?? -1] ?? ''),
    ]),
  };
}

function sample(x: number, y: number, paint: Paint): string {
  const ends = [x, x + 20].map((end) => ({ x: end, y }));
  return stroke(ends, paint) + dot(x + 10, y, paint);
}

function stroke(points: readonly { x: number; y: number }[], { stroke, dash }: Paint): string {
  const way = points.map(({ x, y }) => `${x} ${y}`).join('L');
  return svg`<path d="M${way}" fill="none" stroke="${stroke}" stroke-width="2.5" stroke-dasharray="${dash}"/>`;
}

function dot(x: number, y: number, { stroke, fill }: Paint): string {
  return svg`<circle cx="${x}" cy="${y}" r="5" fill="${fill}" stroke="${stroke}" stroke-width="2"/>`;
}

function sign(mark: keyof typeof signs, x: number, y: number): string {
  const { path, fill } = signs[mark];
  return svg`<path d="${path}" fill="${fill}" transform="translate(${x} ${y})"/>`;
}

function drawLevel(name: string, y: number): string {
  const setting = { size: 13, anchor: 'end', width: labels - 20, fill: colours.muted } as const;
  return level(labels, 960, y, colours.rule) + text(labels - 14, y + 4, name, setting);
}

function stageMark(stage: string, x: number, bottom: number, width: number): string {
  return (
    upright(x, 4, bottom, colours.rule, '2 4') +
    text(x + 6, 16, stage, { size: 12, weight: 650, width: width - 10, lines: 3 })
  );
}

/** The signs of a point and what happens there; its number alone where there is no room for words. */
function caption({ name, marks }: CurvePoint, index: number, x: number, bottom: number, width: number): string {
  const number = { size: 12.5, anchor: 'middle', width } as const;
  const words = { size: 11.5, anchor: 'middle', width: width - 8, lines: 4 } as const;
  return svg`
    ${box(x - 0.5, bottom, 1, 5, { fill: colours.rule })}
    ${marks.map((mark, at) => sign(mark, x - 8 + (at - (marks.length - 1) / 2) * 18, bottom + 7))}
    ${width > 84 ? text(x, bottom + 40, name, words) : text(x, bottom + 40, `${index + 1}`, number)}`;
}
