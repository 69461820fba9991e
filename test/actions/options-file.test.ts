import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { addCompany, openDataFolder } from '../../src/actions/data-folder.ts';
import { getOptions, setOptions } from '../../src/actions/options.ts';
import { exportOptions, importOptions, previewImport, readOptionsFile } from '../../src/actions/options-file.ts';
import type { UserError } from '../../src/domain/user-error.ts';
import { explainError } from '../../src/i18n/errors.ts';
import { files } from '../../src/state/files.ts';
import { deedsOf } from '../helpers/deeds.ts';
import { memoryPlace, temporaryFolder } from '../helpers/temporary-folder.ts';

const now = () => new Date('2026-11-23T09:00:00');

/** Two companies of one installation: one set up, one new. */
async function twoCompanies() {
  const store = await openDataFolder(await temporaryFolder(memoryPlace()));
  const [brood, koek] = await Promise.all(
    ['brood', 'koek'].map(async (id) => {
      await addCompany(store, id);
      return { company: await store.company(id), now };
    }),
  );
  if (!brood || !koek) throw new Error('no companies');
  await setOptions(brood, [
    ['company.name', 'Bakkerij "De Korenaar" – Žluťoučký'],
    ['company.iban', 'NL91ABNA0417164300'],
    ['mail.server', 'smtp.korenaar.example'],
    ['mail.port', '587'],
    ['mail.anonymous', 'nee'],
    ['mail.user', 'korenaar'],
    ['mail.password', 'zeer-geheim-7'],
    ['mail.oauthToken', 'even-geheim-8'],
    ['mail.bcc', 'a@korenaar.example; b@korenaar.example'],
    ['schedule.mode', 'schedule'],
    ['schedule.days', 'monday, friday'],
    ['schedule.holidays', '2026-12-24'],
    ['language', 'de'],
  ]);
  return { brood, koek };
}

const input = (text: string | Uint8Array) => ({
  name: 'opties.json',
  bytes: typeof text === 'string' ? Buffer.from(text) : text,
});

/** A file with these options and nothing else. */
const fileOf = (options: unknown, head: object = {}) =>
  input(JSON.stringify({ product: 'Factuurpost', content: 'options', version: 1, options, ...head }));

function problemsOf(file: ReturnType<typeof input>): readonly UserError[] {
  try {
    readOptionsFile(file);
  } catch (error) {
    const first = error as UserError;
    return [first, ...first.others];
  }
  return [];
}

