import { defineConfig } from 'vitest/config';

const room = process.env.ROOM ?? 'calendar';

/** The tests of the room that is changed, and those of rules where it is what rules ask. */
const tests = {
  calendar: ['test/calendar/**/*.test.ts'],
  capacity: ['test/capacity/**/*.test.ts'],
  feasibility: ['test/feasibility/**/*.test.ts', 'test/{rules,said,mutants,must-pass}.test.ts'],
  model: [
    'test/{model,check,coverage}/**/*.test.ts',
    'test/{rules,said,mutants,references}.test.ts',
    'test/reports/sla-book.test.ts',
  ],
  rules: ['test/{rules,said,mutants,examples}.test.ts', 'test/feasibility/**/*.test.ts'],
}[room];

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: tests ?? [`test/${room}/**/*.test.ts`],
    // Mutants run in threads, whose zone cannot be set.
    testNamePattern: /^(?!.*on a machine in)/,
    // Tests change nothing that another could see, so what they load is loaded once for a mutant.
    isolate: false,
    setupFiles: ['test/mutation/fewer-runs.ts'],
    testTimeout: 60_000,
  },
});
