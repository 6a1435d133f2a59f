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
import { isLink, linkTo, subjectLink } from '../../wording/links.ts';
import { nameOf } from '../../wording/names.ts';
import { sentence } from '../../wording/speech.ts';
import { stateInWords } from '../../wording/states.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import type { CoverageBar, CoverageData } from '../charts/bars.ts';
import type { CellReason, Matrix, MatrixCell } from '../render/content.ts';
import { raise } from '../render/fault.ts';
import { type Given, givenText, type WholeFacts } from './fact.ts';

export const whole: WholeFacts = {
  access,
  agreed,
  channelCounts,
  complete,
  coverage: coverageMatrix,
  coverageBars,
  firstChannels,
  segmentBars,
  unassessed,
};

/** What the phases that are open owe, a bar a matrix; null where nothing is owed yet. */
function coverageBars({ model, phases, say }: ViewContext): CoverageData | null {
  const owed = matrices(model, { phases }).filter(({ phase, cells }) => phases.includes(phase) && cells.length > 0);
  return owed.length === 0 ? null : { bars: owed.map(({ name, cells }) => barOf(say(name), cells)) };
}

/** Service × segment, a bar a segment; null where all of it is covered. */
function segmentBars(view: ViewContext): CoverageData | null {
  const coverage = find('channel-map', view);
  if (!coverage || coverage.cells.every(({ state }) => state === 'covered')) return null;
  const bars = coverage.rows.flatMap(({ id, name }) => {
    const cells = coverage.cells.filter(({ row }) => row === id);
    return cells.length === 0 ? [] : [barOf(view.read(name), cells)];
  });
  return { bars };
}

function barOf(name: string, cells: readonly CoverageCell[]): CoverageBar {
  const { states, required, covered, percent } = tallyOf(cells);
  return { name, counts: states, required, covered, percent };
}

/** How many pairs of segment and service the model asks for, and how many have access at every stage. */
function access(view: ViewContext): { required: number; covered: number } {
  const { required, covered } = tallyOf(find('channel-map', view)?.cells ?? []);
  return { required, covered };
}

/** Service × segment by the number of channels; null where no service is given to a segment. */
function channelCounts(view: ViewContext): Matrix | null {
  const text = (cell: CoverageCell) =>
    cell.state === 'not-offered' || cell.state === 'gap' ? undefined : view.show(offersIn(cell, view).length);
  return drawn(find('channel-map', view), view, { text, corner: { en: 'Service', es: 'Servicio' }, turned: true });
}

/** Segment × service by the channel that comes first. The longer side stands upright, so that the matrix fits the page. */
function firstChannels(view: ViewContext): Matrix | null {
  const coverage = find('channel-map', view);
  const turned = usedIn(coverage, 'column').size > usedIn(coverage, 'row').size;
  const corner = turned
    ? { en: 'Service × segment', es: 'Servicio × colectivo' }
    : { en: 'Segment × service', es: 'Colectivo × servicio' };
  return drawn(coverage, view, { text: (cell) => firstIn(cell, view), corner, why: unexplainedWords, turned });
}

/** `Counter +3`: the channel that comes first and how many others there are; undefined where there is none. */
function firstIn(cell: CoverageCell, view: ViewContext): string | undefined {
  const rankOf = ({ value }: Cell) => value.rank ?? Number.MAX_SAFE_INTEGER;
  const [first, ...others] = offersIn(cell, view).toSorted((one, other) => rankOf(one) - rankOf(other));
  if (!first) return undefined;
  const channel = view.model.find('channel', first.channel);
  const name = channel ? nameOf(channel, view) : first.channel;
  return others.length === 0 ? name : `${name} +${others.length}`;
}

function offersIn({ row, column }: CoverageCell, { model }: ViewContext): Cell[] {
  return model.cellsOf(column.replace(/^service:/, ''), row.replace(/^segment:/, '')).filter(isAvailable);
}

/** Who asks what of whom (`front-back`, `behind-front`) by the state of the agreements; null where nothing is asked for. */
function agreed(view: ViewContext, given: Given): Matrix | null {
  const signedOf = { en: '{signed} of {needs}', es: '{signed} de {needs}' };
  return drawn(asked(view, given), view, {
    text: ({ note }) => note && view.say(signedOf, note.values),
    reasons: ({ culprits }) => culprits.flatMap((reference) => needReason(reference, view)),
  });
}

/** What keeps a cell from being agreed: a need with the state of its agreements. */
function needReason(reference: string, view: ViewContext): CellReason[] {
  const need = view.model.find('need', reference.replace(/^need:/, ''));
  if (!need) return [];
  const states = agreementsFor(view.model, need).map((agreement) => stateInWords(agreement, view).join(', '));
  const bare = view.say({ en: 'without agreement', es: 'sin acuerdo' });
  return [{ text: states.length === 0 ? bare : view.show([...new Set(states)]), about: linkTo(need, view) }];
}

