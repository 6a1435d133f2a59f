import type { Code } from './codes.ts';
import type { Phase } from './declaration.ts';
import type { Severity } from './finding.ts';
import { byCodeUnits } from './lists.ts';
import type { Range } from './range.ts';

/** Another place that a diagnostic speaks of, with what stands there. */
export interface RelatedDiagnostic {
  file: string;
  /** Absent where the whole file is meant. */
  range?: Range;
  message: string;
}

/** A stretch of a file, and what to write in its place. */
export interface Replacement {
  range: Range;
  text: string;
}

/** Why a diagnostic does not count: a comment beside it, `suppressions` of tom.yaml, or an accepted baseline. */
export interface Suppression {
  by: 'comment' | 'workspace' | 'baseline';
  reason?: string;
  owner?: string;
  /** Full date, the last day on which it holds. */
  expires?: string;
}

/** A finding with its place and its words: plain data, ready for any format. */
export interface Diagnostic {
  code: Code;
  slug: string;
  severity: Severity;
  /** In the language that was asked for. The first line says what is wrong; any others are its proof. */
  message: string;
  hint?: string;
  /** Path relative to the workspace, with forward slashes. */
  file: string;
  /** Absent where the finding is about the whole file. */
  range?: Range;
  related: readonly RelatedDiagnostic[];
  /** What it is about: `service:billing`, `charter:homes#answer`, `cell:billing/sme/phone`, or a file. */
  subject: string;
  /** What makes it this one: see `Finding`. */
  facts: readonly string[];
  /** Names of the scenarios in which it holds, only when it does not hold in all that were checked. */
  scenarios?: readonly string[];
  /** What the subject is in words, where it is an entity: `Service “Billing”`. */
  about?: string;
  /** What puts it right, where that is certain: edits of its file in order, which do not overlap. */
  fix?: readonly Replacement[];
  /** Identity over time: see `fingerprint`. */
  fingerprint: string;
  suppressed?: Suppression;
}

/** A check that could not be made, in the language that was asked for. Never counted as passed. */
export interface NotAssessedDiagnostic {
  code: Code;
  slug: string;
  subject: string;
  /** The datum that is missing. */
  missing: string;
  file?: string;
  range?: Range;
}

/** How many cells of coverage are required and what became of them. */
export interface CoverageCounts {
  /** What is owed: neither what is not offered nor what is waived. */
  required: number;
  covered: number;
  partial: number;
  /** Missing, or there no longer, or naming what does not exist. */
  gap: number;
  /** What depends on something that is written wrongly; it is owed, and nobody knows whether it is there. */
  unassessed: number;
  notOffered: number;
  waived: number;
  /** Covered of required, 0 to 100, with one decimal and rounded down: only 100 is 100. Null where nothing is required. */
  percent: number | null;
}

/** Required cells of one coverage matrix and what became of them. */
export interface CoverageSummary extends CoverageCounts {
  id: string;
  /** In the language that was asked for. */
  name: string;
  /** What keeps it below 100%, as references: `service:billing`. */
  culprits: readonly string[];
  /** Why nothing could be assessed, in the same language; absent where something was. */
  notAssessed?: string;
}

/** A phase that a rule may wait for. */
export type WaitingPhase = Exclude<Phase, 'always'>;

/** What a result was made from. Names are in the language that was asked for. */
export interface Origin {
  engagement: string;
  scenarios: readonly string[];
  /** The phases that were open or closed. */
  phases: readonly WaitingPhase[];
  /** Full date; absent where neither tom.yaml nor the caller gave one. */
  asOf?: string;
  /** Ids of the packs of law that it was compared with. */
  packs: readonly string[];
  /** Version of tom. */
  version: string;
  /** Version of the time zone database, where the caller knows it: `2026a`. */
  tzdata?: string;
}

/** The outcome of one run of `check`: all that a format needs, apart from the texts for code frames. */
export interface CheckResult {
  /** In the order of `compareDiagnostics`, the suppressed ones among them. */
  diagnostics: readonly Diagnostic[];
  notAssessed: readonly NotAssessedDiagnostic[];
  /** Number of rules that wait for a phase that is not open yet. */
  waiting: Readonly<Partial<Record<WaitingPhase, number>>>;
  /** Number of diagnostics that are not suppressed. */
  counts: Readonly<Record<Severity, number>>;
  coverage: readonly CoverageSummary[];
  /** Codes of what was looked for: a code that is not among them says nothing by its absence. */
  ran: readonly Code[];
  filesChecked: number;
  entities: number;
  made: Origin;
  /** What it was compared with, where only what is new against that is told. */
  since?: Since;
}

/** An earlier state: what it was called, and its coverage by matrix. */
export interface Since {
  ref: string;
  coverage: readonly Pick<CoverageSummary, 'id' | 'percent'>[];
}

/**
 * Order of two diagnostics: file, line, column, code, subject. What is about a whole file comes first in it; the
 * fingerprint and the message settle what is still equal, so that the order of rules never shows.
 */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    byCodeUnits(a.file, b.file) ||
    (a.range?.start.line ?? 0) - (b.range?.start.line ?? 0) ||
    (a.range?.start.column ?? 0) - (b.range?.start.column ?? 0) ||
    byCodeUnits(a.code, b.code) ||
    byCodeUnits(a.subject, b.subject) ||
    byCodeUnits(a.fingerprint, b.fingerprint) ||
    byCodeUnits(a.message, b.message)
  );
}

/** How many there are of each severity, without the suppressed ones. */
export function countsOf(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, suppressed } of diagnostics) counts[severity] += suppressed ? 0 : 1;
  return counts;
}
