import { type Profiler, Session } from 'node:inspector/promises';
import type { RuleStep } from './rules.ts';

/*
 * How many steps each rule takes over half of so many entities and over all, as JSON: `steps.ts 10000`. V8 counts how often each block of
 * the program runs, which is the same on every machine and however busy it is. It counts only in what it compiles after it was asked.
 */

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { built, documentsOf, eachRule } = await import('./rules.ts');

const entities = Number(process.argv[2]);
const halves = await stepsOf(entities / 2);
const wholes = await stepsOf(entities);
console.log(JSON.stringify([...wholes].map(([code, whole]): RuleStep => [code, halves.get(code) ?? 0, whole])));

async function stepsOf(count: number): Promise<Map<string, number>> {
  const steps = new Map<string, number>();
  const workspace = built(documentsOf(count));
  await taken();
  for (const [code, run] of eachRule(workspace)) {
    run();
    steps.set(code, await taken());
  }
  return steps;
}

/** How often blocks of the program ran since this was asked before. */
async function taken(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const blocks = result.filter(({ url }) => url.includes('/src/')).flatMap(({ functions }) => functions);
  return blocks.reduce(
    (sum, { ranges }: Profiler.FunctionCoverage) => ranges.reduce((all, { count }) => all + count, sum),
    0,
  );
}
