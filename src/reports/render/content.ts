import type { Value } from '../../diagnostics/values.ts';
import type { CellState } from '../charts/states.ts';

/** An entity of the model: a link where the report has its anchor, plain text where it has not, red where it is broken. */
export interface EntityLink {
  type: 'entity';
  /** `service:billing`, `charter:homes#answer`, `cell:billing/sme/phone`. */
  id: string;
  name: string;
  /** The reference leads nowhere; `name` is what was written. */
  broken?: boolean;
}

/** A page of the web. A url of another scheme than http, https and mailto stays text. */
export interface WebLink {
  type: 'web';
  text: string;
  url: string;
}

export type Tone = 'good' | 'attention' | 'bad' | 'neutral';

/** A short text that stands out, such as the state of an agreement. The text says it; the tone only underlines. */
export interface Badge {
  type: 'badge';
  text: string;
  tone?: Tone;
}

/** A state of a coverage cell, with its mark. */
export interface StateTag {
  type: 'state';
  state: CellState;
  /** What stands there instead of its name. */
  text?: string;
}

/** A sentence with a list of what bears it out, in a cell. */
export interface Lines {
  type: 'lines';
  head: string;
  items: readonly string[];
}

/** All that may stand in `{{…}}` and in a cell. Lists are joined with commas; null is nothing. */
export type Content = Value | boolean | null | EntityLink | WebLink | Badge | StateTag | Lines | readonly Content[];

/** A row of `{{facts}}`. */
export interface Fact {
  label: string;
  value: Content;
}

export interface TableColumn {
  name: string;
  /** Numbers stand at the end. */
  align?: 'start' | 'end';
  /** The words that may stand in it, where they are those of a list. */
  choices?: readonly string[] | undefined;
}

export interface TableRow {
  /** The reference of the entity that the row is about: it becomes the row's anchor. */
  id?: string;
  /** One a column; the first one heads the row. */
  cells: readonly Content[];
}

/** What `{{table}}` takes. */
export interface Table {
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
}

/** Something at fault in a cell, with a link to it where the report has it. */
export interface CellReason {
  text: string;
  /** The entity that it is about. */
  about?: EntityLink;
  /** Code of the finding. */
  code?: string;
}

/** A typed cell. */
export interface MatrixCell {
  state: CellState;
  /** What stands in the cell instead of the name of the state; short. */
  text?: string;
  /** Its reference, where it has an identity: `cell:billing/sme/phone`. */
  id?: string;
  /** Culprits or the reason of an exception; shown under the matrix, one click away. */
  reasons?: readonly CellReason[];
}

export interface MatrixColumn {
  name: string;
  /** Neighbours of the same group share a second head. */
  group?: string;
}

export interface MatrixRow {
  name: string;
  /** The reference of the row's entity, to link to where the report has it. */
  id?: string;
  group?: string;
  /** One a column. */
  cells: readonly MatrixCell[];
}

/** Rows × columns of typed cells. Columns and rows of one group stand together. */
export interface Matrix {
  /** What rows and columns are: `Service`. */
  corner: string;
  columns: readonly MatrixColumn[];
  rows: readonly MatrixRow[];
  /** One of many: a page shows it when it is asked for, and its cells have no anchors. */
  folded?: boolean;
}

/** What a client sorts and edits: a block as a table of values. */
export interface Grid extends Table {
  /** The same for all that one call of a template makes: they stand on one sheet. */
  key: string;
  title?: string | undefined;
  /** The name of its sheet, as the template writes it. */
  tab?: string | undefined;
  /** Facts alone are no table: they are one where there are several. */
  isFacts?: true;
}
