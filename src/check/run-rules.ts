import { type Code, familyOf } from '../diagnostics/codes.ts';
import type { WaitingPhase } from '../diagnostics/diagnostic.ts';
import type { Finding, NotAssessed } from '../diagnostics/finding.ts';
import type { Model } from '../model/model.ts';
import type { EngagementPhase } from '../model/phases.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Outcome, Rule } from '../rules/rule.ts';
import type { DeclaredFinding } from './diagnose.ts';
import { judge, type Outcomes } from './reliance.ts';

export interface RunOptions {
  /** What may run. */
  all: readonly Rule[];
  /** Phases whose rules run. */
  phases: readonly EngagementPhase[];
  /** What building the models found: rules may yield to it. */
  before: readonly { finding: Finding }[];
  /** Files with syntax errors: what seems absent may stand where it cannot be read. */
  broken: readonly string[];
  scenario?: string;
  rules?: readonly Code[];
  /** Whether the workspace has accepted a finding, with its reason. */
  isAccepted(found: Finding): boolean;
}

export interface RuleRun {
  findings: DeclaredFinding[];
  notAssessed: NotAssessed[];
  /** Rules that wait for a phase, by phase. */
  waiting: Partial<Record<WaitingPhase, number>>;
  /** Codes of the rules that ran. */
  ran: ReadonlySet<Code>;
  /** Models in which coverage and feasibility were judged. */
  judged: readonly Model[];
  crashes: { code: Code; error: unknown }[];
}

/** Runs every rule that is due over the scenarios that concern it. */
export function runRules(workspace: Workspace, options: RunOptions): RuleRun {
  const models = [...workspace.models.values()];
  const judged = judgedModels(models, options.scenario);
  const run: RuleRun & { ran: Set<Code> } = {
    findings: [],
    notAssessed: [],
    waiting: {},
    ran: new Set(),
    judged,
    crashes: [],
  };
  const silenced: Finding[] = [];
  const isAsked = ({ code }: { code: Code }): boolean => options.rules?.includes(code) ?? true;
  const needed = new Set(
    options.all.filter(isAsked).flatMap(({ code, concludesFrom = [] }) => [code, ...concludesFrom]),
  );
  for (const rule of conclusionsLast(options.all)) {
    if (!needed.has(rule.code)) continue;
    const idle = whyIdle(rule, workspace.settings, options.phases);
    if (idle === 'off' || idle === 'unasked') continue;
    if (idle === 'waiting' && rule.phase !== 'always') {
      run.waiting[rule.phase] = (run.waiting[rule.phase] ?? 0) + 1;
      continue;
    }
    run.ran.add(rule.code);
    if (rule.relies.length > 0 && options.broken.length > 0) {
      const files = options.broken.join(', ');
      run.notAssessed.push({ code: rule.code, subject: files, missing: 'unreliable', values: { field: files } });
      continue;
    }
    const over = rule.scope === 'every-scenario' ? models : judged;
    const scenarios = over.map(({ scenario }) => scenario);
    const before = rule.concludesFrom && withoutFollowOns(run.findings, silenced, options);
    const given = (before ?? []).filter(({ finding }) => !options.isAccepted(finding));
    const first = runRule(rule, scenarios, workspace.models, run, given);
    const again = (models: Workspace['models']): Outcomes => runRule(rule, scenarios, models, run, given);
    const { outcomes, leftOut } = judge(rule, first, workspace, again);
    for (const one of leftOut) silenced.push(one);
    for (const [name, found] of outcomes) {
      // A finding names its scenario only where it might have held in another.
      const scenario = over.length > 1 ? name : undefined;
      for (const outcome of found) {
        if ('missing' in outcome) run.notAssessed.push(outcome);
        else run.findings.push({ finding: outcome, scenario });
      }
    }
  }
  run.findings = withoutFollowOns(run.findings, silenced, options).filter(({ finding }) => isAsked(finding));
  run.notAssessed = run.notAssessed.filter(isAsked);
  return run;
}

/** Why a rule does not run: tom.yaml switches it off, no pack of law asks for it, or its phase is not open yet. Undefined for one that does. */
export function whyIdle(
  { code, phase }: Pick<Rule, 'code' | 'phase'>,
  { rules, packs }: Workspace['settings'],
  phases: readonly EngagementPhase[],
): 'off' | 'unasked' | 'waiting' | undefined {
  if (rules[code] === 'off') return 'off';
  // Nothing of a pack runs where none is switched on.
  if (familyOf(code) === 'LAW' && !packs?.length) return 'unasked';
  return phase === 'always' || phases.includes(phase) ? undefined : 'waiting';
}

/** What concludes from the findings of others comes after them. */
function conclusionsLast(rules: readonly Rule[]): Rule[] {
  return [...rules.filter((rule) => !rule.concludesFrom), ...rules.filter((rule) => rule.concludesFrom)];
}

/** The models in which coverage and feasibility are judged, the last of them first. */
export function judgedModels(models: readonly Model[], scenario: string | undefined): Model[] {
  const target = models.filter(({ isTarget }) => isTarget);
  if (scenario === 'all') return [...target, ...models.filter(({ isTarget }) => !isTarget)];
  return scenario === undefined ? target : models.filter((model) => model.scenario === scenario);
}

/** What a rule finds in the models of some scenarios. */
function runRule(
  rule: Rule,
  scenarios: readonly string[],
  models: Workspace['models'],
  run: RuleRun,
  given: readonly DeclaredFinding[],
): Outcomes {
  const found = new Map<string, Outcome[]>();
  const open = run.notAssessed.filter(({ code }) => rule.concludesFrom?.includes(code));
  for (const name of scenarios) {
    const outcomes: Outcome[] = [];
    found.set(name, outcomes);
    const model = models.get(name);
    const from = given.flatMap(({ finding, scenario }) =>
      rule.concludesFrom?.includes(finding.code) && (scenario ?? name) === name ? [finding] : [],
    );
    try {
      if (model) for (const outcome of rule.check(model, from, open)) outcomes.push(outcome);
    } catch (error) {
      run.crashes.push({ code: rule.code, error });
    }
  }
  return found;
}

/**
 * One cause, one finding: a rule's finding is left out where one that it yields to speaks of the same subject, or would if things were
 * written well. What is accepted is accepted with what follows from it; but whoever lives with a promise that is not met has not accepted
 * that a law is broken.
 */
function withoutFollowOns(
  findings: readonly DeclaredFinding[],
  silenced: readonly Finding[],
  { all: rules, before, isAccepted }: RunOptions,
): DeclaredFinding[] {
  const leading = [...[...before, ...findings].map(({ finding }) => finding), ...silenced];
  const keysOf = (list: readonly Finding[]) => new Set(list.map(({ code, subject }) => `${code} ${subject}`));
  const [led, ledByOpen] = [keysOf(leading), keysOf(leading.filter((one) => !isAccepted(one)))];
  const yields = new Map(rules.map((rule) => [rule.code, rule.yieldsTo ?? []]));
  const leads = ({ code, subject, follows = [] }: Finding): boolean => {
    // CHA014 tells of a law that the engagement itself names.
    const those = familyOf(code) === 'LAW' || code === 'CHA014' ? ledByOpen : led;
    return (yields.get(code) ?? []).some((other) => [subject, ...follows].some((one) => those.has(`${other} ${one}`)));
  };
  return findings.filter(({ finding }) => !leads(finding));
}
