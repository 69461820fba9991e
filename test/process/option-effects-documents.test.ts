import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import { describeWithCups, type PrivateCups, startCups } from '../helpers/cups.ts';
import { centralBillingEffects } from './option-effects/central-billing.ts';
import { documentEffects } from './option-effects/documents.ts';
import { expectEffect, rowsOf } from './option-effects/effect.ts';
import { printerEffect, printerKey } from './option-effects/printers.ts';
import { type EffectWorld, openEffectWorld } from './option-effects/world.ts';

let world: EffectWorld;

beforeAll(async () => {
  world = await openEffectWorld();
});
afterAll(() => world.close());

describe('options on documents, paper and language', () => {
  it.each(rowsOf({ ...documentEffects, ...centralBillingEffects }))('%s', (key, effect) =>
    expectEffect(world, key, effect),
  );
});

describeWithCups('options on printers', () => {
  let cups: PrivateCups;

  beforeAll(async () => {
    cups = await startCups();
    vi.stubEnv('CUPS_SERVER', cups.socket);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await cups.stop();
  });

  it(printerKey, async () => expectEffect(world, printerKey, await printerEffect(cups)));
});
