import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { changeDebtorAddresses, saveDebtor } from '../../src/actions/change-debtor.ts';
import type { Context } from '../../src/actions/context.ts';
import { importDebtors } from '../../src/actions/import-records.ts';
import type { Debtor } from '../../src/domain/debtor.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { files } from '../../src/state/files.ts';
import { clockFrom, debtorsOf, makeBakery } from '../helpers/invoice-world.ts';
import { openBakery } from '../helpers/open-bakery.ts';

interface Office {
  readonly anna: Context & { readonly folder: string };
  readonly bram: Context;
  readonly base: Debtor;
}

/** Two sessions on a bakery with debtors 1001 and 1002, as both read the first. */
async function office(differs: Partial<Debtor> = {}): Promise<Office> {
  const clock = clockFrom('2026-11-23T10:32:00');
  const anna = await makeBakery(debtorsOf(2, differs), { now: clock.now });
  const bram = await openBakery(anna.folder, clock.now);
  const [base] = await bram.company.read(files.debtors);
  if (!base) throw new Error('no debtor');
  return { anna, bram, base };
}

async function debtor(context: Context): Promise<Debtor | undefined> {
  return (await context.company.read(files.debtors)).find(({ number }) => number === '1001');
}

async function problemsOf(attempt: Promise<unknown>): Promise<readonly (readonly [string, unknown])[]> {
  const error = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw error;
  return [error, ...error.others].map(({ code, params }) => [code, params['address'] ?? params['debtor']]);
}

describe('correcting the addresses of a debtor', () => {
  it('keeps them as an import would, and says in the record what changed', async () => {
    const { anna, bram, base } = await office();
    const email = ['  Jan <Jan@BAKKER.example> ', 'inkoop@bakker.example; jan@bakker.example'];
    const outcome = await changeDebtorAddresses(anna, { base, email, cc: ['boek@bakker.example'] });
    const next = {
      ...base,
      email: ['Jan@bakker.example', 'inkoop@bakker.example', 'jan@bakker.example'],
      cc: ['boek@bakker.example'],
      revision: 2,
    };
    expect(outcome).toEqual({ outcome: 'saved', debtor: next, others: [] });
    expect(await bram.company.read(files.debtors)).toEqual([next, debtorsOf(2)[1]]);
    const record = await readFile(`${anna.company.folder}/record/2026-11.jsonl`, 'utf8');
    const { action, subject, detail } = JSON.parse(record.trim().split('\n').at(-1) ?? '');
    expect([action, subject]).toEqual(['debtor.change', '1001']);
    expect(JSON.parse(detail)).toEqual({
      revision: 2,
      changes: [
        { field: 'email', before: base.email, after: next.email },
        { field: 'cc', before: [], after: next.cc },
      ],
    });
  });

  it('leaves the copies alone when none are given', async () => {
    const { anna, base } = await office({ cc: ['boek@bakker.example'] });
    await changeDebtorAddresses(anna, { base, email: ['jan@bakker.example'] });
    expect((await debtor(anna))?.cc).toEqual(['boek@bakker.example']);
  });

  it('names every address that is none, and writes nothing', async () => {
    const { anna, base } = await office();
    const email = ['jan@bakker.example, bakker', 'jansen@'];
    const cc = ['müller@bakker.example'];
    expect(await problemsOf(changeDebtorAddresses(anna, { base, email, cc: [] }))).toEqual([
      ['mail.bad-address', 'bakker'],
      ['mail.bad-address', 'jansen@'],
    ]);
    expect(await problemsOf(changeDebtorAddresses(anna, { base, email: base.email, cc }))).toEqual([
      ['mail.bad-address', 'müller@bakker.example'],
    ]);
    expect(await debtor(anna)).toEqual(base);
  });

  it('does not leave a debtor that gets mail without an address, and one that gets paper as it likes', async () => {
    const { anna, base } = await office();
    expect(await problemsOf(changeDebtorAddresses(anna, { base, email: [' ; '] }))).toEqual([
      ['debtor.email-needed', '1001'],
    ]);
    const outcome = await saveDebtor(anna, { base, next: { ...base, dispatch: 'paper', email: [] } });
    expect(outcome).toMatchObject({ outcome: 'saved', debtor: { dispatch: 'paper', email: [] } });
  });

  it('writes nothing when they are what they were', async () => {
    const { anna, base } = await office();
    const outcome = await changeDebtorAddresses(anna, { base, email: base.email });
    expect(outcome).toEqual({ outcome: 'saved', debtor: base, others: [] });
    expect(await debtor(anna)).toEqual(base);
  });

  it('refuses a debtor that is not there', async () => {
    const { anna, base } = await office();
    const stranger = { ...base, number: '9' };
    expect(await problemsOf(changeDebtorAddresses(anna, { base: stranger, email: ['a@b.example'] }))).toEqual([
      ['debtor.unknown', '9'],
    ]);
  });
});

