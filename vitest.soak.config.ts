import { defineConfig } from 'vitest/config';

/** The long random runs: many kills, many processes. The same code as the short ones, with larger counts. */
export default defineConfig({
  test: {
    include: ['test/soak/**/*.soak.ts'],
    testTimeout: 15 * 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    setupFiles: 'test/helpers/as-terminal.ts',
    globalSetup: 'test/helpers/build-once.ts',
  },
  // As it is shipped: with React's production build.
  oxc: { jsx: { development: false } },
});
