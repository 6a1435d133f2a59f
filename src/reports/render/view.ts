import type { Badge, Content } from '../../wording/content.ts';
import type { brandOf, metaOf } from '../frame/cover.ts';
import type { Fact, Table } from './content.ts';
import type { Helper } from './engine.ts';

/**
 * What every view has, whatever its report adds. All plain data in the report's language. Templates are strict: what
 * is absent is null or an empty list, never left out.
 */
export interface ReportView {
  meta: ReportMeta;
  brand: Brand;
  /** The open findings of this report's entities; null where the report is no draft. */
  draft: { errors: number; warnings: number } | null;
  /** What is said before what is left for a reader who sees a part, and where nothing is; null where nothing is kept from the reader. */
  part: { some: string; none: string } | null;
  /** What only the partials that frame a report know more of: its approvals, sources and terms. */
  control: { status: string | null; approvals: readonly object[] };
  sources: readonly object[];
  glossary: readonly Term[];
  openPoints: readonly OpenPoint[];
  notAssessed: readonly { about: Content; missing: string }[];
  /** True for a report that has open points, or would have them. */
  hasMatters: boolean;
  /** How many rules that look for its findings begin with a later phase; null where none does. */
  waiting: number | null;
  /** The model, for templates that ask it themselves; null where there is none behind the view. */
  ask: Ask | null;
}

/** A term of the glossary, with what must not be said instead. */
export interface Term {
  /** Its reference: `term:boundary`. */
  id: string;
  term: string;
  definition: Content;
  synonyms: readonly string[];
  deprecated: readonly string[];
}

/** What a template may ask of the model. What it is handed over is plain data that only `table` and `facts` know more of. */
export interface Ask {
  /** True where some of the model is kept from the reader. */
  isPart: boolean;
  /** Queries: `(all "provider")`. */
  helpers: Readonly<Record<string, Helper>>;
  /** The table that a template writes by its columns; undefined for a list that is none of the model's. */
  table: (list: object, columns: readonly unknown[]) => Table | undefined;
  /** The facts of one item that a template writes by its fields. */
  facts: (item: unknown, fields: readonly unknown[]) => readonly Fact[];
}

/** What the report is and what it was made from. */
export type ReportMeta = ReturnType<typeof metaOf>;
/** The client's brand. What cannot be used safely (a colour that is no `#rrggbb`, a logo that is no image) is left out. */
export type Brand = ReturnType<typeof brandOf>;

export interface OpenPoint {
  code: string;
  severity: Badge;
  about: Content;
  message: Content;
}
