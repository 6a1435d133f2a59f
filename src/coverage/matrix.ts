import { type Code, isCode } from '../diagnostics/codes.ts';
import type { CoverageCounts } from '../diagnostics/diagnostic.ts';
import type { Values } from '../diagnostics/finding.ts';
import type { Localised } from '../diagnostics/language.ts';
import { onceEach } from '../diagnostics/once.ts';
import type { Ref, Text } from '../diagnostics/values.ts';
import { type Kind, kinds } from '../generated/kinds.ts';
import { type Entity, isRetired, type Model } from '../model/model.ts';
import type { EngagementPhase } from '../model/phases.ts';
import { isAbout, subjectsOf } from '../model/subject.ts';
import { standing } from '../model/validity.ts';

/**
 * What became of what is required: it is there (`covered`), in part or not yet agreed (`partial`), or missing (`gap`);
 * it is not owed, by a decision of the model (`not-offered`) or by a suppression of tom.yaml (`waived`); it was there
 * and holds no longer (`stale`); it names something that does not exist (`broken`); it depends on what was meant by
 * something that is written wrongly (`not-assessed`).
 */
export type CoverageState =
  | 'covered'
  | 'partial'
  | 'gap'
  | 'not-offered'
  | 'waived'
  | 'stale'
  | 'broken'
  | 'not-assessed';

/** A row or a column. */
export interface CoverageAxis {
  /** The reference of its entity or part; a word where it is neither. */
  id: string;
  name: Text;
  /** What it is of, where its name alone does not tell it from others: the process of a step. */
  of?: Text;
}

/** What is to be said of a cell beyond its state, for `formatMessage`. */
export interface CoverageNote {
  text: Localised;
  values: Values;
}

export interface CoverageCell {
  /** Id of the row. */
  row: string;
  /** Id of the column. */
  column: string;
  state: CoverageState;
  /** What the finding about it has as its subject: `service:billing`, `charter:homes#answer`. */
  subject: string;
  /** What keeps it from being covered, as references; empty where it is, or where it is not owed. */
  culprits: readonly string[];
  /** What covers it, as references: the channels by which a service is given, the charters that speak of it. */
  by?: readonly string[];
  note?: CoverageNote;
}

/** Rows × columns; where nothing is required there is no cell. */
export interface CoverageGrid {
  rows: readonly CoverageAxis[];
  columns: readonly CoverageAxis[];
  cells: readonly CoverageCell[];
}

interface CoverageHead {
  id: string;
  name: Localised;
  /** What rows and columns are. */
  corner: Localised;
  /** The phase of the engagement from which it is owed. */
  phase: EngagementPhase;
}

/** Plain data, in no language yet. */
export interface CoverageMatrix extends CoverageHead, CoverageGrid {
  /** Why there is no cell: what would have to be written first. Absent where there are cells. */
  notAssessed?: CoverageNote;
}

/** What a matrix is, said once. */
export interface CoverageDeclaration extends Pick<CoverageHead, 'id' | 'phase'> {
  /** What it is called, and its rows and columns; why there may be no cell although the model has what it is of. */
  words: Pick<CoverageHead, 'name' | 'corner'> & { otherwise?: Localised };
  /** Kinds without which nothing can be judged. */
  of: readonly Kind[];
  /** Its columns ask about different fields: each is filled alone (`CoverageOptions.column`) where something is in doubt. */
  isApart?: true;
  fill(model: Model, options: CoverageOptions): Omit<CoverageGrid, 'cells'> & { cells: readonly FoundCell[] };
}

/** What coverage depends on besides the model. */
export interface CoverageOptions {
  /** The phases that are open or closed. */
  phases: readonly EngagementPhase[];
  /** The day (ISO) on which suppressions are judged to hold. */
  today: string | undefined;
  /** The column that is asked for, of a matrix whose columns can be filled alone. */
  column?: string;
}

/** What the model says of something that is required, and what is to be said of it. */
export interface Found {
  state: CoverageState;
  /** What keeps it from being covered; default: what the cell is about. */
  culprits?: readonly string[];
  /** What covers it. */
  by?: readonly string[];
  note?: CoverageNote | undefined;
}

/** A cell as the model has it, before tom.yaml waives anything. */
export interface FoundCell extends Found, Pick<CoverageCell, 'row' | 'column' | 'subject'> {
  /** The findings that tell of what it lacks: their subjects by their codes. */
  findings?: Findings;
}

/** True for the states that keep a matrix below 100%. */
export function isShort(state: CoverageState): boolean {
  return state !== 'covered' && state !== 'not-offered' && state !== 'waived';
}

