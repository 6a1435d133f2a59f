import type { Moment } from '../../calendar/index.ts';
import type { Chart, ChartContext } from './chart.ts';
import { colours } from './colours.ts';
import { box, drawing, element, rowLabel, text } from './svg.ts';
import { textWidth } from './words.ts';

/** A step of a case; instants in milliseconds since 1970-01-01T00:00Z. */
export interface TimelineStep {
  name: string;
  /** In whose hours it is done; absent where at all hours. */
  calendar?: string;
  arrive: number;
  /** When its clock begins to run. */
  start: Moment;
  end: Moment;
}

/** The steps of one case, told in one IANA zone. */
export interface TimelineData {
  steps: readonly TimelineStep[];
  zone: string;
  /** Marks of the axis, with their names as local days or hours. */
  ticks: readonly { at: number; label: string }[];
  deadline?: number;
}

const labelWidth = 250;
const left = 270;
const right = 950;
const top = 58;
const step = 46;
const barHeight = 22;

/** A case on its way: a bar a step, light while it waits for its hours and solid from then on, with a line at the deadline. */
export function timeline(data: TimelineData, context: ChartContext): Chart {
  const { steps, zone, deadline } = data;
  const at = (moment: Moment) =>
    moment === 'never' ? context.t('timeline.never') : context.show({ type: 'local-time', epochMs: moment, zone });
  const description = context.t('timeline.description', { steps: steps.map(({ name }) => name) });
  const bottom = top + steps.length * step;
  const x = scaleOf(data);
  return {
    svg: drawing(
      { width: 960, height: bottom + 30 },
      { id: context.id, title: context.title, description },
      ...data.ticks.map(({ at, label }) => drawTick(x(at), label, bottom)),
      ...steps.map((shown, index) => drawStep(shown, top + index * step, x, context)),
      ...(deadline === undefined
        ? []
        : [drawDeadline(x(deadline), context.t('timeline.due', { at: at(deadline) }), bottom)]),
      legend(bottom + 12, context),
    ),
    title: context.title,
    description,
    table: {
      columns: ['step', 'arrive', 'start', 'end', 'calendar'].map((key) => context.t(`timeline.${key}`)),
      rows: steps.map((shown) => [
        shown.name,
        at(shown.arrive),
        at(shown.start),
        at(shown.end),
        shown.calendar ?? context.t('timeline.always'),
      ]),
    },
  };
}

/** What never comes lies at the right edge. */
function scaleOf({ steps, ticks, deadline }: TimelineData): (moment: Moment) => number {
  const known: Moment[] = [...steps.flatMap(({ arrive, start, end }) => [arrive, start, end]), deadline ?? 'never'];
  const moments = [...known.filter((moment) => moment !== 'never'), ...ticks.map(({ at }) => at)];
  const from = moments.reduce((least, moment) => Math.min(least, moment), moments[0] ?? 0);
  const to = moments.reduce((most, moment) => Math.max(most, moment), from + 1);
  return (moment) => (moment === 'never' ? right : left + ((right - left) * (moment - from)) / (to - from));
}

function drawTick(x: number, label: string, bottom: number): string {
  return [
    element('line', { x1: x, x2: x, y1: 46, y2: bottom, stroke: colours.rule }),
    text(x, 40, label, { size: 12, anchor: x > right - 30 ? 'end' : 'middle', fill: colours.muted }),
  ].join('');
}

function drawStep(shown: TimelineStep, y: number, x: (moment: Moment) => number, context: ChartContext): string {
  const [arrive, start, end] = [x(shown.arrive), x(shown.start), x(shown.end)];
  const never = shown.end === 'never';
  const calendar = shown.calendar ?? context.t('timeline.always');
  return [
    rowLabel(labelWidth, y + 12, shown.name, labelWidth),
    text(labelWidth, y + 33, calendar, { size: 12, anchor: 'end', width: labelWidth, lines: 1, fill: colours.muted }),
    ...(start > arrive ? [waiting(arrive, y + 10, start - arrive)] : []),
    ...(shown.start === 'never'
      ? []
      : [box(start, y + 10, Math.max(end - start, 2), barHeight, { fill: colours.brand, radius: 2 })]),
    ...(never ? [text(right, y + 44, context.t('timeline.never'), { size: 12, anchor: 'end', weight: 650 })] : []),
  ].join('');
}

function waiting(x: number, y: number, width: number): string {
  return box(x, y, width, barHeight, { fill: colours.brandTint, stroke: colours.brandInk, radius: 2, dashed: true });
}

/** Its words stand on the side where there is more room. */
function drawDeadline(x: number, label: string, bottom: number): string {
  const before = x > (left + right) / 2;
  return [
    element('line', { x1: x, x2: x, y1: 4, y2: bottom, stroke: colours.alert, 'stroke-width': 2 }),
    text(x + (before ? -8 : 8), 15, label, {
      size: 13,
      weight: 650,
      anchor: before ? 'end' : 'start',
      fill: colours.alert,
    }),
  ].join('');
}

function legend(y: number, context: ChartContext): string {
  const waits = context.t('timeline.waits');
  const next = left + 26 + textWidth(waits, 12.5) + 24;
  return [
    box(left, y, 18, 12, { fill: colours.brandTint, stroke: colours.brandInk, radius: 2, dashed: true }),
    text(left + 26, y + 11, waits, { size: 12.5, fill: colours.muted }),
    box(next, y, 18, 12, { fill: colours.brand, radius: 2 }),
    text(next + 26, y + 11, context.t('timeline.runs'), { size: 12.5, fill: colours.muted }),
  ].join('');
}
