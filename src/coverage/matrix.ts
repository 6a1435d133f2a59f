import type { Values } from '../diagnostics/finding.ts';
import type { Localised } from '../diagnostics/language.ts';
import type { Text } from '../diagnostics/values.ts';
import type { EngagementPhase } from '../model/phases.ts';

/**
 * What became of what is required: it is there (`covered`), in part or not yet agreed (`partial`), or missing (`gap`);
 * it is not owed, by a decision of the model (`not-offered`) or by a suppression of tom.yaml (`waived`); it was there
 * and holds no longer (`stale`); it names something that does not exist (`broken`).
 */
export type CoverageState = 'covered' | 'partial' | 'gap' | 'not-offered' | 'waived' | 'stale' | 'broken';

/** A row or a column. */
export interface CoverageAxis {
  /** The reference of its entity or part; a word where it is neither. */
  id: string;
  name: Text;
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
  note?: CoverageNote;
}

/** Rows × columns; where nothing is required there is no cell. Plain data, in no language yet. */
export interface CoverageMatrix {
  id: string;
  name: Localised;
  /** What rows and columns are. */
  corner: Localised;
  /** The phase of the engagement from which it is owed. */
  phase: EngagementPhase;
  rows: readonly CoverageAxis[];
  columns: readonly CoverageAxis[];
  cells: readonly CoverageCell[];
}

/** What coverage depends on besides the model. */
export interface CoverageOptions {
  /** The phases that are open or closed. */
  phases: readonly EngagementPhase[];
  /** The day (ISO) on which suppressions are judged to hold. */
  today: string | undefined;
}

/** True for the states that keep a matrix below 100%. */
export function isShort(state: CoverageState): boolean {
  return state !== 'covered' && state !== 'not-offered' && state !== 'waived';
}

/** The name of a row or column that is no entity. */
export function words(en: string, es: string): Text {
  return { type: 'text', written: en, by: { en, es } };
}

/** The name of something that has none: its id. */
export function literal(written: string): Text {
  return { type: 'text', written, by: {} };
}
