import type { Diagnostic, NotAssessedDiagnostic } from '../diagnostics/diagnostic.ts';
import type { Localised } from '../diagnostics/language.ts';
import type { Model } from '../model/model.ts';
import type { EngagementPhase } from '../model/phases.ts';
import type { ReportView } from './render/view.ts';

/** What a view is made from: the model of one scenario, what was found, and where it all came from. */
export interface ReportContext {
  model: Model;
  /** Every scenario's model, in order, for what changes between them. */
  models: ReadonlyMap<string, Model>;
  /** Every finding that counts, in the language of the report. */
  diagnostics: readonly Diagnostic[];
  notAssessed: readonly NotAssessedDiagnostic[];
  /** Phases that are open or closed. */
  phases: readonly EngagementPhase[];
  /** One of the engagement's languages. */
  language: string;
  /** State of the workspace in git, null where it cannot be known; absent outside of a repository. */
  git?: { commit: string | null; dirty: boolean | null };
  /** The brand's logo as a data URI, where tom.yaml names a readable image. */
  logo?: string;
  /** Version of tom. */
  version: string;
}

/** A deliverable: its template is `templates/<name>.md`. */
export interface Report {
  /** The name in `deliverables` of tom.yaml and of its files. */
  name: string;
  title: Localised;
  /** What it is for, for `tom report --list`. */
  summary: Localised;
  /** Model → plain objects in the language of the report. */
  view(context: ReportContext): ReportView;
}
