import { afterAll, beforeAll, describe, it } from 'vitest';
import { expectEffect, rowsOf } from './option-effects/effect.ts';
import { messageEffects } from './option-effects/messages.ts';
import { type EffectWorld, openEffectWorld } from './option-effects/world.ts';

describe('options on what stands in a mail, and who gets it', () => {
  let world: EffectWorld;

  beforeAll(async () => {
    world = await openEffectWorld();
  });
  afterAll(() => world.close());

  it.each(rowsOf(messageEffects))('%s', (key, effect) => expectEffect(world, key, effect));
});
