import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/soak/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Each test makes its own world and leaves nothing behind; what takes long to load is loaded once for all of a worker's files.
    isolate: false,
    // More than the two cores that must do: real servers, processes and terminals are waited for much of the time.
    maxWorkers: 3,
    // Frames and PDFs are made and dropped by the thousand: with little room for what is new, a tenth of the time is tidying.
    execArgv: ['--max-semi-space-size=32'],
    setupFiles: 'test/helpers/as-terminal.ts',
    globalSetup: 'test/helpers/build-once.ts',
  },
  // As it is shipped: with React's production build.
  oxc: { jsx: { development: false } },
});