describe('options in a file', () => {
  it('make another company the same, save for its secrets', async () => {
    const { brood, koek } = await twoCompanies();
    const text = await exportOptions(brood);
    const { changes, secret } = await importOptions(koek, readOptionsFile(input(text)));
    expect(changes.map(({ key }) => key)).toEqual(expect.arrayContaining(['mail.bcc', 'schedule.days', 'language']));
    expect(secret).toBe('missing');
    const [one, other] = await Promise.all([brood, koek].map(getOptions));
    expect(one?.get('mail.password')).toBe('********');
    expect(other).toEqual(new Map([...(one ?? [])].map(([key, value]) => [key, value === '********' ? '' : value])));
    expect(await exportOptions(koek)).toBe(text);
    expect(await importOptions(koek, readOptionsFile(input(text)))).toMatchObject({ changes: [] });
  });

  it('have every option but the secrets, sealed or not', async () => {
    const { brood } = await twoCompanies();
    const text = await exportOptions(brood);
    const stored = JSON.parse(await readFile(`${brood.company.folder}/options.json`, 'utf8'));
    const { mail } = await brood.company.read(files.options);
    expect(JSON.stringify(stored)).toContain(mail.password);
    for (const secret of ['zeer-geheim-7', 'even-geheim-8', mail.password, mail.oauthToken, 'password', 'oauthToken']) {
      expect(text).not.toContain(secret);
    }
    const keys = Object.keys(JSON.parse(text).options);
    expect(keys).toEqual([...(await getOptions(brood)).keys()].filter((key) => !/password|oauthToken/.test(key)));
    expect(JSON.parse(text)).toMatchObject({ product: 'Factuurpost', content: 'options', version: 1 });
  });

  it('leave the secrets that are saved, and say so when they may belong elsewhere', async () => {
    const { brood } = await twoCompanies();
    const before = (await brood.company.read(files.options)).mail;
    const { secret } = await importOptions(brood, readOptionsFile(fileOf({ 'mail.server': 'smtp.other.example' })));
    const after = (await brood.company.read(files.options)).mail;
    expect(secret).toBe('kept');
    expect(after).toEqual({ ...before, server: 'smtp.other.example' });
    expect(await previewImport(brood, readOptionsFile(fileOf({ 'company.city': 'Zeist' })))).toMatchObject({
      secret: null,
    });
  });

  it('change what the file has and nothing else, each change recorded', async () => {
    const { koek } = await twoCompanies();
    const values = readOptionsFile(
      fileOf({
        'mail.port': '465',
        'mail.cc': 'a@x.example, b@x.example',
        'mail.enabled': 'ja',
        'company.postcode': 1234,
      }),
    );
    const preview = await previewImport(koek, values);
    expect(preview.changes).toEqual([
      { key: 'company.postcode', from: '', to: '1234' },
      { key: 'mail.port', from: 25, to: 465 },
      { key: 'mail.cc', from: [], to: ['a@x.example', 'b@x.example'] },
    ]);
    expect((await getOptions(koek)).get('mail.port')).toBe(25);
    expect(await importOptions(koek, values)).toEqual(preview);
    expect((await getOptions(koek)).get('mail.port')).toBe(465);
    expect((await deedsOf(koek)).map(({ action, subject, detail }) => [action, subject, detail])).toEqual([
      ['options.import', 'company.postcode', '1234'],
      ['options.import', 'mail.port', '465'],
      ['options.import', 'mail.cc', 'a@x.example, b@x.example'],
    ]);
  });

  it('are refused all together when one is wrong, each problem with its key, and nothing changes', async () => {
    const { koek } = await twoCompanies();
    const problems = problemsOf(
      fileOf({
        'company.name': 'Koek',
        'mail.port': 99_999,
        'mail.sever': 'x',
        'mail.password': 'in-het-bestand',
        'mail.security': 'ssl',
        'company.country': 'XX',
        'mail.from': { nested: true },
        'schedule.days': [1],
        'limits.perDay': null,
        '__proto__.x': 1,
        language: 'fr',
      }),
    );
    expect(problems.map(({ code, params }) => [code, params['key']])).toEqual([
      ['option.bad-value', 'mail.port'],
      ['option.unknown', 'mail.sever'],
      ['options-file.secret', 'mail.password'],
      ['option.bad-choice', 'mail.security'],
      ['option.bad-value', 'company.country'],
      ['option.bad-value', 'mail.from'],
      ['option.bad-value', 'schedule.days'],
      ['option.bad-value', 'limits.perDay'],
      ['option.unknown', '__proto__.x'],
      ['option.bad-choice', 'language'],
    ]);
    for (const language of ['nl', 'de', 'en'] as const) {
      for (const problem of problems) {
        const { message, remedy } = explainError(language, problem);
        expect(message).toContain(problem.params['key']);
        expect(`${message} ${remedy}`).not.toMatch(/\{\w+\}|Invalid|expected|in-het-bestand/);
      }
    }
    expect((await getOptions(koek)).get('company.name')).toBe('');
  });

  it('are refused when they do not go together with what is there', async () => {
    const { koek } = await twoCompanies();
    const late = readOptionsFile(fileOf({ 'company.name': 'Koek', 'schedule.from': '19:00' }));
    const refused = { code: 'option.bad-value', params: { key: 'schedule.until', problem: 'before-from' } };
    await expect(previewImport(koek, late)).rejects.toMatchObject(refused);
    await expect(importOptions(koek, late)).rejects.toMatchObject(refused);
    expect((await getOptions(koek)).get('company.name')).toBe('');
  });

  it.each([
    ['', 'options-file.malformed'],
    ['{"product": "Factuurpost", ', 'options-file.malformed'],
    ['[]', 'options-file.malformed'],
    ['null', 'options-file.malformed'],
    ['{"product":"Anders","content":"options","version":1,"options":{}}', 'options-file.malformed'],
    ['{"product":"Factuurpost","content":"debtors","version":1,"options":{}}', 'options-file.malformed'],
    ['{"product":"Factuurpost","content":"options","version":1,"options":[]}', 'options-file.malformed'],
    ['{"product":"Factuurpost","content":"options","version":2,"options":{"new.key":{}}}', 'options-file.newer'],
    [Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 'options-file.malformed'],
  ])('are refused as a file: %s', (text, code) => {
    expect(problemsOf(input(text)).map((problem) => problem.code)).toEqual([code]);
  });

  it('can come from a Windows editor, and holds nothing that acts on a screen', async () => {
    const { brood } = await twoCompanies();
    await setOptions(brood, [['company.city', 'a\u202eb\u2028c']]);
    const text = await exportOptions(brood);
    expect(text).not.toMatch(/[\p{Bidi_Control}\u2028]/u);
    const edited = Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`);
    expect(readOptionsFile(input(edited)).get('company.city')).toBe('a\u202eb\u2028c');
  });
});
