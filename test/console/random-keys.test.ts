import { expect, it } from 'vitest';
import { pressRandomKeys } from './random-keys.ts';

it('stands random keys: no crash, nothing beyond the screen, and Esc leads back', { timeout: 240_000 }, async () => {
  const { oversized, seen } = await pressRandomKeys(20_261_123, 400);
  expect(oversized).toEqual([]);
  expect(seen.size).toBeGreaterThan(5);
});
