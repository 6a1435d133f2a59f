import type { Moment } from '../../calendar/index.ts';
import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, svg, text } from './svg.ts';
import { labels, left, limitLine, rowLabel, scaleOf, swatch, type Ticks, thick, tickMarks } from './tracks.ts';

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
  ticks: Ticks;
  deadline?: number;
}

const width = 680;
const top = 58;
const step = 52;
const runs = { fill: colours.brand, radius: 2 };
const waits = { fill: colours.brandTint, stroke: colours.brandInk, radius: 2, dashed: true };

/** A case on its way: a bar a step, light while it waits for its hours and solid from then on, with a line at the deadline. */
export function timeline({ steps, ticks, zone, deadline }: TimelineData, { t, show }: ChartContext): Drawing {
  const at = (moment: Moment) =>
    moment === 'never' ? t('timeline.never') : show({ type: 'local-time', epochMs: moment, zone });
  const bottom = top + steps.length * step;
  const moments: Moment[] = steps.flatMap(({ arrive, start, end }) => [arrive, start, end]);
  const x = scaleOf([...moments, ...ticks.map((tick) => tick.at), deadline ?? 'never'], width);
  const always = t('timeline.always');
  const drawStep = ({ name, calendar = always, arrive, start, end }: TimelineStep, y: number) => svg`
    ${rowLabel(y + 9, name)}
    ${text(labels, y + 36, calendar, { size: 12, anchor: 'end', width: labels, fill: colours.muted })}
    ${x(start) > x(arrive) && box(x(arrive), y + 10, x(start) - x(arrive), thick, waits)}
    ${start !== 'never' && box(x(start), y + 10, Math.max(x(end) - x(start), 2), thick, runs)}
    ${end === 'never' && text(x(end), y + 44, at(end), { size: 12, anchor: 'end', weight: 650 })}`;
  return {
    height: bottom + 10,
    parts: [
      tickMarks(ticks, x, bottom),
      steps.map((shown, index) => drawStep(shown, top + index * step)),
      deadline !== undefined && limitLine(x(deadline), t('timeline.due', { at: at(deadline) }), bottom),
    ],
    legend: { x: left, entries: [swatch(t('timeline.waits'), waits), swatch(t('timeline.runs'), runs)] },
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
