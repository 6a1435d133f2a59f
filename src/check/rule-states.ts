import type { Declaration } from '../diagnostics/declaration.ts';
import type { EngagementPhase } from '../model/phases.ts';
import type { Workspace } from '../model/workspace.ts';
import { catalogue } from '../rules/catalogue.ts';
import { originIn } from '../rules/origins.ts';
import type { RuleSet } from './house/rules.ts';
import { whyIdle } from './run-rules.ts';

/** What became of a rule in a run, and what it serves. */
export interface RuleState {
  declaration: Declaration;
  /** `ran`, or why not: its phase is not open yet, tom.yaml switches it off, or nobody asked for it (a pack of law that is not switched on). */
  state: 'ran' | 'waiting' | 'off' | 'unasked';
  /** The fields without which it cannot be judged: `agreement.hours`. */
  relies: readonly string[];
  /** Rows of the concept list and standards, with what they are called in every language. */
  serves: readonly { id: string; name: { en: string; es: string } }[];
}

/** Every declared code, what parsing and building find among them, with what becomes of it. */
export function ruleStates(
  settings: Workspace['settings'],
  house: RuleSet,
  phases: readonly EngagementPhase[],
): RuleState[] {
  const all = [...catalogue.map((own) => house.find(own.code) ?? own), ...house.house.map(({ rule }) => rule)];
  const relied = new Map<string, readonly string[]>(house.rules.map(({ code, relies }) => [code, relies]));
  return all.map((declaration) => ({
    declaration,
    state: whyIdle(declaration, settings, phases) ?? 'ran',
    relies: relied.get(declaration.code) ?? [],
    serves: declaration.serves.map((id) => ({ id, name: { en: originIn(id, 'en'), es: originIn(id, 'es') } })),
  }));
}
