import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { addDebtor } from '../../src/actions/add-debtor.ts';
import { addDraft } from '../../src/actions/add-draft.ts';
import { saveArticle } from '../../src/actions/change-article.ts';
import { changeArticles } from '../../src/actions/change-articles.ts';
import { saveDebtor } from '../../src/actions/change-debtor.ts';
import { changeDebtors } from '../../src/actions/change-debtors.ts';
import { saveDraft } from '../../src/actions/change-draft.ts';
import { creditInvoice } from '../../src/actions/credit-invoice.ts';
import { deleteArticle } from '../../src/actions/delete-article.ts';
import { deleteDebtor } from '../../src/actions/delete-debtor.ts';
import { deleteDelivery } from '../../src/actions/delete-delivery.ts';
import { deleteDraft } from '../../src/actions/delete-draft.ts';
import { deliverInvoices } from '../../src/actions/deliver-invoices.ts';
import { finaliseInvoices } from '../../src/actions/finalise-invoices.ts';
import { importRecords } from '../../src/actions/import-file.ts';
import { completeOriginals } from '../../src/actions/invoice-original.ts';
import { mailDeliveries } from '../../src/actions/mail-deliveries.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import { noteInvoice } from '../../src/actions/note-invoice.ts';
import { setOptions } from '../../src/actions/options.ts';
import { cancelEntries, listOutbox, outboxSince, retryEntries } from '../../src/actions/outbox.ts';
import { printDeliveries } from '../../src/actions/print-deliveries.ts';
import { printInternalCopies } from '../../src/actions/print-internal-copies.ts';
import { runOutbox } from '../../src/actions/run-outbox.ts';
import { saveDelivery } from '../../src/actions/save-delivery.ts';
import { monthOf } from '../../src/domain/calendar.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { Draft, FinalInvoice } from '../../src/domain/invoice.ts';
import { files } from '../../src/state/files.ts';
import { writeInto } from '../helpers/csv-file.ts';
import { creditedOf, expectUntouched, type FinalWorld, finalsNow, finalWorld } from '../helpers/final-world.ts';
import { finalInvoices } from '../helpers/invoice-world.ts';
import { command } from './option-effects/world.ts';

type Attempt = (world: FinalWorld, invoice: FinalInvoice) => Promise<unknown>;

/** A final invoice as somebody might have it who still takes it for a draft. */
function asDraft(invoice: FinalInvoice): Draft {
  return { ...invoice, status: 'draft' };
}

async function deliveryOf({ context }: FinalWorld, { deliveries }: FinalInvoice): Promise<Delivery> {
  const [ref] = deliveries.length > 0 ? deliveries : [{ id: '', date: '2026-11-20' }];
  const month = await context.company.read(files.deliveries(monthOf(ref?.date ?? '')));
  const found = month.find(({ id }) => id === ref?.id) ?? month[0];
  if (!found) throw new Error('no delivery');
  return found;
}

async function debtorOf({ context }: FinalWorld, { debtor }: FinalInvoice) {
  const found = (await context.company.read(files.debtors)).find(({ number }) => number === debtor);
  if (!found) throw new Error('no debtor');
  return found;
}

async function articles({ context }: FinalWorld) {
  const [first, ...others] = await context.company.read(files.articles);
  if (!first) throw new Error('no article');
  return [first, ...others] as const;
}

function imported({ context }: FinalWorld, kind: Parameters<typeof importRecords>[1], text: string): Promise<unknown> {
  return importRecords(context, kind, { name: `${kind}.csv`, bytes: Buffer.from(text) });
}

