import { describe, expect, it } from 'vitest';
import type { Debtor, Language } from '../../src/domain/debtor.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { printableDelivery } from '../../src/domain/printable-delivery.ts';
import { deliveryNoteAsText, renderDeliveryNote } from '../../src/pdf/delivery-note.ts';
import { displayWidth } from '../../src/pdf/text-width.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { company, debtor, delivery, deliveryAddress, deliveryLine, vatRates } from '../helpers/worlds.ts';

const lines = [
  deliveryLine('10', { description: 'Volkoren heel', quantity: 12_000, returned: 2000, price: 285 }),
  deliveryLine('20', { description: 'Krentenbol', unit: 'zak', quantity: 2500, price: 120, vat: 'high' }),
];

function printable(differs: Partial<Delivery> = {}, who: Partial<Debtor> = {}) {
  return printableDelivery(delivery('1234', { lines, reference: 'PO 77', address: 'A', ...differs }), {
    company: company(),
    invoices: { footer: 'Bestellen kan tot 17:00 uur.' },
    debtor: debtor('1001', { deliveryAddresses: [deliveryAddress('A')], ...who }),
    rates: vatRates,
  });
}

/** What the PDF and the text both say, each with its white space pressed together. */
async function read(shown: ReturnType<typeof printable>) {
  const { text, info } = await readPdf(await renderDeliveryNote(shown, null));
  const plain = deliveryNoteAsText(shown);
  return { pdf: text, info, plain: plain.join('\n').replace(/\s+/g, ' '), rows: plain };
}

describe('a delivery note', () => {
  it('says who delivered what to which address, with prices and a total without VAT', async () => {
    const { pdf, info, plain } = await read(printable());
    for (const text of [pdf, plain]) {
      for (const words of [
        'LEVERBON',
        'Bakkerij De Korenaar',
        'Lunchroom 1001',
        'Filiaal A',
        'Kade 2',
        '1234 CD Utrecht',
        'Leverbonnummer',
        '1234',
        '02-11-2026',
        'PO 77',
        'Volkoren heel',
        'Krentenbol',
        'Bestellen kan tot 17:00 uur.',
      ]) {
        expect(text, words).toContain(words);
      }
      expect(text).toMatch(/Volkoren heel.*12.*2.*10.*2,85.*28,50/);
      expect(text).toMatch(/Totaal excl\. btw € 31,50/);
      expect(text).not.toMatch(/Btw-tarief|Betaald|betaald|te betalen|Vervaldatum/);
    }
    expect(info).toMatchObject({ title: 'Leverbon 1234', subject: 'Lunchroom 1001', pageCount: 1 });
    expect(info.created).toBe('D:20261102120000Z');
  });

  it('has nothing to pay by: no QR code, no payment reference', async () => {
    const { pdf } = await read(printable());
    expect(pdf).not.toMatch(/Scan|Betalingskenmerk/);
  });

  it.each<[Language, RegExp, RegExp]>([
    ['de', /LIEFERSCHEIN/, /Summe netto 31,50 €/],
    ['en', /DELIVERY NOTE/, /Total excl\. VAT €31\.50/],
  ])('is in the language of the debtor: %s', async (language, title, total) => {
    const { pdf, plain } = await read(printable({}, { language }));
    for (const text of [pdf, plain]) {
      expect(text).toMatch(title);
      expect(text).toMatch(total);
    }
  });

  it('to the visiting address names the debtor once', async () => {
    const { plain } = await read(printable({ address: null }));
    expect(plain).toContain('Marktstraat 1');
    expect(plain.split('Lunchroom 1001')).toHaveLength(3);
  });

  it('of many lines goes over pages, with its number on each and the total on the last', async () => {
    const many = Array.from({ length: 90 }, (_, index) => deliveryLine(String(index + 1)));
    const { pdf, info } = await read(printable({ lines: many }));
    expect(info.pageCount).toBeGreaterThan(1);
    const pages = pdf.split('\n');
    expect(pages.slice(1).every((page) => page.includes('Leverbon 1234'))).toBe(true);
    expect(pages.filter((page) => /Totaal excl\. btw/.test(page))).toEqual([pages.at(-1)]);
  });

  it('is never wider than 80 columns as text', () => {
    const wide = printable({ reference: 'R'.repeat(200) }, { name: 'N'.repeat(120) });
    expect(deliveryNoteAsText(wide).every((row) => displayWidth(row) <= 80)).toBe(true);
  });

  it('does nothing to a terminal with what its data hold', () => {
    const hostile = printable({ reference: 'a\u001b[31mb' }, { name: 'x\u009b2Jy' });
    expect(deliveryNoteAsText(hostile).filter((row) => /\p{Cc}/u.test(row))).toEqual([]);
  });

  it('gives the same bytes for the same data', async () => {
    const [first, second] = [await renderDeliveryNote(printable(), null), await renderDeliveryNote(printable(), null)];
    expect(first.equals(second)).toBe(true);
  });
});

describe('a receipt', () => {
  it('is titled as such and marked paid, with the VAT of each rate and the total', async () => {
    const { pdf, plain, info } = await read(printable({ kind: 'receipt' }));
    for (const text of [pdf, plain]) {
      expect(text).toContain('CONTANTBON');
      expect(text).toMatch(/Bonnummer/);
      expect(text).toMatch(/21% 3,00 0,63/);
      expect(text).toMatch(/9% 28,50 2,57/);
      expect(text).toMatch(/Totaal excl\. btw € 31,50/);
      expect(text).toMatch(/Totaal betaald € 34,70/);
      expect(text).toMatch(/Contant betaald: €[ \u00a0]34,70 op 02-11-2026\./);
    }
    expect(info.title).toBe('Contantbon 1234');
  });

  it.each<[Language, string, string]>([
    ['nl', 'Btw verlegd', 'intracommunautaire levering'],
    ['de', 'Steuerschuldnerschaft des Leistungsempfängers', 'steuerfreie innergemeinschaftliche Lieferung'],
    ['en', 'Reverse charge', 'exempt intra-Community supply'],
  ])('under reverse charge names what goods are exempt by, as an invoice does: %s', async (language, ...wording) => {
    const buyer = { language, country: 'BE', vatId: 'BE0123456749' };
    const { pdf, plain } = await read(printable({ kind: 'receipt' }, buyer));
    for (const text of [pdf, plain]) for (const words of [...wording, buyer.vatId]) expect(text).toContain(words);
  });
});
