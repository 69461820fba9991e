import { expect, it } from 'vitest';
import { clerksAtRandom } from './clerks-at-random.ts';

it('loses no edit, makes no total wrong and shows every conflict when two clerks work in four consoles', {
  timeout: 120_000,
}, async () => {
  const run = await clerksAtRandom(20_261_123, (ms, { edits, conflicts }) => ms > 2000 && edits >= 8 && conflicts >= 2);
  expect(run.problems).toEqual([]);
  expect(run.contests).toBeGreaterThan(0);
});
