import {
  type CoverageAxis,
  type CoverageCell,
  type CoverageMatrix,
  findMatrix,
  matrices,
  tallyOf,
} from '../../coverage/index.ts';
import type { Localised } from '../../diagnostics/language.ts';
import { unexplainedWords } from '../../generated/words/reports.ts';
import { agreementsFor } from '../../model/agreements.ts';
import type { Cell } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import type { EntityLink } from '../../wording/content.ts';
import { isLink } from '../../wording/links.ts';
import type { View } from '../../wording/view.ts';
import { owed, type SpansData, stacked } from '../charts/spans.ts';
import type { CellReason, Matrix, MatrixCell } from '../render/content.ts';
import { raise } from '../render/fault.ts';
import { type Given, givenText, type WholeFacts } from './fact.ts';

export const whole: WholeFacts = {
  /** What the phases that are open owe, a bar a matrix; null where nothing is owed yet. */
  coverageBars(view): SpansData | null {
    const { model, phases, say } = view;
    const due = matrices(model, { phases }).filter(({ phase, cells }) => phases.includes(phase) && cells.length > 0);
    return barsOf(
      due.map(({ name, cells }) => ({ name: say(name), cells })),
      view,
    );
  },
  /** Service × segment, a bar a segment; null where all of it is covered. */
  segmentBars(view): SpansData | null {
    const coverage = matrixOf('channel-map', view);
    if (coverage.cells.every(({ state }) => state === 'covered')) return null;
    const cellsOf = (id: string) => coverage.cells.filter(({ row }) => row === id);
    return barsOf(
      usedIn(coverage, 'row').map(({ id, name }) => ({ name: view.read(name), cells: cellsOf(id) })),
      view,
    );
  },
  /** How many pairs of segment and service the model asks for, and how many have access at every stage. */
  access: (view) => tallyOf(matrixOf('channel-map', view).cells),
  /** Service × segment by the number of channels; null where no service is given to a segment. */
  channelCounts: (view) =>
    drawn(matrixOf('channel-map', view), view, {
      text: (cell) =>
        cell.state === 'not-offered' || cell.state === 'gap' ? undefined : view.show(offersIn(cell, view).length),
      corner: view.say({ en: 'Service', es: 'Servicio' }),
      turned: true,
    }),
  /** Segment × service by the channel that comes first. The longer side stands upright, so that the matrix fits the page. */
  firstChannels(view) {
    const coverage = matrixOf('channel-map', view);
    const turned = usedIn(coverage, 'column').length > usedIn(coverage, 'row').length;
    const corner = turned
      ? { en: 'Service × segment', es: 'Servicio × colectivo' }
      : { en: 'Segment × service', es: 'Colectivo × servicio' };
    const text = (cell: CoverageCell) => firstIn(cell, view);
    return drawn(coverage, view, { text, corner: view.say(corner), why: unexplainedWords, turned });
  },
  /** Who asks what of whom (`front-back`, `behind-front`) by the state of the agreements; null where nothing is asked for. */
  agreed: (view, given) =>
    drawn(asked(view, given), view, {
      text: ({ note }) => note && view.say({ en: '{signed} of {needs}', es: '{signed} de {needs}' }, note.values),
      reasons: ({ culprits }) => culprits.flatMap((reference) => needReason(reference, view)),
    }),
  /** A matrix of coverage by its id, `(fact "coverage" "raci")`; null where nothing could be assessed. */
  coverage(view, given) {
    const coverage = asked(view, given);
    const isBroad = usedIn(coverage, 'column').length > 2 * usedIn(coverage, 'row').length;
    // A few rows across a page that is too narrow for their columns stand better upright.
    const turned = isBroad && coverage.rows.every(({ of }) => of === undefined);
    return drawn(coverage, view, {
      turned,
      corner: turned ? turnedCorner(coverage.corner, view) : undefined,
      text: ({ by = [] }) => by.map((ref) => view.nameOfSubject(ref)).join('; ') || undefined,
      reasons: (cell) => behind(cell, view),
    });
  },
  /** Why a matrix of coverage shows nothing, by its id; null where it does. */
  unassessed(view, given) {
    const { notAssessed } = asked(view, given);
    // Where it would be written is for authors.
    return notAssessed ? view.say(notAssessed.text, { ...notAssessed.values, collection: 'none' }) : null;
  },
  /** True where all that a matrix of coverage asks for is covered: a sentence says it better than the matrix. */
  complete(view, given) {
    const { cells } = asked(view, given);
    return cells.length > 0 && cells.every(({ state }) => state === 'covered');
  },
};

/** Bars that add up to what is required, for the figure `coverage`; what is not owed is in its table only. Null where there are none. */
function barsOf(all: readonly { name: string; cells: readonly CoverageCell[] }[], view: View): SpansData | null {
  const bars = all.map(({ name, cells }) => ({ name, ...tallyOf(cells) }));
  const shown = (['covered', 'waived', 'not-offered', ...owed.slice(1)] as const).filter((state) =>
    bars.some(({ states }) => (states[state] ?? 0) > 0),
  );
  const rows = bars.map(({ name, states, required, covered, percent }) => {
    const share = percent === null ? '–' : view.show({ type: 'percent', written: '', value: percent });
    const count = view.say({ en: '{covered} of {required}', es: '{covered} de {required}' }, { covered, required });
    return {
      name,
      spans: stacked(owed, states, required),
      figures: [share, count] as const,
      cells: [required, ...shown.map((state) => states[state] ?? 0), share],
    };
  });
  const columns = ['coverage.name', 'coverage.required', ...shown.map((state) => `state.${state}`), 'coverage.share'];
  return rows.length === 0 ? null : { rows, columns };
}

