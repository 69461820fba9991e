import { defineConfig } from 'vitest/config';

/** Rules and views of data: they leave nothing behind, so that they need not be loaded anew for each file. */
const pure = [
  'test/domain/**/*.test.ts',
  'test/i18n/**/*.test.ts',
  'test/pdf/**/*.test.ts',
  'test/actions/csv/**/*.test.ts',
  'test/console/keys/**/*.test.ts',
];
/** Each opens a console of its own and closes it; what takes long to load is shared. */
const screens = ['test/console/screens/**/*.test.ts', 'test/console/kit/**/*.test.ts', 'test/console/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // The suites start real servers and processes of their own; more workers than cores only makes them wait for each other.
    maxWorkers: 2,
    globalSetup: 'test/helpers/build-once.ts',
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      { extends: true, test: { name: 'screens', include: screens, isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/soak/**', ...pure, ...screens],
        },
      },
    ],
  },
});