describe('two people at one debtor', () => {
  it('keep both their changes when they touched different fields', async () => {
    const { anna, bram, base } = await office();
    await saveDebtor(anna, { base, next: { ...base, city: 'Amersfoort' } });
    const outcome = await changeDebtorAddresses(bram, { base, email: ['jan@bakker.example'] });
    expect(outcome).toMatchObject({
      outcome: 'saved',
      others: [{ field: 'city', before: 'Utrecht', after: 'Amersfoort' }],
    });
    expect(await debtor(anna)).toEqual({ ...base, city: 'Amersfoort', email: ['jan@bakker.example'], revision: 3 });
  });

  it('are told of each other when both changed the same field, and nothing is written', async () => {
    const { anna, bram, base } = await office();
    await saveDebtor(anna, { base, next: { ...base, email: ['a@bakker.example'], city: 'Amersfoort' } });
    const now = await debtor(anna);
    const deed = JSON.parse((await readFile(`${anna.company.folder}/record/2026-11.jsonl`, 'utf8')).trim());
    const outcome = await changeDebtorAddresses(bram, { base, email: ['b@bakker.example'] });
    expect(outcome).toEqual({
      outcome: 'conflict',
      now,
      by: deed.by,
      at: deed.at,
      changes: [
        { field: 'city', before: 'Utrecht', after: 'Amersfoort' },
        { field: 'email', before: base.email, after: ['a@bakker.example'] },
      ],
      clashes: [{ field: 'email', before: base.email, mine: ['b@bakker.example'], theirs: ['a@bakker.example'] }],
    });
    expect(await debtor(bram)).toEqual(now);
  });

  it('agree when both want the same', async () => {
    const { anna, bram, base } = await office();
    await changeDebtorAddresses(anna, { base, email: ['a@bakker.example'] });
    expect(await changeDebtorAddresses(bram, { base, email: ['a@bakker.example'] })).toMatchObject({
      outcome: 'saved',
      debtor: { revision: 2 },
    });
  });

  it('names nobody when an import made the other change', async () => {
    const { anna, bram, base } = await office();
    await changeDebtorAddresses(anna, { base, email: ['a@bakker.example'] });
    const csv =
      'number;name;address;postcode;city;email\n1001;Lunchroom 1001;Kade 1;1234 AB;Utrecht;import@bakker.example\n';
    await importDebtors(anna, { name: 'debtors.csv', bytes: Buffer.from(csv) });
    const outcome = await changeDebtorAddresses(bram, { base, email: ['b@bakker.example'] });
    expect(outcome).toMatchObject({ outcome: 'conflict', by: null, at: null, now: { revision: 3 } });
  });

  it('lose nothing when many correct different fields at once', async () => {
    const { anna, base } = await office();
    const fields = ['address', 'postcode', 'city', 'phone', 'attention', 'kvk'] as const;
    const sessions = await Promise.all(fields.map(() => openBakery(anna.folder, anna.now)));
    const outcomes = await Promise.all(
      sessions.map((session, index) =>
        saveDebtor(session, { base, next: { ...base, [fields[index] ?? '']: `nieuw ${index}` } }),
      ),
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(fields.map(() => 'saved'));
    const now = await debtor(anna);
    expect(fields.map((field) => now?.[field])).toEqual(fields.map((_field, index) => `nieuw ${index}`));
    expect(now?.revision).toBe(1 + fields.length);
  });
});
