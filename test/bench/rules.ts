import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { publicHolidayReader } from '../../src/calendar/public-holidays.ts';
import type { Code } from '../../src/diagnostics/codes.ts';
import { rules } from '../../src/generated/rules.ts';
import type { Document } from '../../src/language/document.ts';
import { parse } from '../../src/language/parse.ts';
import { buildWorkspace, type Workspace } from '../../src/model/workspace.ts';
import { workspace } from './workspace.ts';

/** What a rule takes over an engagement, and how often the steps of half the entities. */
export interface RuleTime {
  code: Code;
  milliseconds: number;
  steps: number;
  growth: number;
}

/** A rule with the steps that it takes over half of the entities, and over all. */
export type RuleStep = [code: string, half: number, whole: number];

const publicHolidays = publicHolidayReader();

/**
 * What each rule takes with all that it asks for first, the longest first. What is asked of a model is kept with it, so every round has models
 * of its own, and of the rounds counts the one that was disturbed least. How that grows is told by steps, which are counted: of times, a
 * compiler that comes in between, a collection of garbage and a busy machine make anything.
 */
export function ruleTimes(entities: number, rounds: number): RuleTime[] {
  const documents = documentsOf(entities);
  // The first round is for the code to be compiled.
  const times = Array.from({ length: rounds + 1 }, () => timesOf(built(documents))).slice(1);
  return stepsOf(entities)
    .map(([code, half, steps]) => {
      const milliseconds = Math.min(...times.map((one) => one.get(code) ?? 0));
      return { code: code as Code, milliseconds, steps, growth: steps / half };
    })
    .sort((one, other) => other.milliseconds - one.milliseconds);
}

/** Counted in a process of its own, since counting takes long. */
function stepsOf(entities: number): RuleStep[] {
  const script = fileURLToPath(new URL('steps.ts', import.meta.url));
  const args = [...process.execArgv, script, `${entities}`];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

export function documentsOf(entities: number): Document[] {
  return [...workspace({ entities })].flatMap(([file, text]) => parse({ file, text }).documents);
}

export function built(documents: readonly Document[]): Workspace {
  const tom = documents.find(({ file }) => file === 'tom.yaml');
  if (!tom) throw new Error('no tom.yaml');
  return buildWorkspace(
    tom,
    documents.filter((one) => one !== tom),
    { publicHolidays },
  );
}

/** Each rule by its code, and what runs it over the models that concern it. */
export function eachRule({ models }: Workspace): [code: string, run: () => void][] {
  const all = [...models.values()];
  return rules.map(({ code, scope, check }) => [
    code,
    () => {
      for (const model of scope === 'every-scenario' ? all : all.filter(({ isTarget }) => isTarget)) {
        for (const _ of check(model, [], []));
      }
    },
  ]);
}

function timesOf(workspace: Workspace): Map<string, number> {
  const times = new Map<string, number>();
  for (const [code, run] of eachRule(workspace)) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    times.set(code, (user + system) / 1000);
  }
  return times;
}
