import { expect, it } from 'vitest';
import { clerksAtRandom } from '../console/clerks-at-random.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_007);
const seconds = 60;

it(`loses no edit, makes no total wrong and shows every conflict of two clerks in four consoles (SEED=${seed})`, {
  timeout: 15 * 60_000,
}, async () => {
  // On a machine that does much else they go on until there is enough to judge.
  const run = await clerksAtRandom(
    seed,
    (ms, { edits, conflicts }) => ms >= seconds * 1000 && edits >= 150 && conflicts >= 30,
  );
  process.stdout.write(`${JSON.stringify({ seed, ...run })}\n`);
  expect(run.problems).toEqual([]);
  expect(run.edits).toBeGreaterThanOrEqual(150);
  expect(run.conflicts).toBeGreaterThanOrEqual(30);
  expect(run.contests).toBeGreaterThanOrEqual(20);
  // What is typed over is nearly always what the screen showed.
  expect(run.refreshed).toBeLessThan(run.edits / 10);
  expect(run.entered).toBeGreaterThan(0);
});
