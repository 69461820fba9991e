import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { optionShape } from '../../src/state/schemas/options.ts';
import { accountEffects } from './option-effects/account.ts';
import { centralBillingEffects } from './option-effects/central-billing.ts';
import { documentEffects } from './option-effects/documents.ts';
import { expectEffect, provenElsewhere, rowsOf } from './option-effects/effect.ts';
import { messageEffects } from './option-effects/messages.ts';
import { printerKey } from './option-effects/printers.ts';
import { sendingEffects } from './option-effects/sending.ts';
import { type EffectWorld, openEffectWorld } from './option-effects/world.ts';

/** Every option there is, by its key. */
const keys = [
  ...Object.entries(optionShape).flatMap(([rubric, { shape }]) => Object.keys(shape).map((key) => `${rubric}.${key}`)),
  'language',
];

describe('every option', () => {
  it('has one row that shows what it does', () => {
    const tables = [
      accountEffects,
      messageEffects,
      sendingEffects,
      documentEffects,
      centralBillingEffects,
      provenElsewhere,
    ];
    const rows = [...tables.flatMap((table) => Object.keys(table)), printerKey];
    expect(rows.toSorted()).toEqual(keys.toSorted());
  });

  it.each(Object.entries(provenElsewhere))('%s is proved in the file that its row names', (_key, { file, says }) => {
    expect(existsSync(file), file).toBe(true);
    expect(readFileSync(file, 'utf8').includes(says), says).toBe(true);
  });
});

describe('options on how mail leaves', () => {
  let world: EffectWorld;

  beforeAll(async () => {
    world = await openEffectWorld();
  });
  afterAll(() => world.close());

  it.each(rowsOf(accountEffects))('%s', (key, effect) => expectEffect(world, key, effect));
});

describe('options on when mail goes, and how fast', () => {
  let world: EffectWorld;

  beforeAll(async () => {
    world = await openEffectWorld(10);
  });
  afterAll(() => world.close());

  it.each(rowsOf(sendingEffects))('%s', (key, effect) => expectEffect(world, key, effect));
});
