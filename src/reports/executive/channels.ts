import { type CoverageCell, tallyOf } from '../../coverage/index.ts';
import type { Localised } from '../../diagnostics/language.ts';
import { isAvailable } from '../../model/offer.ts';
import type { CellReason, Matrix } from '../charts/matrix.ts';
import { drawnMatrix, findCoverage, noteInWords } from '../parts/coverage.ts';
import { nameOf } from '../parts/names.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { ReportContext } from '../report.ts';

/** By which way each segment gets each service. */
export interface ChannelsChapter {
  intro: string | null;
  /** Segment × service; null where no service is given to anybody. */
  matrix: Matrix | null;
}

/** The matrix of chapter 6, and what it comes to. */
export function channelsOf(context: ReportContext, view: ViewContext): ChannelsChapter {
  const coverage = findCoverage(context, 'channel-map');
  const cells = coverage?.cells ?? [];
  const { required, covered } = tallyOf(cells);
  const used = (axis: 'row' | 'column') => new Set(cells.map((cell) => cell[axis])).size;
  // The longer side stands upright, so that the matrix fits the page.
  const turned = used('column') > used('row');
  const words = {
    corner: view.say(turned ? { en: 'Service × segment', es: 'Servicio × colectivo' } : cornerWords),
    text: (cell: CoverageCell) => cellText(cell, view),
    reasons: (cell: CoverageCell) => reasonsOf(cell, view),
  };
  return {
    intro: required === 0 ? null : view.say(introWords, { owed: required, covered }),
    matrix: coverage && cells.length > 0 ? drawnMatrix(coverage, view, words, turned) : null,
  };
}

const cornerWords: Localised = { en: 'Segment × service', es: 'Colectivo × servicio' };

const introWords: Localised = {
  en: 'Pairs of segment and service with access at every stage: {covered} of {owed}. Each cell names the first channel and how many more there are.',
  es: 'Pares de colectivo y servicio con acceso en todas sus etapas: {covered} de {owed}. Cada celda nombra el primer canal y cuántos más hay.',
};

/** `Counter +3`: the channel that comes first and how many others there are; undefined where there is none. */
function cellText({ row, column }: CoverageCell, view: ViewContext): string | undefined {
  const { model } = view;
  const offered = model.cellsOf(column.slice('service:'.length), row.slice('segment:'.length)).filter(isAvailable);
  const rankOf = (rank: unknown) => (typeof rank === 'number' ? rank : Number.POSITIVE_INFINITY);
  const [first, ...others] = offered.toSorted((one, other) =>
    compare(rankOf(one.value.rank), rankOf(other.value.rank)),
  );
  if (!first) return undefined;
  const channel = model.find('channel', first.channel);
  const name = channel ? nameOf(channel, view) : first.channel;
  return others.length === 0 ? name : `${name} +${others.length}`;
}

function compare(one: number, other: number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function reasonsOf(cell: CoverageCell, view: ViewContext): CellReason[] {
  const text = noteInWords(cell, view) ?? view.say(reasonWords[cell.state] ?? { en: '', es: '' });
  return text === '' ? [] : [{ text }];
}

const reasonWords: Readonly<Partial<Record<CoverageCell['state'], Localised>>> = {
  gap: { en: 'No channel offers it', es: 'Ningún canal lo ofrece' },
  partial: { en: 'Not offered at every stage', es: 'No se ofrece en todas las etapas' },
  broken: { en: 'It names something that does not exist', es: 'Nombra algo que no existe' },
};
