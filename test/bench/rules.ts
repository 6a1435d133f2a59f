import { publicHolidayReader } from '../../src/calendar/public-holidays.ts';
import type { Code } from '../../src/diagnostics/codes.ts';
import { rules } from '../../src/generated/rules.ts';
import type { Document } from '../../src/language/document.ts';
import { parse } from '../../src/language/parse.ts';
import { buildWorkspace, type Workspace } from '../../src/model/workspace.ts';
import { workspace } from './workspace.ts';

/** What a rule takes over an engagement, and how often that of half the entities. */
export interface RuleTime {
  code: Code;
  milliseconds: number;
  /** Absent where it takes too little to be told. */
  growth?: number;
}

/** Less than this is the noise of the clock. */
const least = 4;

const publicHolidays = publicHolidayReader();

/**
 * What each rule takes with all that it asks for first, and how that grows when the entities are twice as many; the longest first. Every
 * round has models of its own, as what is asked of a model is kept with it. Of the rounds counts the one
 * that was disturbed least.
 */
export function ruleTimes(entities: number, rounds: number): RuleTime[] {
  const [few, many] = [entities / 2, entities].map(documentsOf);
  const halves: Map<Code, number>[] = [];
  const wholes: Map<Code, number>[] = [];
  if (few === undefined || many === undefined) return [];
  // The first round is for the code to be compiled.
  for (let round = 0; round <= rounds; round++) {
    halves.push(timesOf(built(few)));
    wholes.push(timesOf(built(many)));
  }
  const fastest = (times: readonly Map<Code, number>[], code: Code): number =>
    Math.min(...times.slice(1).map((one) => one.get(code) ?? 0));
  return rules
    .map(({ code }) => {
      const milliseconds = fastest(wholes, code);
      return { code, milliseconds, growth: milliseconds < least ? undefined : milliseconds / fastest(halves, code) };
    })
    .sort((one, other) => other.milliseconds - one.milliseconds);
}

function documentsOf(entities: number): Document[] {
  return [...workspace({ entities })].flatMap(([file, text]) => parse({ file, text }).documents);
}

function built(documents: readonly Document[]): Workspace {
  const tom = documents.find(({ file }) => file === 'tom.yaml');
  if (!tom) throw new Error('no tom.yaml');
  return buildWorkspace(
    tom,
    documents.filter((one) => one !== tom),
    { publicHolidays },
  );
}

function timesOf({ models }: Workspace): Map<Code, number> {
  const times = new Map<Code, number>();
  const all = [...models.values()];
  for (const { code, scope, check } of rules) {
    const start = process.cpuUsage();
    for (const model of scope === 'every-scenario' ? all : all.filter(({ isTarget }) => isTarget)) {
      for (const _ of check(model, [], []));
    }
    const { user, system } = process.cpuUsage(start);
    times.set(code, (user + system) / 1000);
  }
  return times;
}
