import { describe, expect, it } from 'vitest';
import { invoiceMailText } from '../../src/actions/invoice-mail.ts';
import { type Language, languages } from '../../src/domain/debtor.ts';
import type { FinalInvoice } from '../../src/domain/invoice.ts';
import type { OwnText } from '../../src/domain/template.ts';
import { defaultText } from '../../src/mail/default-texts.ts';
import { billedLine, credited, invoiceWith } from '../helpers/crediting.ts';

/** An invoice for so many pieces of € 2,50 with 9 %. */
function invoiceFor(pieces: number, differs: Partial<FinalInvoice> = {}): FinalInvoice {
  return invoiceWith([[billedLine({ quantity: pieces * 1000 })]], differs);
}

/** The credit invoice that takes all of it back. */
function creditOf(invoice: FinalInvoice): FinalInvoice {
  const quantity = invoice.sections[0]?.lines[0]?.quantity ?? 0;
  const [credit] = credited({ invoice, credits: [] }, [{ section: 0, line: 0, quantity }]).credits;
  if (!credit) throw new Error('no credit invoice');
  return credit;
}

const asking = /over te maken op rekening/;
const textOf = (...invoices: [FinalInvoice, ...FinalInvoice[]]) => invoiceMailText([], invoices).text;

function inLanguage(invoice: FinalInvoice, language: Language): FinalInvoice {
  return { ...invoice, buyer: { ...invoice.buyer, language } };
}

describe('the text that brings an invoice', () => {
  it('asks for the money when there is some to pay', () => {
    expect(textOf(invoiceFor(12))).toMatch(/het bedrag van € 32,70 uiterlijk 23-11-2026 over te maken/);
  });

  it('asks for nothing when more came back than went out', () => {
    const text = textOf(invoiceFor(-12));
    expect(text).toContain('onze factuur');
    expect(text).toContain('Het totaal is € -32,70. U hoeft niets te betalen.');
    expect(text).not.toMatch(asking);
  });

  it('asks for nothing when it comes to nothing', () => {
    const text = textOf(invoiceWith([[billedLine(), billedLine({ quantity: -10_000 })]]));
    expect(text).toContain('Het totaal is € 0,00. U hoeft niets te betalen.');
    expect(text).not.toMatch(asking);
  });

  it('is that of credit invoices when one gives money back', () => {
    const text = textOf(creditOf(invoiceFor(12)));
    expect(text).toContain('onze creditfactuur');
    expect(text).toContain('Het bedrag is € -32,70. U kunt het verrekenen');
  });

  it('asks for what a credit invoice for returns comes to, within the term that the invoice gave', () => {
    const credit = creditOf(invoiceFor(-12, { date: '2026-11-09', dueDate: '2026-12-09' }));
    expect(credit).toMatchObject({ gross: 3270, date: '2026-11-23', dueDate: '2026-12-23' });
    expect(textOf(credit)).toMatch(/het bedrag van € 32,70 uiterlijk 23-12-2026 over te maken/);
  });

  it('goes by what the invoices of a bundle come to together, and names the day by which one of them is to be paid', () => {
    const [owed, back] = [invoiceFor(12, { dueDate: '2026-12-09' }), invoiceFor(-4, { dueDate: '2026-11-30' })];
    expect(textOf(back, owed)).toMatch(/het bedrag van € 21,80 uiterlijk 09-12-2026 over te maken/);
    expect(textOf(owed, invoiceFor(-40))).toContain('Het totaal is € -76,30. U hoeft niets te betalen.');
    const credits = [creditOf(invoiceFor(-4)), creditOf(invoiceFor(12))] as const;
    expect(textOf(...credits)).toContain('Het bedrag is € -21,80.');
  });

  it.each(languages)('is the company’s own, where it has one: %s', (language) => {
    const own: OwnText = { kind: 'no-payment', language, revision: 1, subject: 'Niets', body: '*|TOTALAMOUNT|*' };
    expect(invoiceMailText([own], [inLanguage(invoiceFor(-12), language)])).toMatchObject({ subject: 'Niets' });
    const { subject } = invoiceMailText([own], [inLanguage(invoiceFor(12), language)]);
    expect(subject).toBe(invoiceMailText([], [inLanguage(invoiceFor(12), language)]).subject);
    expect(defaultText('no-payment', language).body).not.toMatch(/DUEDATE|COMPANYIBAN|PAYMENTREFERENCE/);
  });
});
