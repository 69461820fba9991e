import { describe, expect, it } from 'vitest';
import { checkCompany } from '../../src/actions/check-store.ts';
import { creditedInvoice, creditInvoice } from '../../src/actions/credit-invoice.ts';
import { creditProspect } from '../../src/actions/credit-view.ts';
import { finaliseInvoices } from '../../src/actions/finalise-invoices.ts';
import { originalOf } from '../../src/actions/invoice-original.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import { noteInvoice } from '../../src/actions/note-invoice.ts';
import { invoicePdf, invoiceText } from '../../src/actions/show-invoice.ts';
import type { FinalInvoice } from '../../src/domain/invoice.ts';
import { files } from '../../src/state/files.ts';
import { deedsOf } from '../helpers/deeds.ts';
import { bakeryWithDrafts, threeLines } from '../helpers/drafts-world.ts';
import { debtorsOf, deliver, finalInvoices, invoiceAll, makeBakery, setDebtors } from '../helpers/invoice-world.ts';
import { openBakery } from '../helpers/open-bakery.ts';
import { readPdf } from '../helpers/read-pdf.ts';

/** A bakery with a final invoice of three lines for each debtor. */
async function bakeryWithInvoices(count = 1) {
  const { context } = await bakeryWithDrafts(debtorsOf(count), threeLines);
  await finaliseInvoices(context, null);
  const [invoice, ...others] = await finalInvoices(context);
  if (!invoice) throw new Error('no invoice');
  return { context, invoice, others };
}

