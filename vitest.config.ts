import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/soak/**'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // The suites start real servers and processes of their own; more workers than cores only makes them wait for each other.
    maxWorkers: 2,
  },
});