/** `Counter +3`: the channel that comes first and how many others there are; undefined where there is none. */
function firstIn(cell: CoverageCell, view: View): string | undefined {
  const rankOf = ({ value }: Cell) => value.rank ?? Number.MAX_SAFE_INTEGER;
  const [first, ...others] = offersIn(cell, view).toSorted((one, other) => rankOf(one) - rankOf(other));
  if (!first) return undefined;
  const channel = view.model.find('channel', first.channel);
  const name = channel ? view.nameOf(channel) : first.channel;
  return others.length === 0 ? name : `${name} +${others.length}`;
}

function offersIn({ row, column }: CoverageCell, { model }: View): Cell[] {
  return model.cellsOf(column.replace(/^service:/, ''), row.replace(/^segment:/, '')).filter(isAvailable);
}

/** What keeps a cell from being agreed: a need with the state of its agreements. */
function needReason(reference: string, view: View): CellReason[] {
  const need = view.model.find('need', reference.replace(/^need:/, ''));
  if (!need) return [];
  const states = agreementsFor(view.model, need).map((agreement) => view.stateInWords(agreement).join(', '));
  const bare = view.say({ en: 'without agreement', es: 'sin acuerdo' });
  return [{ text: states.length === 0 ? bare : view.show([...new Set(states)]), about: view.linkTo(need) }];
}

/** `Management model × dimension` the other way round. */
function turnedCorner(corner: Localised, view: View): string {
  const [down = '', across = ''] = view.say(corner).split(' × ');
  return `${view.sentence(across)} × ${down.toLowerCase()}`;
}

function asked(view: View, given: Given): CoverageMatrix {
  return matrixOf(givenText(given, 0), view);
}

function matrixOf(id: string, { model, phases }: View): CoverageMatrix {
  return findMatrix(model, id, { phases }) ?? raise({ kind: 'wrong-value' });
}

/** The note of a cell, and with it what else is behind it. */
function behind({ row, column, note, culprits }: CoverageCell, view: View): CellReason[] {
  const others = culprits.filter((ref) => ref !== row && ref !== column);
  const text = note ? view.say(note.text, note.values) : '';
  if (others.length === 0) return text === '' ? [] : [{ text }];
  return others.map((ref) => {
    const about = namesOf(ref, view);
    return text === '' ? { text: about.name } : { text, about };
  });
}

function namesOf(ref: string, view: View): EntityLink {
  const named = view.subjectLink(ref);
  return isLink(named) ? named : { type: 'entity', id: ref, name: ref };
}

/** The rows or columns in which something is. */
function usedIn(coverage: CoverageMatrix, axis: 'row' | 'column'): CoverageAxis[] {
  const ids = new Set(coverage.cells.map((cell) => cell[axis]));
  return coverage[`${axis}s`].filter(({ id }) => ids.has(id));
}

/** What is drawn of a coverage beyond its states. */
interface Drawing {
  text: (cell: CoverageCell) => string | undefined;
  /** Default: what the coverage notes of a cell, else `why` of its state. */
  reasons?: (cell: CoverageCell) => readonly CellReason[];
  why?: Readonly<Record<string, Localised>>;
  /** Default: what the coverage says; to be given for one that is turned, whose columns are the rows. */
  corner?: string | undefined;
  turned?: boolean;
}

/** Coverage as a matrix; null where nothing is required. Rows and columns in which nothing is are left out. */
function drawn(coverage: CoverageMatrix, view: View, drawing: Drawing): Matrix | null {
  if (coverage.cells.length === 0) return null;
  const { corner = view.say(coverage.corner), turned = false } = drawing;
  const [down, across] = turned ? (['column', 'row'] as const) : (['row', 'column'] as const);
  // Its id where it is written so wrongly that it has no name.
  const nameIn = ({ id, name }: CoverageAxis): string => {
    const own = view.read(name) || id;
    return id.includes(':') ? own : view.sentence(own);
  };
  const columns = usedIn(coverage, across);
  const cells = new Map(coverage.cells.map((cell) => [`${cell[down]} ${cell[across]}`, cell]));
  return {
    corner,
    columns: columns.map((column) => ({ name: nameIn(column) })),
    rows: usedIn(coverage, down).map((row) => ({
      name: nameIn(row),
      group: row.of && view.read(row.of),
      id: row.id.includes(':') ? row.id : undefined,
      cells: columns.map((column) => drawnCell(cells.get(`${row.id} ${column.id}`), view, drawing)),
    })),
  };
}

function drawnCell(cell: CoverageCell | undefined, view: View, { text, reasons, why }: Drawing): MatrixCell {
  if (!cell) return { state: 'none' };
  const { state, note } = cell;
  const words = note?.text ?? why?.[state];
  const noted = words ? [{ text: view.say(words, note?.values) }] : [];
  // All that is to be said of one that is not assessed is what has to be mended first.
  if (state === 'not-assessed') return { state, reasons: noted };
  return { state, text: text(cell), reasons: reasons?.(cell) ?? noted };
}
