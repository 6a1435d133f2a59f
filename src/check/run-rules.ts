import type { Code } from '../diagnostics/codes.ts';
import type { WaitingPhase } from '../diagnostics/diagnostic.ts';
import type { Finding, NotAssessed } from '../diagnostics/finding.ts';
import type { Model } from '../model/model.ts';
import type { EngagementPhase } from '../model/phases.ts';
import type { Workspace } from '../model/workspace.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import type { DeclaredFinding } from './diagnose.ts';

export interface RunOptions {
  /** Phases whose rules run. */
  phases: readonly EngagementPhase[];
  /** Files with syntax errors: what seems absent may stand where it cannot be read. */
  broken: readonly string[];
  scenario?: string;
  rules?: readonly Code[];
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
  const severities = workspace.settings.rules ?? {};
  for (const rule of rules) {
    if (severities[rule.code] === 'off' || (options.rules && !options.rules.includes(rule.code))) continue;
    if (rule.phase !== 'always' && !options.phases.includes(rule.phase)) {
      run.waiting[rule.phase] = (run.waiting[rule.phase] ?? 0) + 1;
      continue;
    }
    run.ran.add(rule.code);
    const unreliable = unreliableField(rule, workspace, options.broken);
    if (unreliable !== undefined) {
      run.notAssessed.push({
        code: rule.code,
        subject: unreliable,
        missing: 'unreliable',
        values: { field: unreliable },
      });
      continue;
    }
    const over = rule.scope === 'every-scenario' ? models : judged;
    // A finding names its scenario only where it might have held in another.
    for (const model of over) runRule(rule, model, over.length > 1 ? model.scenario : undefined, run);
  }
  run.findings = withoutFollowOns(run.findings);
  return run;
}

function judgedModels(models: readonly Model[], scenario: string | undefined): Model[] {
  const target = models.filter(({ isTarget }) => isTarget);
  if (scenario === 'all') return [...target, ...models.filter(({ isTarget }) => !isTarget)];
  return scenario === undefined ? target : models.filter((model) => model.scenario === scenario);
}

/** The field for which a rule cannot be relied on, or the name of nothing. */
function unreliableField(rule: Rule, workspace: Workspace, broken: readonly string[]): string | undefined {
  if (rule.relies.length === 0) return undefined;
  if (broken.length > 0) return broken.join(', ');
  return rule.relies.find((field) => workspace.faulty.has(field) || workspace.faulty.has(`${field.split('.')[0]}.*`));
}

function runRule(rule: Rule, model: Model, scenario: string | undefined, run: RuleRun): void {
  try {
    for (const outcome of rule.check(model)) {
      if ('missing' in outcome) run.notAssessed.push(outcome);
      else run.findings.push({ finding: outcome, scenario });
    }
  } catch (error) {
    run.crashes.push({ code: rule.code, error });
  }
}

/** One cause, one finding: a rule's finding is left out where one that it yields to speaks of the same subject. */
function withoutFollowOns(findings: readonly DeclaredFinding[]): DeclaredFinding[] {
  const told = new Set(findings.map(({ finding }) => `${finding.code} ${finding.subject}`));
  const yields = new Map(rules.map((rule) => [rule.code, rule.yieldsTo ?? []]));
  const leads = ({ code, subject }: Finding): boolean =>
    (yields.get(code) ?? []).some((other) => told.has(`${other} ${subject}`));
  return findings.filter(({ finding }) => !leads(finding));
}