/** A matrix of coverage by its id, `(fact "coverage" "raci")`; null where nothing could be assessed. */
function coverageMatrix(view: ViewContext, given: Given): Matrix | null {
  const coverage = asked(view, given);
  const isBroad = usedIn(coverage, 'column').size > 2 * usedIn(coverage, 'row').size;
  // A few rows across a page that is too narrow for their columns stand better upright.
  const turned = isBroad && coverage.rows.every(({ of }) => of === undefined);
  return drawn(coverage, view, {
    turned,
    ...(turned && { corner: turnedCorner(coverage.corner) }),
    text: ({ by = [] }) => (by.length > 0 ? by.map((ref) => namesOf(ref, view).name).join('; ') : undefined),
    reasons: (cell) => behind(cell, view),
  });
}

/** `Management model × dimension` the other way round. */
function turnedCorner({ en, es }: Localised): Localised {
  const turn = (text: string): string => {
    const [down = '', across = ''] = text.split(' × ');
    return `${sentence(across)} × ${down.toLowerCase()}`;
  };
  return { en: turn(en), es: turn(es) };
}

/** Why a matrix of coverage shows nothing, by its id; null where it does. */
function unassessed(view: ViewContext, given: Given): string | null {
  const { notAssessed } = asked(view, given);
  // Where it would be written is for authors.
  return notAssessed ? view.say(notAssessed.text, { ...notAssessed.values, collection: 'none' }) : null;
}

/** True where all that a matrix of coverage asks for is covered: a sentence says it better than the matrix. */
function complete(view: ViewContext, given: Given): boolean {
  const { cells } = asked(view, given);
  return cells.length > 0 && cells.every(({ state }) => state === 'covered');
}

function asked(view: ViewContext, given: Given): CoverageMatrix {
  return find(givenText(given, 0), view) ?? raise({ kind: 'wrong-value', values: {} });
}

/** The note of a cell, and with it what else is behind it. */
function behind({ row, column, note, culprits }: CoverageCell, view: ViewContext): CellReason[] {
  const others = culprits.filter((ref) => ref !== row && ref !== column);
  const text = note ? view.say(note.text, note.values) : '';
  if (others.length === 0) return text === '' ? [] : [{ text }];
  return others.map((ref) => {
    const about = namesOf(ref, view);
    return text === '' ? { text: about.name } : { text, about };
  });
}

function namesOf(ref: string, view: ViewContext): EntityLink {
  const named = subjectLink(ref, view);
  return isLink(named) ? named : { type: 'entity', id: ref, name: ref };
}

function find(id: string, { model, phases }: ViewContext): CoverageMatrix | undefined {
  return findMatrix(model, id, { phases });
}

/** The rows or columns in which something is. */
function usedIn(coverage: CoverageMatrix | undefined, axis: 'row' | 'column'): Set<string> {
  return new Set(coverage?.cells.map((cell) => cell[axis]));
}

/** What is drawn of a coverage beyond its states. */
interface Drawing {
  text: (cell: CoverageCell) => string | undefined;
  /** Default: what the coverage notes of a cell, else `why` of its state. */
  reasons?: (cell: CoverageCell) => readonly CellReason[];
  why?: Readonly<Record<string, Localised>>;
  /** Default: what the coverage says; to be given for one that is turned, whose columns are the rows. */
  corner?: Localised;
  turned?: boolean;
}

/** Coverage as a matrix; null where nothing is required. Rows and columns in which nothing is are left out. */
function drawn(coverage: CoverageMatrix | undefined, view: ViewContext, drawing: Drawing): Matrix | null {
  if (!coverage || coverage.cells.length === 0) return null;
  const { corner = coverage.corner, turned = false } = drawing;
  const [down, across] = turned ? (['column', 'row'] as const) : (['row', 'column'] as const);
  const used = (axis: 'row' | 'column'): CoverageAxis[] => {
    const ids = usedIn(coverage, axis);
    return (axis === 'row' ? coverage.rows : coverage.columns).filter(({ id }) => ids.has(id));
  };
  // Its id where it is written so wrongly that it has no name.
  const nameIn = ({ id, name }: CoverageAxis): string => {
    const own = view.read(name) || id;
    return id.includes(':') ? own : sentence(own);
  };
  const columns = used(across);
  const cells = new Map(coverage.cells.map((cell) => [`${cell[down]} ${cell[across]}`, cell]));
  return {
    corner: view.say(corner),
    columns: columns.map((column) => ({ name: nameIn(column) })),
    rows: used(down).map((row) => ({
      name: nameIn(row),
      ...(row.of ? { group: view.read(row.of) } : {}),
      ...(row.id.includes(':') ? { id: row.id } : {}),
      cells: columns.map((column) => drawnCell(cells.get(`${row.id} ${column.id}`), view, drawing)),
    })),
  };
}

function drawnCell(cell: CoverageCell | undefined, view: ViewContext, { text, reasons, why }: Drawing): MatrixCell {
  if (!cell) return { state: 'none' };
  const { state, note } = cell;
  // All that is to be said of one that is not assessed is what has to be mended first.
  const isJudged = state !== 'not-assessed';
  const shown = isJudged ? text(cell) : undefined;
  const words = note?.text ?? why?.[state];
  const behind = (isJudged && reasons?.(cell)) || (words ? [{ text: view.say(words, note?.values) }] : []);
  return {
    state,
    ...(shown === undefined ? {} : { text: shown }),
    ...(behind.length > 0 ? { reasons: behind } : {}),
  };
}