async function credited(context: Parameters<typeof creditInvoice>[0], request: Parameters<typeof creditInvoice>[1]) {
  const outcome = await creditInvoice(context, request);
  if (outcome.outcome !== 'credited') throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** All that is frozen on an invoice: everything but its status, what names it, its history. */
function frozen({ status: _s, creditedBy: _c, history: _h, revision: _r, ...rest }: FinalInvoice) {
  return rest;
}

describe('crediting an invoice', () => {
  it('makes a final credit invoice with the next number of the series and today’s date, that mirrors it', async () => {
    const { context, invoice } = await bakeryWithInvoices(2);
    const prospect = await creditProspect(context, invoice);
    const { invoice: after, credit } = await credited(context, { invoice: invoice.number.text, lines: null });
    expect(credit).toMatchObject({ origin: 'C', status: 'final', gross: -8792, net: -7901, vat: -891 });
    expect(credit.number).toMatchObject({ sequence: 3 });
    expect(prospect).toMatchObject({ number: credit.number.text, date: credit.date, routes: ['mail'] });
    expect(after).toMatchObject({ status: 'credited', creditedBy: [{ id: credit.id, number: credit.number.text }] });
    expect(frozen(after)).toEqual(frozen(invoice));
    expect(await finalInvoices(context)).toEqual(expect.arrayContaining([after, credit]));
    expect(await checkCompany(context.company)).toEqual([]);
  });

  it('keeps its PDF in the archive, which names the invoice; the invoice’s own stays as it was', async () => {
    const { context, invoice } = await bakeryWithInvoices();
    const before = await originalOf(context, invoice);
    const { credit, invoice: after } = await credited(context, { invoice: invoice.id, lines: null });
    const pdf = await readPdf(await invoicePdf(context, credit));
    const text = pdf.pages.flat().join(' ');
    expect(text).toContain(invoice.number.text);
    expect(text).toContain(credit.number.text);
    expect(await originalOf(context, after)).toEqual(before);
    expect((await invoiceText(context, credit)).join('\n')).toContain(`Betreft factuur  ${invoice.number.text}`);
  });

  it('leaves the deliveries invoiced: nothing of them is invoiced again', async () => {
    const { context, invoice } = await bakeryWithInvoices();
    await credited(context, { invoice: invoice.id, lines: null });
    const { drafts } = await makeInvoices(context, { until: '2026-12-31', day: null, debtors: null });
    expect(drafts).toEqual([]);
    const deliveries = await context.company.read(files.deliveries('2026-11'));
    expect(deliveries.map((delivery) => delivery.invoice)).toEqual([invoice.id]);
  });

  it('takes back so much of some lines, then the rest, and is through when nothing is left', async () => {
    const { context, invoice } = await bakeryWithInvoices();
    const part = await credited(context, { invoice: invoice.id, lines: [{ section: 0, line: 0, quantity: 4000 }] });
    expect(part.credit).toMatchObject({ gross: -436, vatTotals: [{ rate: 900, base: -400, vat: -36 }] });
    expect(part.invoice).toMatchObject({ status: 'final', creditedBy: [{ lines: [{ quantity: 4000 }] }] });
    const rest = await credited(context, { invoice: invoice.id, lines: null });
    expect(rest.credit.sections.flatMap(({ lines }) => lines).map(({ quantity }) => quantity)).toEqual([
      -6000, -3000, -1500,
    ]);
    expect(rest.invoice.status).toBe('credited');
    expect(invoice.gross + part.credit.gross + rest.credit.gross).toBe(0);
    const { credits } = await creditedInvoice(context, invoice.id);
    expect(credits).toEqual([part.credit, rest.credit]);
  });

  it('keeps the parties as they stand on the invoice, whatever became of the debtor since', async () => {
    const { context, invoice } = await bakeryWithInvoices();
    await setDebtors(context, debtorsOf(1, { name: 'Andere naam', address: 'Nieuwe kade 9', city: 'Breda' }));
    const { credit } = await credited(context, { invoice: invoice.id, lines: null });
    expect([credit.buyer, credit.seller]).toEqual([invoice.buyer, invoice.seller]);
  });

  it('of another month and year goes into its own, under the number of its own', async () => {
    let now = new Date('2026-12-30T10:00:00Z');
    const debtors = debtorsOf(2);
    const context = await makeBakery(debtors, { now: () => now });
    await deliver(context, debtors, '2026-12-29');
    const [invoice] = await invoiceAll(context);
    now = new Date('2027-01-04T10:00:00Z');
    const { credit } = await credited(context, { invoice: invoice?.id ?? '', lines: null });
    expect(credit).toMatchObject({ date: '2027-01-04', number: { text: '2027-00001' } });
    expect((await context.company.read(files.invoices('2026-12'))).map(({ status }) => status)).toEqual([
      'credited',
      'final',
    ]);
    expect((await context.company.read(files.invoices('2027-01'))).map(({ original }) => original)).toEqual([
      { id: invoice?.id, number: '2026-00001', date: '2026-12-30' },
    ]);
    now = new Date('2027-01-03T10:00:00Z');
    await expect(creditInvoice(context, { invoice: '2026-00002', lines: null })).rejects.toMatchObject({
      code: 'invoice.date-before-last',
    });
  });

  it('stands in the history of both and in the record of deeds, with who and when', async () => {
    const { context, invoice } = await bakeryWithInvoices();
    const { credit, invoice: after } = await credited(context, { invoice: invoice.id, lines: null });
    expect(after.history.at(-1)).toMatchObject({ what: 'credited' });
    expect(credit.history.map(({ what }) => what)).toEqual(['made', 'finalised']);
    const deeds = (await deedsOf(context)).filter(({ action }) => action === 'invoice.credit');
    expect(deeds).toMatchObject([{ subject: credit.number.text, by: after.history.at(-1)?.by }]);
    expect(deeds[0]?.detail).toContain(invoice.number.text);
  });
});

describe('what cannot be credited', () => {
  it('is a draft, a credit invoice, nothing, what is not there', async () => {
    const { context } = await bakeryWithDrafts(debtorsOf(1));
    const [draft] = await context.company.read(files.drafts);
    const credit = (invoice: string, lines: Parameters<typeof creditInvoice>[1]['lines'] = null) =>
      creditInvoice(context, { invoice, lines });
    await expect(credit(draft?.id ?? '')).rejects.toMatchObject({ code: 'credit.draft' });
    await finaliseInvoices(context, null);
    const part = await credited(context, {
      invoice: draft?.id ?? '',
      lines: [{ section: 0, line: 1, quantity: 1000 }],
    });
    await expect(credit(part.credit.id)).rejects.toMatchObject({ code: 'credit.of-credit' });
    await expect(credit(draft?.id ?? '', [])).rejects.toMatchObject({ code: 'credit.nothing-chosen' });
    await expect(credit(draft?.id ?? '', [{ section: 0, line: 7, quantity: 1 }])).rejects.toThrow('no line at 0/7');
    await expect(credit('2026-99999')).rejects.toMatchObject({ code: 'invoice.unknown' });
    expect(await finalInvoices(context)).toHaveLength(2);
  });

  it('is more than is left: nothing is written, and who credited what is left is told', async () => {
    const { context, invoice } = await bakeryWithInvoices();
    const { credit } = await credited(context, {
      invoice: invoice.id,
      lines: [{ section: 0, line: 0, quantity: 8000 }],
    });
    const before = await finalInvoices(context);
    const outcome = await creditInvoice(context, {
      invoice: invoice.id,
      lines: [
        { section: 0, line: 0, quantity: 3000 },
        { section: 0, line: 1, quantity: 1000 },
      ],
    });
    expect(outcome).toMatchObject({
      outcome: 'exceeds',
      lines: [{ section: 0, line: 0, left: 2000 }],
      last: { number: credit.number.text, by: credit.history[0]?.by, at: credit.history[0]?.at },
    });
    expect(await finalInvoices(context)).toEqual(before);
  });

  it('is the same twice, by two who do so at the same time: one credit invoice, and the other is told', async () => {
    const { context, invoice } = await bakeryWithInvoices();
    const other = await openBakery(context.folder);
    const request = { invoice: invoice.id, lines: null };
    const outcomes = await Promise.all([context, other, context].map((session) => creditInvoice(session, request)));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['credited', 'exceeds', 'exceeds']);
    const made = outcomes.find(({ outcome }) => outcome === 'credited');
    const number = made?.outcome === 'credited' ? made.credit.number.text : '';
    for (const one of outcomes)
      if (one.outcome === 'exceeds') expect(one).toMatchObject({ lines: [], last: { number } });
    expect((await finalInvoices(context)).map(({ number: { sequence } }) => sequence)).toEqual([1, 2]);
  });
});

