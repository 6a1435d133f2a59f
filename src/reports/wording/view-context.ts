import type { Diagnostic, NotAssessedDiagnostic } from '../../diagnostics/diagnostic.ts';
import type { Model } from '../../model/model.ts';
import type { EngagementPhase } from '../../model/phases.ts';
import { type Speech, speechOf } from './speech.ts';

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
  /** A report for people outside is asked for as a draft. */
  isDraft?: boolean;
}

/** What the parts of a report need: the model that is shown, the language it is told in, and what else was made. */
export interface ViewContext extends Speech {
  model: Model;
  /** Every scenario's model, in order. */
  models: ReadonlyMap<string, Model>;
  /** Phases that are open or closed. */
  phases: readonly EngagementPhase[];
  /** The findings of the scenario that is shown. */
  diagnostics: readonly Diagnostic[];
  /** True for what a finding is about where that belongs to the report. */
  isOwn: (subject: string) => boolean;
}

/** The context of the parts of a report. */
export function viewContextOf({ model, models, phases, diagnostics, language }: ReportContext): ViewContext {
  const here = diagnostics.filter(({ scenarios }) => scenarios === undefined || scenarios.includes(model.scenario));
  return { ...speechOf(language), model, models, phases, diagnostics: here, isOwn: () => true };
}

/** The same where nothing is told but the model itself. */
export function viewOf(model: Model, language: string): ViewContext {
  return { ...speechOf(language), model, models: new Map(), phases: [], diagnostics: [], isOwn: () => true };
}
