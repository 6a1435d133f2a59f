import type { CoverageSummary } from '../diagnostics/diagnostic.ts';
import type { Language } from '../diagnostics/language.ts';
import type { Model } from '../model/model.ts';
import { activePhases } from '../model/phases.ts';
import { channelMap } from './channel-map.ts';
import { charterServices } from './charter-services.ts';
import { charters } from './charters.ts';
import { commitments } from './commitments.ts';
import { contactReasons } from './contact-reasons.ts';
import { behindFront, frontBack } from './front-back.ts';
import { type CoverageMatrix, type CoverageOptions, isShort, tallyOf } from './matrix.ts';
import { raci } from './raci.ts';
import { services } from './services.ts';
import { stages } from './stages.ts';
import { stepSystems } from './step-systems.ts';

export { behindFront } from './front-back.ts';
export {
  type CoverageAxis,
  type CoverageCell,
  type CoverageMatrix,
  type CoverageOptions,
  type CoverageState,
  isBroken,
  isShort,
  leadsNowhere,
  tallyOf,
} from './matrix.ts';

/** Every matrix, in the order in which the method works. */
const all = [services, channelMap, charters, commitments, frontBack] as const;

/** Those that are only asked for by name or by a report, and count in no percentage of the engagement. */
const others = [stages, contactReasons, charterServices, behindFront, raci, stepSystems] as const;

/**
 * The coverage matrices of a model: what the engagement owes and what became of it, as typed cells. Suppressions hold,
 * and phases are open, as tom.yaml says unless the options say otherwise.
 */
export function matrices(model: Model, options: Partial<CoverageOptions> = {}): CoverageMatrix[] {
  const { phases, today } = options;
  const engagement = model.engagement.value;
  const full = { phases: phases ?? activePhases(engagement), today: today ?? model.today };
  return all.map((build) => build(model, full));
}

/** All matrices. */
export function allMatrices(model: Model, options: CoverageOptions): CoverageMatrix[] {
  return [...matrices(model, options), ...others.map((build) => build(model, options))];
}

/**
 * What the matrices that are owed in the phases that are open come to, in a language.
 */
export function buildCoverage(
  model: Model,
  language: Language,
  options: Partial<CoverageOptions> = {},
): CoverageSummary[] {
  const phases = options.phases ?? activePhases(model.engagement.value);
  return matrices(model, { ...options, phases })
    .filter(({ phase }) => phases.includes(phase))
    .map((matrix) => summaryOf(matrix, language));
}

function summaryOf({ id, name, cells }: CoverageMatrix, language: Language): CoverageSummary {
  const { states: _states, ...tally } = tallyOf(cells);
  const culprits = [...new Set(cells.flatMap((cell) => (isShort(cell.state) ? cell.culprits : [])))];
  return { id, name: name[language], ...tally, culprits };
}
