import type { Finding } from '../diagnostics/finding.ts';

/** A finding of the model, with the scenario in which it holds; without one it holds whatever the scenario. */
export interface ModelFinding {
  finding: Finding;
  scenario?: string;
}
