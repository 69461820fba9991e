import { describe, expect, it } from 'vitest';
import { addCompany, openDataFolder } from '../../src/actions/data-folder.ts';
import { getOptions, setOptions, setReadOptions } from '../../src/actions/options.ts';
import { deedsOf } from '../helpers/deeds.ts';
import { memoryPlace, temporaryFolder } from '../helpers/temporary-folder.ts';

async function newCompany() {
  const store = await openDataFolder(await temporaryFolder(memoryPlace()));
  await addCompany(store, 'bakkerij');
  return { company: await store.company('bakkerij'), now: () => new Date('2026-11-23T09:00:00') };
}

describe('options that take the place of what was read', () => {
  it('are saved while that is still so, however it is written', async () => {
    const context = await newCompany();
    await setOptions(context, [
      ['mail.bcc', 'a@x.example;b@x.example'],
      ['mail.anonymous', 'nee'],
      ['mail.port', '587'],
    ]);
    const read = { 'mail.bcc': 'a@x.example, b@x.example', 'mail.anonymous': 'no', 'mail.port': '587' };
    expect(await setReadOptions(context, [['mail.port', '2525']], read)).toEqual({ outcome: 'saved' });
    expect((await getOptions(context)).get('mail.port')).toBe(2525);
  });

  it('are not when somebody else gave one another value: nothing is written, and each is named', async () => {
    const context = await newCompany();
    await setOptions(context, [
      ['company.name', 'Van de ander'],
      ['mail.port', '465'],
    ]);
    const before = await deedsOf(context);
    const mine = [
      ['company.name', 'Van mij'],
      ['company.phone', '0999'],
    ] as const;
    const read = { 'company.name': '', 'company.phone': '', 'mail.port': '587' };
    expect(await setReadOptions(context, mine, read)).toEqual({
      outcome: 'conflict',
      keys: ['company.name', 'mail.port'],
    });
    const now = await getOptions(context);
    expect([now.get('company.name'), now.get('company.phone')]).toEqual(['Van de ander', '']);
    expect(await deedsOf(context)).toEqual(before);
  });

  it('are when both gave it the same, or it is a secret, of which nobody can be shown two', async () => {
    const context = await newCompany();
    await setOptions(context, [
      ['company.name', 'Samen'],
      ['mail.password', 'van-de-ander'],
    ]);
    const mine = [
      ['company.name', 'Samen'],
      ['mail.password', 'van-mij'],
    ] as const;
    const read = { 'company.name': '', 'mail.password': '' };
    expect(await setReadOptions(context, mine, read)).toEqual({ outcome: 'saved' });
  });

  it('lose none of what several sessions wanted at the same time: one is first, the others are told', async () => {
    const context = await newCompany();
    const names = ['een', 'twee', 'drie', 'vier'];
    const outcomes = await Promise.all(
      names.map((name) => setReadOptions(context, [['company.name', name]], { 'company.name': '' })),
    );
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['conflict', 'conflict', 'conflict', 'saved']);
    const first = names[outcomes.findIndex(({ outcome }) => outcome === 'saved')];
    expect((await getOptions(context)).get('company.name')).toBe(first);
  });
});
