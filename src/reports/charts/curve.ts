import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, element, text } from './svg.ts';
import { type LegendEntry, legend } from './tracks.ts';

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

/** What customers feel from one interaction to the next: a line a scenario, over the scale of the engagement. */
export function curve({ scale, points, lines }: CurveData, context: ChartContext): Drawing {
  const { t } = context;
  const width = (960 - labels) / Math.max(points.length, 1);
  const bottom = top + scale.length * step;
  const x = (index: number) => labels + (index + 0.5) * width;
  const y = (degree: number) => bottom - (degree + 0.5) * step;
  const felt = (line: CurveLine, index: number) => scale[line.degrees[index] ?? -1] ?? '–';
  const marked = (['truth', 'pain'] as const).filter((mark) => points.some(({ marks }) => marks.includes(mark)));
  const entries: LegendEntry[] = [
    ...lines.map(({ name }, index) => ({
      label: name,
      draw: (at: number, up: number) => sample(at, up + 8, paintOf(index === lines.length - 1)),
    })),
    ...marked.map((mark) => ({ label: t(`curve.${mark}`), draw: (at: number, up: number) => sign(mark, at + 8, up) })),
  ];
  const key = legend(labels, bottom + 96, { sign: 34, apart: 22 }, entries);
  return {
    width: 960,
    height: bottom + 96 + 26 * key.lines,
    parts: [
      ...scale.map((name, degree) => level(name, y(degree))),
      ...points.map(({ stage }, index) =>
        points[index - 1]?.stage === stage
          ? ''
          : stageMark(stage, x(index) - width / 2, bottom, spanOf(points, index) * width),
      ),
      ...lines.flatMap((line, index) => drawLine(line, x, y, paintOf(index === lines.length - 1))),
      ...points.map((point, index) => caption(point, index, x(index), bottom, width)),
      key.svg,
    ],
    description: t('curve.description', { lines: lines.map(({ name }) => name), count: points.length }),
    columns: [
      'curve.stage',
      'curve.point',
      'curve.marks',
      ...['curve.before', 'curve.after'].slice(-lines.length || 2),
    ],
    rows: points.map((point, index) => [
      point.stage,
      `${index + 1} · ${point.name}`,
      point.marks.map((mark) => t(`curve.${mark}`)).join(', ') || '–',
      ...lines.map((line) => felt(line, index)),
    ]),
  };
}

interface Paint {
  stroke: string;
  fill: string;
  dash: string | undefined;
}

/** What is to be is whole; what is today, broken and hollow. */
function paintOf(isLast: boolean): Paint {
  return isLast
    ? { stroke: colours.brandInk, fill: colours.brandInk, dash: undefined }
    : { stroke: colours.muted, fill: colours.paper, dash: '6 4' };
}

function sample(x: number, y: number, paint: Paint): string {
  return stroke([`${x} ${y}`, `${x + 26} ${y}`], paint) + dot(x + 13, y, paint);
}

function stroke(points: readonly string[], { stroke: colour, dash }: Paint): string {
  const paint = { fill: 'none', stroke: colour, 'stroke-width': 2.5, 'stroke-dasharray': dash };
  return element('path', { d: `M${points.join('L')}`, ...paint });
}

function dot(cx: number, cy: number, { stroke: colour, fill }: Paint): string {
  return element('circle', { cx, cy, r: 5, fill, stroke: colour, 'stroke-width': 2 });
}

function sign(mark: keyof typeof signs, x: number, y: number): string {
  const { path, fill } = signs[mark];
  return element('path', { d: path, fill, transform: `translate(${x} ${y})` });
}

/** A line goes on where something is said, and leaves out what is not. */
function drawLine(
  { degrees }: CurveLine,
  x: (index: number) => number,
  y: (degree: number) => number,
  paint: Paint,
): string[] {
  const told = degrees.flatMap((degree, index) => (degree === null ? [] : [[x(index), y(degree)] as const]));
  if (told.length === 0) return [];
  return [
    stroke(
      told.map((at) => at.join(' ')),
      paint,
    ),
    ...told.map(([cx, cy]) => dot(cx, cy, paint)),
  ];
}

function level(name: string, y: number): string {
  return (
    element('line', { x1: labels, x2: 960, y1: y, y2: y, stroke: colours.rule }) +
    text(labels - 14, y + 4, name, { size: 13, anchor: 'end', width: labels - 20, lines: 1, fill: colours.muted })
  );
}

/** How many points in a row are of the stage that begins at this one. */
function spanOf(points: readonly CurvePoint[], from: number): number {
  const next = points.findIndex(({ stage }, index) => index > from && stage !== points[from]?.stage);
  return (next < 0 ? points.length : next) - from;
}

function stageMark(stage: string, x: number, bottom: number, width: number): string {
  const line = { x1: x, x2: x, y1: 4, y2: bottom, stroke: colours.rule, 'stroke-dasharray': '2 4' };
  return element('line', line) + text(x + 6, 16, stage, { size: 12, weight: 650, width: width - 10, lines: 2 });
}

/** The signs of a point and what happens there; its number alone where there is no room for words. */
function caption({ name, marks }: CurvePoint, index: number, x: number, bottom: number, width: number): string {
  const wide = width > 84;
  const words = wide ? name : `${index + 1}`;
  const setting = {
    size: wide ? 11.5 : 12.5,
    anchor: 'middle',
    width: wide ? width - 8 : width,
    lines: wide ? 4 : 1,
  } as const;
  return [
    box(x - 0.5, bottom, 1, 5, { fill: colours.rule }),
    ...marks.map((mark, at) => sign(mark, x - 8 + (at - (marks.length - 1) / 2) * 18, bottom + 7)),
    text(x, bottom + 40, words, setting),
  ].join('');
}
