import type { Reader } from '../render/reader.ts';
import type { Part } from './svg.ts';

/** A sign and what it stands for. */
export interface LegendEntry {
  label: string;
  draw: (x: number, y: number) => string;
}

/** What each figure makes of its data; the frame and the words around it are the same for all. */
export interface Drawing {
  /** In pixels, at its natural size. Default: 960. */
  width?: number;
  height: number;
  parts: Part;
  /** What stands below it, from `x` on. */
  legend?: { x: number; entries: readonly LegendEntry[] };
  /** What is to be seen, in a sentence or two. */
  description: string;
  /** Labels of `templates/labels`: the heads of a table of the same data, for whoever cannot or will not look at the figure. */
  columns: readonly string[];
  /** One value a column; numbers are shown in the reader's language, and an empty text as a dash. */
  rows: readonly (readonly (string | number)[])[];
}

/** What a chart needs from the page it stands in. */
export interface ChartContext extends Pick<Reader, 't' | 'show'> {
  /** Unique in the page; the ids inside the SVG begin with it. */
  id: string;
  /** The title of the figure, in the reader's language. */
  title: string;
}

/** A percentage, 0 to 100, as the reader's language writes it; null where there is none. */
export function percentOf(value: number | null, { show }: ChartContext): string {
  return value === null ? '–' : show({ type: 'percent', written: '', value });
}
