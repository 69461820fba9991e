import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InvoiceType, invoiceTypes, type Language, languages } from '../../src/domain/debtor.ts';
import { renderInvoice } from '../../src/pdf/invoice.ts';
import { invoiceDocument } from '../../src/pdf/invoice-document.ts';
import { invoiceAsText } from '../../src/pdf/invoice-text.ts';
import { displayWidth } from '../../src/pdf/text-width.ts';
import { legalFields } from '../helpers/legal-fields.ts';
import { invoiceLine, printableInvoice, sampleInvoice, weekLine } from '../helpers/printable-invoice.ts';
import { readPdf } from '../helpers/read-pdf.ts';

const cases = invoiceTypes.flatMap((layout) =>
  languages.map((language): [InvoiceType, Language] => [layout, language]),
);

describe('an invoice as plain text', () => {
  it.each(cases)('says everything that the law asks, in 80 columns: %s in %s', (layout, language) => {
    const invoice = sampleInvoice(layout, language);
    const lines = invoiceAsText(invoice);
    // Names may go on in a second line of their column: look for their words.
    const missing = legalFields(invoice)
      .flatMap((field) => field.split(' '))
      .filter((word) => !lines.some((line) => line.includes(word)));
    expect(missing).toEqual([]);
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  it.each(cases)('has the same figures as the PDF: %s in %s', async (layout, language) => {
    const invoice = sampleInvoice(layout, language);
    const figures = (text: string) =>
      (text.match(/\d[\d.,]*/g) ?? []).map((figure) => figure.replace(/[.,]$/, '')).sort();
    const { text } = await readPdf(await renderInvoice(invoice, { mark: 'none', logo: null }));
    const inText = new Set(figures(invoiceAsText(invoice).join('\n')));
    expect(figures(text).filter((figure) => !inText.has(figure))).toEqual(
      ['1', '1'].filter((page) => !inText.has(page)),
    );
  });

  it('lines figures up on the right', () => {
    const lines = invoiceAsText(sampleInvoice('total'));
    const rows = lines.filter((line) => /^(101|205|310|412|900) /.test(line));
    expect(rows).toHaveLength(5);
    for (const row of rows) expect(displayWidth(row)).toBe(80);
  });

  it('is never wider than 80 columns, ends no line in a space and holds no control character, whatever the data', () => {
    const words = fc.string({ unit: 'binary', maxLength: 120 });
    const cents = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
    const data = fc.record({ layout: fc.constantFrom(...invoiceTypes), a: words, b: words, c: words, cents });
    fc.assert(
      fc.property(data, ({ layout, a, b, c, cents: price }) => {
        const place = { debtor: c, name: a, city: b };
        const part = { article: c, description: a, unit: b, price, discount: 1234 };
        const invoice = printableInvoice({
          layout,
          paymentReference: c,
          tax: 'reverse-charge',
          seller: { name: a, legalName: b, email: c, website: a, vatId: b, footer: `${a}\n${b}` },
          buyer: { name: b, attention: c, address: a, number: b, vatId: c, country: 'DE' },
          sections: [
            { heading: { kind: 'place', place }, lines: [invoiceLine({ ...part, quantity: 1_234_567 })] },
            {
              heading: { kind: 'delivery', number: a, date: '2026-11-02', reference: b, place },
              lines: [weekLine([1, 22, 333, 4444, 55_555, 666_666, 7_777_777], part)],
            },
          ],
        });
        for (const line of invoiceAsText(invoice)) {
          expect(displayWidth(line)).toBeLessThanOrEqual(80);
          expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]| $/u);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('counts East Asian characters and emoji as two columns, and marks as none', () => {
    expect(['a', 'é', 'e\u0301', '日本', '😀', '\u0301'].map(displayWidth)).toEqual([1, 1, 1, 4, 2, 0]);
  });

  it('and the PDF are drawn from one document, which keeps the order of the sections and lines', () => {
    const document = invoiceDocument(sampleInvoice('specified'));
    expect(document.sections.map(({ rows }) => rows.map(({ cells }) => cells[0]))).toEqual([
      ['101', '205'],
      ['310', '900'],
    ]);
  });
});
