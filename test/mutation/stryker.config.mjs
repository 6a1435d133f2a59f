// Changes the code of one room, a mutant at a time, and tells which changes no test notices: ROOM=calendar npm run mutate,
// or with -- --mutate FILES for a part of it. Run by hand: a room takes from minutes to hours.
import { readdirSync } from 'node:fs';

const room = process.env.ROOM ?? 'calendar';
const rooms = readdirSync(new URL('../../src', import.meta.url));
if (!rooms.includes(room)) throw new Error(`ROOM is one of ${rooms.join(', ')}`);

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: [`src/${room}/**/*.ts`, '!src/**/*-words.ts'],
  // Words are guarded by the tests of their languages.
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
