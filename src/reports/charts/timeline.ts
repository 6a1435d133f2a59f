import type { Moment } from '../../calendar/index.ts';
import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, svg, text, upright } from './svg.ts';
import { left, legend, limitLine, rowLabel, swatch } from './tracks.ts';

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

const frame = { labels: 250, width: 680, height: 22 };
const right = left(frame) + frame.width;
const top = 58;
const step = 46;
const runs = { fill: colours.brand, radius: 2 };
const waits = { fill: colours.brandTint, stroke: colours.brandInk, radius: 2, dashed: true };

/** A case on its way: a bar a step, light while it waits for its hours and solid from then on, with a line at the deadline. */
export function timeline(data: TimelineData, { t, show }: ChartContext): Drawing {
  const { steps, ticks, zone, deadline } = data;
  const at = (moment: Moment) =>
    moment === 'never' ? t('timeline.never') : show({ type: 'local-time', epochMs: moment, zone });
  const bottom = top + steps.length * step;
  const x = scaleOf(data);
  const entries = [swatch(t('timeline.waits'), waits), swatch(t('timeline.runs'), runs)];
  const due = (moment: number) =>
    limitLine(frame, x(moment), t('timeline.due', { at: at(moment) }), { top: 4, words: 15, bottom });
  const never = t('timeline.never');
  const always = t('timeline.always');
  return {
    height: bottom + 30,
    parts: [
      ticks.map(({ at, label }) => drawTick(x(at), label, bottom)),
      steps.map((shown, index) => drawStep(shown, top + index * step, x, { never, always })),
      deadline !== undefined && due(deadline),
      legend(left(frame), bottom + 10, { sign: 26, apart: 24 }, entries).svg,
    ],
    description: t('timeline.description', { steps: steps.map(({ name }) => name) }),
    columns: ['step', 'arrive', 'start', 'end', 'calendar'].map((key) => `timeline.${key}`),
    rows: steps.map(({ name, arrive, start, end, calendar = always }) => [
      name,
      at(arrive),
      at(start),
      at(end),
      calendar,
    ]),
  };
}

/** What never comes lies at the right edge. */
function scaleOf({ steps, ticks, deadline }: TimelineData): (moment: Moment) => number {
  const known = steps.flatMap(({ arrive, start, end }) => [arrive, start, end]).filter((moment) => moment !== 'never');
  const moments = [...known, ...ticks.map(({ at }) => at), ...(deadline === undefined ? [] : [deadline])];
  const from = moments.reduce((least, moment) => Math.min(least, moment), moments[0] ?? 0);
  const to = moments.reduce((most, moment) => Math.max(most, moment), from + 1);
  return (moment) => (moment === 'never' ? right : left(frame) + (frame.width * (moment - from)) / (to - from));
}

function drawTick(x: number, label: string, bottom: number): string {
  const anchor = x > right - 30 ? 'end' : 'middle';
  return upright(x, 46, bottom, colours.rule) + text(x, 40, label, { size: 12, anchor, fill: colours.muted });
}

function drawStep(
  { name, calendar, arrive, start, end }: TimelineStep,
  y: number,
  x: (moment: Moment) => number,
  words: { never: string; always: string },
): string {
  const { labels, height } = frame;
  const setting = { size: 12, anchor: 'end', width: labels, fill: colours.muted } as const;
  return svg`
    ${rowLabel(labels, y + 9, name)}
    ${text(labels, y + 36, calendar ?? words.always, setting)}
    ${x(start) > x(arrive) && box(x(arrive), y + 10, x(start) - x(arrive), height, waits)}
    ${start !== 'never' && box(x(start), y + 10, Math.max(x(end) - x(start), 2), height, runs)}
    ${end === 'never' && text(right, y + 44, words.never, { size: 12, anchor: 'end', weight: 650 })}`;
}