describe('a note on an invoice', () => {
  it('goes into the history of a draft and of a final invoice, plain, with who and when, and changes nothing else', async () => {
    const { context, drafts } = await bakeryWithDrafts(debtorsOf(1));
    const [draft] = drafts;
    await noteInvoice(context, draft?.id ?? '', '  Eerst bellen\u001b[2J\n met Anna ');
    await finaliseInvoices(context, null);
    const [invoice] = await finalInvoices(context);
    if (!invoice) throw new Error('no invoice');
    const pdf = await originalOf(context, invoice);
    await noteInvoice(context, invoice.number.text, 'Gebeld, akkoord');
    const [after] = await finalInvoices(context);
    expect(after?.history).toMatchObject([
      { what: 'made' },
      { what: 'noted', note: 'Eerst bellen[2J  met Anna' },
      { what: 'finalised' },
      { what: 'noted', note: 'Gebeld, akkoord' },
    ]);
    expect(after && frozen(after)).toEqual(frozen(invoice));
    expect(after && (await originalOf(context, after))).toEqual(pdf);
    expect((await deedsOf(context)).filter(({ action }) => action === 'invoice.note')).toHaveLength(2);
  });

  it('is refused when it is empty or too long', async () => {
    const { context, invoice } = await bakeryWithInvoices();
    await expect(noteInvoice(context, invoice.id, ' \n ')).rejects.toMatchObject({ code: 'note.empty' });
    await expect(noteInvoice(context, invoice.id, 'x'.repeat(501))).rejects.toMatchObject({ code: 'note.too-long' });
    expect(await finalInvoices(context)).toEqual([invoice]);
  });
});
