import fc from 'fast-check';
import { creditInvoiceOf, tidyLines, withCredit } from '../../src/domain/credit.ts';
import type { CreditedLine, FinalInvoice, InvoiceLine } from '../../src/domain/invoice.ts';
import { priceOf } from '../../src/domain/quantity.ts';
import { totalsOf } from '../../src/domain/vat.ts';
import { finalInvoice, idOf } from './dispatch.ts';

/** A line of a final invoice: bread at 9 %, unless said otherwise. */
export function billedLine(differs: Partial<InvoiceLine> = {}): InvoiceLine {
  const line = {
    article: '10',
    description: 'Volkoren',
    unit: 'stuk',
    quantity: 10_000,
    returned: 0,
    price: 250,
    discount: 0,
    rate: 900,
    days: null,
    ...differs,
  };
  return { ...line, net: priceOf(line.quantity, line.price, line.discount) };
}

/** A final invoice with these lines, by section. */
export function invoiceWith(
  sections: readonly (readonly InvoiceLine[])[],
  differs: Partial<FinalInvoice> = {},
): FinalInvoice {
  return finalInvoice(1, {
    sections: sections.map((lines, index) => ({
      heading: { kind: 'place', place: { debtor: '1001', name: `Filiaal ${index + 1}`, city: 'Utrecht' } },
      lines,
    })),
    ...totalsOf(sections.flat()),
    ...differs,
  });
}

/** An invoice with its credit invoices. */
export interface Credited {
  readonly invoice: FinalInvoice;
  readonly credits: readonly FinalInvoice[];
}

/** One credit invoice more. */
export function credited({ invoice, credits }: Credited, lines: readonly CreditedLine[]): Credited {
  const sequence = credits.length + 2;
  const made = {
    id: idOf(sequence),
    number: { year: 2026, sequence, text: `2026-${String(sequence).padStart(5, '0')}` },
    date: '2026-11-23',
    at: '2026-11-23T09:00:00.000Z',
    by: 'anna (pts/1)',
  };
  const tidy = tidyLines(lines);
  const credit = creditInvoiceOf(invoice, credits, tidy, made);
  return { invoice: withCredit(invoice, credit, tidy, made), credits: [...credits, credit] };
}

const anyLine: fc.Arbitrary<InvoiceLine> = fc
  .record({
    quantity: fc.oneof(
      fc.integer({ min: -9, max: 40 }).map((units) => units * 1000),
      fc.integer({ min: -9000, max: 40_000 }),
    ),
    price: fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.constantFrom(0, 1, 5, 99, 100)),
    discount: fc.constantFrom(0, 0, 500, 1234, 10_000),
    rate: fc.constantFrom(2100, 900, 0),
  })
  .map(billedLine);

/** Final invoices of up to three sections, with returns, empty lines and lines for nothing. */
export const anyInvoice: fc.Arbitrary<FinalInvoice> = fc
  .array(fc.array(anyLine, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .map((sections) => invoiceWith(sections));
