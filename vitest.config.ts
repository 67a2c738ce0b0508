import { defineConfig } from 'vitest/config';

/** Commands as child processes are slow where other work goes on; what hangs is found all the same. */
const testTimeout = 30_000;

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'source', include: ['test/**/*.test.ts'], exclude: ['test/built/**'], testTimeout } },
      // These run dist/, and building it takes seconds that the others need not wait for.
      {
        test: {
          name: 'built',
          include: ['test/built/**/*.test.ts'],
          globalSetup: ['test/built/fresh_build.ts'],
          testTimeout,
        },
      },
    ],
  },
});
