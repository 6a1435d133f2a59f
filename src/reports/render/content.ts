import type { CellState } from '../../wording/cell-states.ts';
import type { Content, EntityLink } from '../../wording/content.ts';

/** A row of `{{facts}}`. */
export interface Fact {
  label: string;
  value: Content;
}

export interface TableColumn {
  name: string;
  /** Numbers stand at the end. */
  end?: boolean;
  /** The words that may stand in it, where they are those of a list. */
  choices?: readonly string[] | undefined;
}

export interface TableRow {
  /** The reference of the entity that the row is about: it becomes the row's anchor. */
  id?: string | undefined;
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
  /** Neighbours of the same group share a second head. */
  columns: readonly { name: string; group?: string }[];
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
