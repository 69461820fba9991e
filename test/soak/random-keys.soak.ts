import { expect, it, vi } from 'vitest';
import { pressRandomKeys } from '../console/random-keys.ts';

vi.hoisted(() => {
  process.env['FORCE_COLOR'] = '1';
  delete process.env['CI'];
});

/** Screens that cannot come up here: the company is set up, and there is no practice mail. */
const elsewhere = ['wizard', 'mailbox'];

it('stands 10,000 random keys over every screen', { timeout: 30 * 60_000 }, async () => {
  const seen = new Set<string>();
  for (const seed of [1, 2, 3, 4, 5]) {
    const run = await pressRandomKeys(seed, 2000);
    expect(run.oversized).toEqual([]);
    for (const kind of run.seen.keys()) seen.add(kind);
  }
  const { definitions } = await import('../../src/screens/definitions.ts');
  expect([...seen].sort()).toEqual(
    Object.keys(definitions)
      .filter((kind) => !elsewhere.includes(kind))
      .sort(),
  );
});