/** What every action that writes can do to an invoice, its debtor, its deliveries or its articles, by file. */
const attempts: Readonly<Record<string, Attempt>> = {
  'add-article': (world) => imported(world, 'articles', 'code;name;unit;price;vat\n10;Anders;doos;99,00;high\n'),
  'add-debtor': async (world, invoice) =>
    addDebtor(world.context, { ...(await debtorOf(world, invoice)), name: 'Een ander met dit nummer' }),
  'add-draft': (world, { debtor }) =>
    addDraft(world.context, { debtor, deliveredFrom: '2026-11-20', deliveredUntil: '2026-11-20' }),
  'change-article': async (world) => {
    const [base] = await articles(world);
    await saveArticle(world.context, { base, next: { ...base, name: 'Anders', price: 9900, vat: 'high' } });
  },
  'change-articles': async (world) => {
    const all = await articles(world);
    await changeArticles(
      world.context,
      all.map((base) => ({ base, next: { ...base, price: base.price + 1 } })),
    );
  },
  'change-debtor': async (world, invoice) => {
    const base = await debtorOf(world, invoice);
    const next = { ...base, name: `${base.name} B.V.`, address: 'Kade 9', vatId: 'NL001234567B01', termDays: 1 };
    await saveDebtor(world.context, { base, next });
  },
  'change-debtors': async (world, invoice) => {
    const debtors = [await debtorOf(world, invoice)];
    await changeDebtors(world.context, { debtors, setting: { name: 'language', value: 'de' } });
  },
  'change-draft': ({ context }, invoice) => {
    const changed = [{ section: 0, line: 0, fields: { quantity: 1, price: 1, description: 'Anders' } }];
    const edit = { changed, removed: [], added: [] };
    return saveDraft(context, { base: asDraft(invoice), edit });
  },
  'credit-invoice': ({ context }, { id }) => creditInvoice(context, { invoice: id, lines: null }),
  'delete-article': async (world) => {
    for (const article of await articles(world)) await deleteArticle(world.context, article);
  },
  'delete-debtor': async (world, invoice) => deleteDebtor(world.context, await debtorOf(world, invoice)),
  'delete-delivery': async (world, invoice) => deleteDelivery(world.context, await deliveryOf(world, invoice)),
  'delete-draft': ({ context }, invoice) => deleteDraft(context, asDraft(invoice)),
  'finalise-invoices': ({ context }, { id }) => finaliseInvoices(context, [id, id]),
  'import-deliveries': async (world, invoice) => {
    const { number, date, debtor } = await deliveryOf(world, invoice);
    await imported(world, 'deliveries', `number;date;debtor;article;quantity\n${number};${date};${debtor};10;999\n`);
  },
  'import-records': async (world, { debtor }) => {
    const head = 'number;name;address;postcode;city;email';
    await imported(world, 'debtors', `${head}\n${debtor};Nieuwe naam;Weg 1;9999 ZZ;Assen;nieuw@klant.example\n`);
    await imported(world, 'articles', 'code;name;unit;price;vat\n10;Nieuw;kilo;0,01;high\n');
  },
  'invoice-original': ({ context }, invoice) => completeOriginals(context, [{ ...invoice, gross: 1 }]),
  'mail-deliveries': async (world, invoice) => {
    const delivery = await deliveryOf(world, invoice);
    await mailDeliveries(world.context, { deliveries: [delivery], reason: 'nog eens' });
  },
  'make-invoices': ({ context }) => makeInvoices(context, { until: '2026-11-23', day: null, debtors: null }),
  'note-invoice': ({ context }, { id }) => noteInvoice(context, id, 'Dit is geen wijziging'),
  options: ({ context }) =>
    setOptions(context, [
      ['company.name', 'Een heel andere naam'],
      ['company.iban', 'NL91ABNA0417164300'],
      ['invoices.footer', 'Andere voet'],
      ['invoices.numberFormat', 'F{year}-{number:3}'],
      ['invoices.termDays', '60'],
      ['language', 'de'],
    ]),
  outbox: async ({ context }) => {
    const entries = await outboxSince(context, null);
    await cancelEntries(
      context,
      entries.map(({ id }) => id),
    ).catch(() => undefined);
    await retryEntries(context, null);
    return listOutbox(context, null);
  },
  'print-deliveries': async (world, invoice) => {
    await printDeliveries(world.context, [await deliveryOf(world, invoice)]);
  },
  'print-internal-copies': ({ context }, { id }) => printInternalCopies(context, [id]),
  'queue-copies': ({ context }, { id }) => deliverInvoices(context, { invoices: [id], reason: 'nog eens' }),
  'run-outbox': ({ context }) => runOutbox(context),
  'save-delivery': async (world, invoice) => {
    const base = await deliveryOf(world, invoice);
    const next = { ...base, lines: base.lines.map((line) => ({ ...line, quantity: 1, price: 1 })) };
    await saveDelivery(world.context, { base, next });
  },
};

