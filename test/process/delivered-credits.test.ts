import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { creditInvoice } from '../../src/actions/credit-invoice.ts';
import { entriesSince } from '../../src/actions/outbox-entries.ts';
import { whyNotSent } from '../../src/actions/outbox-status.ts';
import { plannedMails } from '../../src/actions/planned-mails.ts';
import { printInternalCopies } from '../../src/actions/print-internal-copies.ts';
import { undeliveredInvoices } from '../../src/actions/undelivered-invoices.ts';
import type { FinalInvoice } from '../../src/domain/invoice.ts';
import { debtorsOf } from '../helpers/invoice-world.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { mailWorld } from './mail-world.ts';

async function creditOf(context: Parameters<typeof creditInvoice>[0], { id }: FinalInvoice): Promise<FinalInvoice> {
  const outcome = await creditInvoice(context, { invoice: id, lines: null });
  if (outcome.outcome !== 'credited') throw new Error(JSON.stringify(outcome));
  return outcome.credit;
}

describe('a credit invoice', { timeout: 60_000 }, () => {
  it('goes by mail with words of its own and its own PDF, as a mail of its own kind', async () => {
    const world = await mailWorld(debtorsOf(1));
    const { context } = world;
    const [invoice] = world.invoices;
    if (!invoice) throw new Error('no invoice');
    await world.deliver();
    const credit = await creditOf(context, invoice);
    expect((await world.deliver([credit])).rows).toMatchObject([{ number: credit.number.text, outcome: 'accepted' }]);
    const mail = world.peer.received.at(-1)?.parsed;
    expect(mail?.subject).toBe(`Creditfactuur ${credit.number.text} van Bakkerij De Korenaar`);
    expect(mail?.text).toContain('welke factuur hiermee wordt gecorrigeerd');
    expect(mail?.text).toMatch(/Het bedrag is € -/);
    expect(mail?.attachments).toHaveLength(1);
    const { text } = await readPdf(mail?.attachments[0]?.content ?? Buffer.alloc(0));
    expect(text).toContain(credit.number.text);
    expect(text).toContain(invoice.number.text);
    expect(await entriesSince(context.company, '')).toMatchObject([
      { kind: 'invoice' },
      { kind: 'credit', state: 'accepted' },
    ]);
  });

  it('never shares a mail with invoices of a debtor with Bundelen', async () => {
    const world = await mailWorld(debtorsOf(1, { bundle: true, collect: 'none' }), { each: 3 });
    const { context } = world;
    const [first, ...others] = world.invoices;
    if (!first) throw new Error('no invoice');
    const credit = await creditOf(context, first);
    const both = [...others, credit];
    const mails = await plannedMails(
      context,
      both.map(({ id }) => id),
    );
    expect(mails.map(({ invoices }) => invoices.length)).toEqual([others.length, 1]);
    await world.deliver(both);
    const subjects = world.peer.received.map(({ parsed }) => parsed.subject ?? '').sort();
    expect(subjects).toMatchObject([/^Creditfactuur/, /^Factu/].map((pattern) => expect.stringMatching(pattern)));
  });

  it('is what is left to deliver of an invoice that was credited before it went', async () => {
    const world = await mailWorld(debtorsOf(2));
    const { context } = world;
    const [first, second] = world.invoices;
    if (!first || !second) throw new Error('no invoices');
    const credit = await creditOf(context, first);
    expect([...(await undeliveredInvoices(context, true))].sort()).toEqual([second.id, credit.id].sort());
    expect((await world.deliver([first, credit])).rows).toMatchObject([
      { outcome: 'skipped', problem: 'credited' },
      { outcome: 'accepted' },
    ]);
    expect(await whyNotSent(context, first.id)).toMatchObject([{ kind: 'not-asked', problem: 'credited' }]);
    expect((await world.deliver([first], 'De klant vraagt erom')).rows).toMatchObject([{ outcome: 'accepted' }]);
  });

  it('is printed as internal copy, marked so, and names the invoice on it', async () => {
    const world = await mailWorld(debtorsOf(1));
    const [invoice] = world.invoices;
    if (!invoice) throw new Error('no invoice');
    const { context } = world;
    const credit = await creditOf(context, invoice);
    const before = await entriesSince(context.company, '');
    expect(await printInternalCopies(context, [credit.id])).toMatchObject([{ outcome: 'printed' }]);
    expect(await entriesSince(context.company, '')).toEqual(before);
    const folder = join(context.folder, 'printed');
    const [name] = await readdir(folder);
    const { text } = await readPdf(await readFile(join(folder, name ?? '')));
    expect(text).toContain('INTERN');
    expect(text).toContain(invoice.number.text);
  });
});
