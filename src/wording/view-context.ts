import type { Declaration } from '../diagnostics/declaration.ts';
import type { Diagnostic, NotAssessedDiagnostic } from '../diagnostics/diagnostic.ts';
import type { Localised } from '../diagnostics/language.ts';
import type { Model } from '../model/model.ts';
import type { EngagementPhase } from '../model/phases.ts';
import type { Audience } from '../model/seen-from-outside.ts';
import type { Speech } from './speech.ts';

/** What a view is made from: the model of one scenario, what was found, and where it all came from. */
export interface ReportContext {
  model: Model;
  /** Every scenario's model, in order, for what changes between them. */
  models: ReadonlyMap<string, Model>;
  /** Every finding that counts, in the language of the report. */
  diagnostics: readonly Diagnostic[];
  notAssessed: readonly NotAssessedDiagnostic[];
  /** Findings that do not count, with why. */
  accepted: readonly Diagnostic[];
  /** Every rule with what became of it. */
  rules: readonly RuleOutcome[];
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
  /** A report for people outside is asked for as a draft. */
  isDraft?: boolean;
  /** Who is to read it. */
  audience: Audience;
}

/** A rule, what became of it in the run, and what it serves. */
export interface RuleOutcome {
  declaration: Declaration;
  state: 'ran' | 'waiting' | 'off' | 'unasked';
  /** The fields without which it cannot be judged: `agreement.hours`. */
  relies: readonly string[];
  serves: readonly { id: string; name: Localised }[];
}

/** What of that the parts of a report are told of the scenario that is shown. */
type Shown = 'model' | 'models' | 'phases' | 'diagnostics' | 'notAssessed' | 'accepted' | 'rules';

/** What the parts of a report need: the model that is shown, the language it is told in, and what else was made. */
export interface ViewContext extends Speech, Pick<ReportContext, Shown> {
  /** True for what a finding is about where that belongs to the report; with its code, where the report takes in such findings. */
  isOwn: (subject: string, code?: string) => boolean;
  /** Anybody reads it, who knows nothing by the names that it has inside. */
  isForPublic?: boolean;
}
