// Changes the code of one room, a mutant at a time, and tells which changes no test notices: ROOM=calendar npm run mutate,
// or with -- --mutate FILES for a part of it. Run by hand: a room takes from minutes to hours.
import { readdirSync } from 'node:fs';

const room = process.env.ROOM ?? 'calendar';
const rooms = readdirSync(new URL('../../src', import.meta.url));
if (!rooms.includes(room)) throw new Error(`ROOM is one of ${rooms.join(', ')}`);

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: [`src/${room}/**/*.ts`, '!src/**/*-words.ts'],
  // Words are guarded by the tests of their languages.
  mutator: { excludedMutations: ['StringLiteral'] },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false },
  tempDirName: 'out/mutants',
  concurrency: 2,
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 85, break: 85 },
};
