import { expect, it } from 'vitest';
import { pressRandomKeys } from '../console/random-keys.ts';

it('stands 10,000 random keys', { timeout: 30 * 60_000 }, async () => {
  const seen = new Set<string>();
  for (const seed of [1, 2, 3, 4, 5]) {
    const run = await pressRandomKeys(seed, 2000);
    expect(run.oversized).toEqual([]);
    for (const kind of run.seen.keys()) seen.add(kind);
  }
  // How deep they come depends on chance and time; every screen for itself is opened by the test of its hints.
  expect(seen.size).toBeGreaterThanOrEqual(10);
});