/** A cell with what tom.yaml says of the findings that tell of what it lacks. */
export function judged(model: Model, options: CoverageOptions, cell: FoundCell): CoverageCell {
  const { row, column, subject, culprits = [subject], by, note, findings = {} } = cell;
  const state = withWaivers(model, options, cell.state, findings);
  const behind = isShort(state) ? culprits : [];
  const covering = state === 'covered' && by ? { by } : {};
  return { row, column, state, subject, culprits: behind, ...covering, ...(note && { note }) };
}

type Findings = Readonly<Partial<Record<Code, string>>>;

/** The state of a cell, or `waived` where tom.yaml suppresses one of the findings that tell of what it lacks. */
export function withWaivers(
  model: Model,
  { today }: CoverageOptions,
  state: CoverageState,
  findings: Findings,
): CoverageState {
  if (!isShort(state)) return state;
  const waived = model.engagement.value.suppressions.some(({ code, at, expires }) => {
    const subject = isCode(code) ? findings[code] : undefined;
    return (
      subject !== undefined &&
      at !== undefined &&
      isAbout(subject, subjectsOf(model, at)) &&
      standing({ to: expires }, today) !== 'past'
    );
  });
  return waived ? 'waived' : state;
}

/** The row or column of an entity. */
export function axisOf({ ref, value }: { ref: string; value: { name: Text } }): CoverageAxis {
  return { id: ref, name: value.name };
}

/** The name of a row or column that is no entity. */
export function named({ en, es }: Localised): Text {
  return { type: 'text', written: en, by: { en, es } };
}

/** The note alone of something that is in a state. */
export function noted(state: CoverageState, text: Localised, values: Values = {}): Found {
  return { state, note: { text, values } };
}

/** What a column asks of every row. `codes` are the rules that tell where a row lacks it. */
export interface Aspect<Row> {
  id: string;
  name: Localised;
  codes: readonly Code[];
  find(row: Row, model: Model): Found;
}

/** Rows × what is asked of each; where a column is filled alone, that one. */
export function askedOf<Row>(
  rows: readonly { axis: CoverageAxis; row: Row }[],
  aspects: readonly Aspect<Row>[],
  model: Model,
  { column }: CoverageOptions,
): ReturnType<CoverageDeclaration['fill']> {
  const columns = aspects.filter(({ id }) => column === undefined || column === id);
  return {
    rows: rows.map(({ axis }) => axis),
    columns: columns.map(({ id, name }) => ({ id, name: named(name) })),
    cells: rows.flatMap(({ axis: { id: ref }, row }) =>
      columns.map(({ id, codes, find }) => {
        const findings = Object.fromEntries(codes.map((code) => [code, ref]));
        return { row: ref, column: id, subject: ref, ...find(row, model), findings };
      }),
    ),
  };
}

/** The columns of the stages of the customer's life. */
export function stageColumns({ stages }: Model): CoverageAxis[] {
  return stages.map(({ code, name }) => ({ id: `stage:${code}`, name }));
}

/** The name of something that has none: its id. */
export function literal(written: string): Text {
  return { type: 'text', written, by: {} };
}

/** True for an entity that names another one which does not exist in the scenario, or is retired. */
export function isBroken(model: Model, entity: Entity): boolean {
  return broken(model, entity.ref, () => model.outgoing(entity).some(({ ref }) => leadsNowhere(model, ref)));
}

/** A cell of the channel map is asked for every segment that it is for. */
const broken = onceEach<Model, boolean>();

/** True for a reference to an entity that does not exist in the scenario, or is retired. */
export function leadsNowhere(model: Model, ref: Ref): boolean {
  if (!Object.hasOwn(kinds, ref.kind)) return false;
  const entity = model.resolve(ref);
  return entity === undefined || isRetired(entity);
}

/** What cells come to, and how many are in each state. */
interface Tally extends CoverageCounts {
  states: Readonly<Partial<Record<CoverageState, number>>>;
}

/** Counts cells. The one place in which a percentage of coverage is made: a cell that is covered in part is not covered. */
export function tallyOf(cells: readonly CoverageCell[]): Tally {
  const states: Partial<Record<CoverageState, number>> = {};
  for (const { state } of cells) states[state] = (states[state] ?? 0) + 1;
  const count = (...of: CoverageState[]): number => of.reduce((sum, state) => sum + (states[state] ?? 0), 0);
  const [covered, partial] = [count('covered'), count('partial')];
  const [gap, unassessed] = [count('gap', 'stale', 'broken'), count('not-assessed')];
  const required = covered + partial + gap + unassessed;
  return {
    required,
    covered,
    partial,
    gap,
    unassessed,
    notOffered: count('not-offered'),
    waived: count('waived'),
    percent: required === 0 ? null : Math.floor((1000 * covered) / required) / 10,
    states,
  };
}
