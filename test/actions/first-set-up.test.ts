import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { addCompany, openDataFolder } from '../../src/actions/data-folder.ts';
import { checkAnswer, isSetUp, saveAnswers, setUpOf } from '../../src/actions/first-set-up.ts';
import { getOptions } from '../../src/actions/options.ts';
import { memoryPlace, temporaryFolder } from '../helpers/temporary-folder.ts';

async function newCompany() {
  const store = await openDataFolder(await temporaryFolder(memoryPlace()));
  await addCompany(store, 'bakkerij');
  return { company: await store.company('bakkerij'), now: () => new Date('2026-11-23T09:00:00') };
}

describe('the first set-up', () => {
  it('is to be done in a new company', async () => {
    const context = await newCompany();
    expect(await setUpOf(context)).toEqual({ company: false, mail: false });
    expect(await isSetUp(context)).toBe(false);
  });

  it('is done when the company has a name and a mail account', async () => {
    const context = await newCompany();
    await saveAnswers(context, new Map([['company.name', 'De Korenaar']]));
    expect(await setUpOf(context)).toEqual({ company: true, mail: false });
    await saveAnswers(context, new Map([['mail.from', 'facturen@korenaar.example']]));
    expect(await isSetUp(context)).toBe(false);
    await saveAnswers(context, new Map([['mail.server', 'smtp.korenaar.example']]));
    expect(await isSetUp(context)).toBe(true);
  });

  it('is done without an account when no mail is sent', async () => {
    const context = await newCompany();
    const answers = { 'company.name': 'De Korenaar', 'mail.enabled': 'nee' };
    await saveAnswers(context, new Map(Object.entries(answers)));
    expect(await isSetUp(context)).toBe(true);
  });

  it('asks for a password where a user name is given, and keeps it sealed', async () => {
    const context = await newCompany();
    const answers = {
      'company.name': 'De Korenaar',
      'mail.server': 'smtp.korenaar.example',
      'mail.from': 'facturen@korenaar.example',
      'mail.anonymous': 'nee',
      'mail.user': 'korenaar',
    };
    await saveAnswers(context, new Map(Object.entries(answers)));
    expect(await isSetUp(context)).toBe(false);
    await saveAnswers(context, new Map([['mail.password', 'ge:h=im, é']]));
    expect(await isSetUp(context)).toBe(true);
    expect(await readFile(`${context.company.folder}/options.json`, 'utf8')).not.toContain('ge:h');
  });

  it.each([
    ['mail.port', '0', 'option.bad-value'],
    ['mail.security', 'ssl', 'option.bad-choice'],
    ['mail.from', 'geen adres', 'option.bad-value'],
    ['company.iban', 'NL00', 'option.bad-value'],
    ['nergens.iets', 'x', 'option.unknown'],
    ['mail.port', '587', null],
    ['company.name', 'De Korenaar', null],
  ])('says of %s %s: %s', (key, text, code) => {
    expect(checkAnswer(key, text)?.code ?? null).toBe(code);
  });

  it('saves all answers or none', async () => {
    const context = await newCompany();
    const answers = new Map([
      ['company.name', 'De Korenaar'],
      ['mail.port', 'veel'],
    ]);
    await expect(saveAnswers(context, answers)).rejects.toMatchObject({ code: 'option.bad-value' });
    expect((await getOptions(context)).get('company.name')).toBe('');
  });
});
