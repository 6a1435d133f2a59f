import { type CoverageMatrix, tallyOf } from '../../coverage/index.ts';
import { isAvailable } from '../../model/offer.ts';
import type { CoverageData } from '../charts/bars.ts';
import type { CellReason, Matrix } from '../charts/matrix.ts';
import { barOf, drawnMatrix, findCoverage, noteInWords } from '../parts/coverage.ts';
import { stated } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Fact } from '../render/content.ts';
import type { ReportContext } from '../report.ts';
import { allCells } from './cells.ts';
import { typeInWords } from './channels.ts';

/** The map at a glance. */
export interface Overview {
  summary: string;
  figures: readonly Fact[];
  /** Service × segment: whether channels cover every stage; null where no service is given to a segment. */
  matrix: Matrix | null;
  /** The same as bars, one a segment; null where all of it is covered. */
  bars: CoverageData | null;
}

/** Key figures and the coverage of the whole map. */
export function overviewOf(context: ReportContext, view: ViewContext): Overview {
  const coverage = findCoverage(context, 'channel-map');
  const required = coverage !== undefined && coverage.cells.length > 0;
  return {
    summary: summaryOf(coverage, view),
    figures: figuresOf(view),
    matrix: required
      ? drawnMatrix(
          coverage,
          view,
          {
            text: (cell) => channelsIn(cell, view),
            reasons: (cell) => reasonsOf(cell, view),
            corner: view.say({ en: 'Service', es: 'Servicio' }),
          },
          true,
        )
      : null,
    bars: required && coverage.cells.some(({ state }) => state !== 'covered') ? barsOf(coverage, view) : null,
  };
}

type CoverageCell = CoverageMatrix['cells'][number];

function summaryOf(coverage: CoverageMatrix | undefined, view: ViewContext): string {
  const { model, say } = view;
  const cells = coverage?.cells ?? [];
  const counts = {
    services: model.all('service').length,
    segments: model.all('segment').length,
    channels: model.all('channel').length,
  };
  if (counts.channels === 0) return say(nothing);
  const { covered, required } = tallyOf(cells);
  return required === 0 ? say(channelsOnly, counts) : say(whole, { ...counts, covered, required });
}

const nothing = {
  en: 'The model has no channels yet.',
  es: 'El modelo todavía no tiene canales.',
};

const channelsOnly = {
  en: 'The model has {channels, plural, one {# channel} other {# channels}}. It does not say yet which services are given to which segments.',
  es: 'El modelo tiene {channels, plural, one {# canal} other {# canales}}. Todavía no dice qué servicios se prestan a qué colectivos.',
};

const whole = {
  en: '{channels, plural, one {One channel brings} other {# channels bring}} {services, plural, one {one service} other {# services}} to {segments, plural, one {one segment} other {# segments}}. {required, plural, one {The one pair of service and segment that the model asks for {covered, plural, =0 {is not} other {is}} covered at every stage} other {Of the # pairs of service and segment that the model asks for, {covered, plural, =0 {none is} one {one is} other {# are}} covered at every stage}}.',
  es: '{channels, plural, one {Un canal lleva} other {# canales llevan}} {services, plural, one {un servicio} other {# servicios}} a {segments, plural, one {un colectivo} other {# colectivos}}. {required, plural, one {La única combinación de servicio y colectivo que exige el modelo {covered, plural, =0 {no está} other {está}} cubierta en todas sus etapas} other {De las # combinaciones de servicio y colectivo que exige el modelo, {covered, plural, =0 {ninguna está cubierta} one {una está cubierta} other {# están cubiertas}} en todas sus etapas}}.',
};

function figuresOf(view: ViewContext): Fact[] {
  const { model, say } = view;
  const cells = allCells(view);
  const notOffered = model.all('cell').filter(({ value }) => value.state === 'not-offered').length;
  const types = new Map<string, number>();
  for (const channel of model.all('channel'))
    types.set(typeInWords(channel, view), (types.get(typeInWords(channel, view)) ?? 0) + 1);
  if (cells.length === 0 && types.size === 0) return [];
  return stated([
    {
      label: say({ en: 'Channels by type', es: 'Canales por tipo' }),
      value: [...types].map(([type, count]) => `${type}: ${view.show(count)}`).join('; '),
    },
    {
      label: say({ en: 'Ways to a service', es: 'Vías de acceso a un servicio' }),
      value: cells.filter(isAvailable).length,
    },
    { label: say({ en: 'Decisions not to offer', es: 'Decisiones de no ofrecer' }), value: notOffered },
  ]);
}

/** How many channels give the service to the segment. */
function channelsIn({ row, column, state }: CoverageCell, view: ViewContext): string | undefined {
  if (state === 'not-offered' || state === 'gap') return undefined;
  const [segment, service] = [row.replace(/^segment:/, ''), column.replace(/^service:/, '')];
  const count = view.model.cellsOf(service, segment).filter(isAvailable).length;
  return view.show(count);
}

function reasonsOf(cell: CoverageCell, view: ViewContext): CellReason[] {
  const text = noteInWords(cell, view);
  return text === undefined ? [] : [{ text }];
}

function barsOf(coverage: CoverageMatrix, view: ViewContext): CoverageData {
  return {
    bars: coverage.rows.flatMap((row) => {
      const cells = coverage.cells.filter((cell) => cell.row === row.id);
      return cells.length === 0 ? [] : [barOf(view.read(row.name), cells)];
    }),
  };
}
