import type { CoverageSummary } from '../diagnostics/diagnostic.ts';
import type { Language } from '../diagnostics/language.ts';
import type { Model } from '../model/model.ts';
import { activePhases } from '../model/phases.ts';
import { channelMap } from './channel-map.ts';
import { charters } from './charters.ts';
import { commitments } from './commitments.ts';
import { frontBack } from './front-back.ts';
import { type CoverageMatrix, type CoverageOptions, type CoverageState, isShort } from './matrix.ts';
import { services } from './services.ts';

export type {
  CoverageAxis,
  CoverageCell,
  CoverageMatrix,
  CoverageNote,
  CoverageOptions,
  CoverageState,
} from './matrix.ts';

/** Every matrix, in the order in which the method works. */
const all = [services, channelMap, charters, commitments, frontBack] as const;

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

/**
 * The percentages of the matrices that are owed in the phases that are open, in a language. A covered cell counts
 * whole and a partial one half; what is stale or broken counts as a gap; what is not offered or waived is not owed.
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
  const count = (...states: CoverageState[]): number => cells.filter(({ state }) => states.includes(state)).length;
  const [covered, partial] = [count('covered'), count('partial')];
  const gap = count('gap', 'stale', 'broken');
  const required = covered + partial + gap;
  return {
    id,
    name: name[language],
    required,
    covered,
    partial,
    gap,
    notOffered: count('not-offered'),
    waived: count('waived'),
    percent: required === 0 ? null : (100 * (covered + partial / 2)) / required,
    culprits: [...new Set(cells.flatMap((cell) => (isShort(cell.state) ? cell.culprits : [])))],
  };
}
