import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.{ts,tsx}'],
    // A busy machine makes a browser slow, and no test is about time.
    testTimeout: 120_000,
    // Tests change nothing that another could see, so a worker loads the project once and not once a file.
    isolate: false,
    maxWorkers: '100%',
  },
});
