import type { Value } from '../diagnostics/values.ts';
import type { CellState } from './cell-states.ts';

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

/** True where there is nothing to show. */
export function isEmpty(content: unknown): boolean {
  return (
    content === null || content === undefined || content === '' || (Array.isArray(content) && content.length === 0)
  );
}

/** Sentences one below the other, under the first of them; one alone is a text. */
export function inLines([head = '', ...items]: readonly string[]): Content {
  return items.length === 0 ? head : { type: 'lines', head, items };
}
