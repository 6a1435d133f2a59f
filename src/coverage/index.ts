import type { CoverageSummary } from '../diagnostics/diagnostic.ts';
import type { Language } from '../diagnostics/language.ts';
import { formatMessage } from '../diagnostics/messages.ts';
import type { Model } from '../model/model.ts';
import { activePhases } from '../model/phases.ts';
import { alliances } from './alliances.ts';
import { build } from './build.ts';
import { channelMap } from './channel-map.ts';
import { charterServices } from './charter-services.ts';
import { charters } from './charters.ts';
import { commitments } from './commitments.ts';
import { contactReasons } from './contact-reasons.ts';
import { designQuestions } from './design-questions.ts';
import { behindFront, frontBack } from './front-back.ts';
import { kpiDomains } from './kpi-domains.ts';
import { managementModels } from './management-models.ts';
import { type CoverageDeclaration, type CoverageMatrix, type CoverageOptions, isShort, tallyOf } from './matrix.ts';
import { offers } from './offers.ts';
import { raci } from './raci.ts';
import { services } from './services.ts';
import { stages } from './stages.ts';
import { stepSystems } from './step-systems.ts';

export { miswritten } from './doubtful.ts';
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
const counted: readonly CoverageDeclaration[] = [services, channelMap, charters, commitments, frontBack];

/** Those that are only asked for by name or by a report, and count in no percentage of the engagement. */
const others: readonly CoverageDeclaration[] = [
  offers,
  stages,
  contactReasons,
  charterServices,
  designQuestions,
  behindFront,
  raci,
  alliances,
  managementModels,
  stepSystems,
  kpiDomains,
];

/**
 * The coverage matrices of a model: what the engagement owes and what became of it, as typed cells. Suppressions hold,
 * and phases are open, as tom.yaml says unless the options say otherwise.
 */
export function matrices(model: Model, options: Partial<CoverageOptions> = {}): CoverageMatrix[] {
  const full = completed(model, options);
  return counted.map((one) => build(one, model, full));
}

/** All matrices. */
export function allMatrices(model: Model, options: Partial<CoverageOptions> = {}): CoverageMatrix[] {
  const full = completed(model, options);
  return [...counted, ...others].map((one) => build(one, model, full));
}

/** One matrix by its id; undefined where none has it. */
export function findMatrix(
  model: Model,
  id: string,
  options: Partial<CoverageOptions> = {},
): CoverageMatrix | undefined {
  const declaration = [...counted, ...others].find((one) => one.id === id);
  return declaration && build(declaration, model, completed(model, options));
}

function completed(model: Model, { phases, today }: Partial<CoverageOptions>): CoverageOptions {
  return { phases: phases ?? activePhases(model.engagement.value), today: today ?? model.today };
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

function summaryOf({ id, name, cells, notAssessed }: CoverageMatrix, language: Language): CoverageSummary {
  const { states: _states, ...tally } = tallyOf(cells);
  const culprits = [...new Set(cells.flatMap((cell) => (isShort(cell.state) ? cell.culprits : [])))];
  const why = notAssessed && formatMessage(notAssessed.text[language], notAssessed.values, language);
  return { id, name: name[language], ...tally, culprits, ...(why !== undefined && { notAssessed: why }) };
}
