// Changes the code of one room, a mutant at a time, and tells which changes no test notices: ROOM=calendar npm run mutate,
// or with -- --mutate FILES for a part of it; SAMPLE=4 takes every fourth file. Run by hand: a room takes from minutes to hours.
import { readdirSync } from 'node:fs';

const room = process.env.ROOM ?? 'calendar';
const rooms = readdirSync(new URL('../../src', import.meta.url));
if (!rooms.includes(room)) throw new Error(`ROOM is one of ${rooms.join(', ')}`);
const files = readdirSync(new URL(`../../src/${room}`, import.meta.url), { recursive: true })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('-words.ts'))
  .sort()
  .filter((_, index) => index % Number(process.env.SAMPLE ?? 1) === 0);

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  // Words are guarded by the tests of their languages.
  mutate: files.map((file) => `src/${room}/${file}`),
  mutator: { excludedMutations: ['StringLiteral'] },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: `out/mutation/${room}.json` },
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  tempDirName: 'out/mutants',
  concurrency: 2,
  timeoutMS: 10_000,
  thresholds: { high: 95, low: 85, break: 85 },
};
