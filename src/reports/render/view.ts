import type { PlainDate } from '../../diagnostics/values.ts';
import type { Content, Tone } from '../../wording/content.ts';
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
export interface ReportMeta {
  title: string;
  subtitle: string | null;
  client: string;
  engagement: string;
  consultancy: string | null;
  scenario: string;
  phase: string;
  audience: string | null;
  asOf: PlainDate | null;
  /** Git commit; null outside a repository, or where it cannot be known. */
  commit: string | null;
  /** The working tree had changes that were not committed; null where that cannot be known. */
  dirty: boolean | null;
  /** Version of tom. */
  version: string;
  /** For people outside: without what frames a report of the project. */
  isPublished: boolean;
  /** For whom it is that sees only a part of the model; null where nothing is left out. */
  reader: string | null;
}

/** The client's brand. What cannot be used safely (a colour that is no `#rrggbb`, a logo that is no image) is left out. */
export interface Brand {
  /** `data:image/png;base64,…`; also jpeg, gif, webp and svg+xml. */
  logo: string | null;
  colours: { primary: string | null; accent: string | null };
  header: string | null;
  footer: string | null;
  classification: string | null;
}

export interface OpenPoint {
  code: string;
  severity: { type: 'badge'; text: string; tone?: Tone };
  about: Content;
  message: Content;
}