/** Actions that write and are given neither an invoice nor anything of which one is made. */
const others = [
  'access-token',
  'closing-sheets',
  'mail-production-list',
  'options-file',
  'outbox-entries',
  'practice-server',
  'print-closing-sheet',
  'print-due-jobs',
  'print-number-report',
  'print-test-page',
  'production-list-documents',
  'save-text',
  'seed-past',
  'send-test-mail',
  'sender-desk',
  'settings-sheet',
  'sign-in',
];

const actionFolder = fileURLToPath(new URL('../../src/actions/', import.meta.url));

/** Names of the actions that write to the store. */
function writingActions(): readonly string[] {
  return readdirSync(actionFolder)
    .filter((name) => name.endsWith('.ts') && /\.change\(/.test(readFileSync(`${actionFolder}${name}`, 'utf8')))
    .map((name) => name.replace(/\.ts$/, ''))
    .sort();
}

describe('what is final', { timeout: 240_000 }, () => {
  it('is tried by every action that writes', () => {
    expect([...Object.keys(attempts), ...others].sort()).toEqual(writingActions());
  });

  it('stays byte by byte what it is, and so does its PDF, whatever action is tried on it', async () => {
    const world = await finalWorld();
    const { context } = world;
    const before = await finalsNow(context);
    let tried = 0;
    for (const [state, { id }] of Object.entries(world.invoices)) {
      for (const attempt of Object.values(attempts)) {
        const invoice = (await finalInvoices(context)).find((one) => one.id === id);
        if (!invoice) throw new Error(`the ${state} invoice is gone`);
        // Most are refused, some do something else than to the invoice; what counts is what stands there afterwards.
        await attempt(world, invoice).catch(() => undefined);
        tried += 1;
      }
      await expectUntouched(context, before, `everything on the ${state} one`);
    }
    expect(tried).toBe(5 * Object.keys(attempts).length);
    // The attempts were real ones.
    const { company } = await context.company.read(files.options);
    expect(company.name).toBe('Een heel andere naam');
    const debtors = await context.company.read(files.debtors);
    expect(debtors.every(({ name }) => name.startsWith('Nieuwe naam'))).toBe(true);
    const finals = await finalInvoices(context);
    expect(finals.find(({ id }) => id === world.invoices.credited.id)?.status).toBe('credited');
  });

  it('cannot be written over in the store itself, nor taken out of it', async () => {
    const { context, invoices } = await finalWorld();
    const before = await finalsNow(context);
    const month = files.invoices(monthOf(invoices.final.date));
    const write = (change: (all: readonly FinalInvoice[]) => readonly FinalInvoice[]) =>
      context.company.change(async (transaction) => {
        const database = await transaction.open(month);
        database.data = change(database.data);
        await database.write();
      });
    await expect(write(() => [])).rejects.toThrow('would be changed or lost');
    await expect(write((all) => all.slice(1))).rejects.toThrow('would be changed or lost');
    await expect(write((all) => all.map((one) => ({ ...one, gross: one.gross + 1 })))).rejects.toThrow();
    await expect(write((all) => all.map((one) => ({ ...one, history: [] })))).rejects.toThrow();
    await expectUntouched(context, before, 'the store');
  });
});

/** Words for every command that there is, with a final invoice where it takes one. */
function commandsFor(invoice: FinalInvoice, csv: Readonly<Record<string, string>>): readonly (readonly string[])[] {
  const { id } = invoice;
  const number = invoice.number.text;
  return [
    ['options', 'set', 'company.name', 'Anders', 'invoices.footer', 'Anders'],
    ...Object.entries(csv).map(([kind, file]) => ['import', kind, file]),
    ['invoices', 'make', '--until', '2026-11-30'],
    ['invoices', 'finalise', id],
    ['invoices', 'finalise', '--all'],
    ['invoices', 'deliver', number, '--again', 'de klant vraagt erom'],
    ['invoices', 'show', id],
    ['invoices', 'show', number, '--pdf', `${csv['debtors']}.pdf`],
    ['invoices', 'list'],
    ['invoices', 'credit', id, '--line', '1=0,001'],
    ['invoices', 'credit', number],
    ['outbox', 'retry', '--failed'],
    ['outbox', 'run', '--once'],
    ['check'],
  ];
}

describe('the commands', { timeout: 240_000 }, () => {
  it('leave what is final as it is, all of them, on every kind of final invoice', async () => {
    const world = await finalWorld();
    const { context, invoices } = world;
    const before = await finalsNow(context);
    const csv: Record<string, string> = {};
    for (const [kind, text] of Object.entries({
      debtors: 'number;name;address;postcode;city;email\n1001;Naam;Weg 1;9999 ZZ;Assen;x@klant.example\n',
      articles: 'code;name;unit;price;vat\n10;Nieuw;kilo;0,01;high\n',
      deliveries: 'number;date;debtor;article;quantity\n2026-11-20-1001-0;2026-11-20;1001;10;99\n',
    })) {
      csv[kind] = await writeInto(context.folder, `${kind}.csv`, text);
    }
    const codes: number[] = [];
    for (const invoice of Object.values(invoices)) {
      for (const words of commandsFor(invoice, csv)) codes.push((await command({ context }, ...words)).code);
    }
    expect(new Set(codes)).toEqual(new Set([0, 1, 2]));
    await expectUntouched(context, before, 'the commands');
  });

  it('credit an invoice, whole or by line, and tell it as text and as JSON', async () => {
    const world = await finalWorld();
    const { context, invoices } = world;
    const run = (...words: readonly string[]) => command({ context }, 'invoices', 'credit', ...words);
    const part = await run(invoices.final.number.text, '--line', '1=0,5', '--json');
    expect(part).toMatchObject({ code: 0, err: '' });
    const told = JSON.parse(part.out);
    const [credit] = (await finalInvoices(context)).filter(({ original }) => original?.id === invoices.final.id);
    expect(told).toEqual({
      invoice: invoices.final.id,
      credit: { id: credit?.id, number: credit?.number.text },
      totals: { net: credit?.net, vat: credit?.vat, gross: credit?.gross, vatTotals: credit?.vatTotals },
      originalMissing: null,
    });
    expect(credit).toMatchObject({ gross: -55, sections: [{ lines: [{ quantity: -500 }] }] });
    const whole = await run(invoices.sent.id);
    expect(whole.out).toMatch(/^Creditfactuur 2026-\d{5} van € -1,09 is gemaakt, bij factuur 2026-00002\.\n/);
    expect(whole.out).toContain('-1,00 en -0,09 btw (9%)');
    expect(whole.out).toContain('Die factuur is nu helemaal gecrediteerd.');
  });

  it('say who credited what is gone, and what is left; name a wrong line, quantity or invoice', async () => {
    const world = await finalWorld();
    const { context, invoices } = world;
    const run = (...words: readonly string[]) => command({ context }, 'invoices', 'credit', ...words);
    const before = (await finalInvoices(context)).length;
    const gone = await run(invoices.credited.id);
    expect(gone).toMatchObject({ code: 1 });
    expect(gone.out).toMatch(
      /Van factuur 2026-00003 is niets meer over: .+ crediteerde haar om \d\d:\d\d, met creditfactuur 2026-00005\./,
    );
    const json = JSON.parse((await run(invoices.partly.id, '--line', '1=1', '--json')).out);
    expect(json).toMatchObject({
      invoice: invoices.partly.id,
      credit: null,
      left: [{ line: 1, quantity: 1000, left: 999 }],
    });
    expect(await run(invoices.final.id, '--line', '7=1')).toMatchObject({
      code: 2,
      err: expect.stringContaining('heeft geen regel "7"; het zijn er 1'),
    });
    for (const wrong of ['1=x', 'x', '1=', '=1', '1=1=1']) {
      expect(await run(invoices.final.id, '--line', wrong)).toMatchObject({ code: 2, out: '' });
    }
    expect(await run(invoices.credit.id)).toMatchObject({
      code: 2,
      err: expect.stringContaining('zelf een creditfactuur'),
    });
    expect(await run('2026-99999')).toMatchObject({ code: 2 });
    expect(await finalInvoices(context)).toHaveLength(before);
    await creditedOf(context, invoices.partly, null);
  });
});
