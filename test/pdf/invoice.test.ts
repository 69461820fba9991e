import { describe, expect, it } from 'vitest';
import { type InvoiceType, invoiceTypes, type Language, languages } from '../../src/domain/debtor.ts';
import { renderInvoice } from '../../src/pdf/invoice.ts';
import { invoiceDocument } from '../../src/pdf/invoice-document.ts';
import { legalFields } from '../helpers/legal-fields.ts';
import {
  asDraft,
  invoiceLine,
  printableInvoice,
  sampleInvoice,
  sampleSections,
  weekLine,
} from '../helpers/printable-invoice.ts';
import { readPdf } from '../helpers/read-pdf.ts';

const plain = { mark: 'none', logo: null } as const;
const cases = invoiceTypes.flatMap((layout) =>
  languages.map((language): [InvoiceType, Language] => [layout, language]),
);

async function textOf(
  ...[invoice, options = plain]: [Parameters<typeof renderInvoice>[0], Parameters<typeof renderInvoice>[1]?]
) {
  return (await readPdf(await renderInvoice(invoice, options))).text;
}

describe('an invoice as PDF', () => {
  it.each(cases)('says everything that the law asks: %s in %s', async (layout, language) => {
    const invoice = sampleInvoice(layout, language);
    const text = await textOf(invoice);
    expect(legalFields(invoice).filter((field) => !text.includes(field))).toEqual([]);
  });

  it('is one A4 page for a short invoice, with title, author and subject, dated at noon UTC of its own date', async () => {
    const { info } = await readPdf(await renderInvoice(sampleInvoice('total'), plain));
    expect(info).toEqual({
      title: 'Factuur 2026-00123',
      author: 'Bakkerij De Korenschoof',
      subject: 'Eetcafé Het Anker',
      created: 'D:20261109120000Z',
      modified: 'D:20261109120000Z',
      pageCount: 1,
      width: expect.closeTo(595.28, 1),
      height: expect.closeTo(841.89, 1),
    });
  });

  it('embeds its two fonts and uses no other', async () => {
    const bytes = (await renderInvoice(sampleInvoice('total'), plain)).toString('latin1');
    expect(bytes.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(new Set(bytes.match(/(?<=\/BaseFont \/)\S+/g))).toEqual(
      new Set(['BZZZZZ+NotoSans-Regular', 'CZZZZZ+NotoSans-SemiBold']),
    );
  });

  it('puts the address of the buyer where the window of a DL envelope is', async () => {
    const bytes = await renderInvoice(sampleInvoice('total'), plain);
    const { pieces } = await readPdf(bytes);
    const mm = (points: number) => (points * 25.4) / 72;
    for (const line of ['Eetcafé Het Anker', 'T.a.v. Mevr. J. Jansen', 'Havenkade 5', '5678 CD Proefdorp']) {
      const { x, y } = pieces.find(({ text }) => text === line) ?? { x: Number.NaN, y: Number.NaN };
      expect(mm(x)).toBeCloseTo(20, 1);
      expect(297 - mm(y)).toBeGreaterThan(50);
      expect(297 - mm(y)).toBeLessThan(85);
    }
  });

  it.each([
    ['nl', 'FACTUUR', 'CREDITFACTUUR', 'Pagina 1 van 1'],
    ['de', 'RECHNUNG', 'STORNORECHNUNG', 'Seite 1 von 1'],
    ['en', 'INVOICE', 'CREDIT NOTE', 'Page 1 of 1'],
  ] as const)('is titled and numbered in the language of the buyer: %s', async (language, invoice, credit, page) => {
    const whole = new RegExp(`\\b${invoice}\\b`);
    const text = await textOf(printableInvoice({ buyer: { language } }));
    expect(text).toMatch(whole);
    expect(text).not.toContain(credit);
    expect(text).toContain(page);
    const lines = [invoiceLine({ quantity: -3000 })];
    const credited = await textOf(
      printableInvoice({ origin: 'C', buyer: { language }, sections: [{ heading: { kind: 'plain' }, lines }] }),
    );
    expect(credited).toContain(credit);
  });

  it('shows per delivery its number, date, reference and place, and per line what was delivered, returned and billed', async () => {
    const text = await textOf(sampleInvoice('specified'));
    expect(text).toContain('Leverbon 4711 · 02-11-2026 · Uw referentie PO-88 · Eetcafé Het Anker, Proefdorp');
    expect(text).toContain('Leverbon 4719 · 05-11-2026 · Het Anker Strand, Zeedorp (debiteur 1002)');
    expect(text).toContain('Geleverd Retour Aantal');
    expect(text).toMatch(/101 Volkoren heel gesneden 12 2 10 stuk 2,45 9% 24,50/);
    expect(text).toMatch(/310 Appeltaart 3 3 stuk 18,95 5,5% 9% 53,72/);
    expect(text).toContain('Subtotaal 45,50');
    expect(text).toContain('Subtotaal 83,72');
  });

  it('shows a week as a grid of articles and days with the total of the week', async () => {
    const text = await textOf(sampleInvoice('weekly'));
    expect(text).toContain('Week 45: 02-11-2026 t/m 08-11-2026');
    expect(text).toContain('ma di wo do vr za zo Totaal');
    expect(text).toMatch(/205 Kaiserbroodje, stuk 50 50 40 50 60 120 370 0,42 9% 155,40/);
  });

  it('gives weeks their ISO number, also around New Year', async () => {
    const heading = { kind: 'week', monday: '2026-12-28', place: null } as const;
    const sections = [{ heading, lines: [weekLine([0, 1000, 0, 0, 0, 0, 0])] }];
    expect(await textOf(printableInvoice({ layout: 'weekly', sections }))).toContain('Week 53: 28-12-2026');
  });

  it('adds sections up only where there are several', async () => {
    expect(await textOf(sampleInvoice('total'))).not.toContain('Subtotaal');
  });

  it('names the country of a buyer abroad, and says in their language that the tax is theirs, with both VAT ids', async () => {
    const rows = [
      ['nl', 'BELGIË', 'Btw verlegd'],
      ['de', 'BELGIEN', 'Steuerschuldnerschaft des Leistungsempfängers'],
      ['en', 'BELGIUM', 'Reverse charge'],
    ] as const;
    for (const [language, country, sentence] of rows) {
      const text = await textOf(
        printableInvoice({
          tax: 'reverse-charge',
          sections: [{ heading: { kind: 'plain' }, lines: [invoiceLine({ rate: 0 })] }],
          buyer: { language, country: 'BE', vatId: 'BE0123456749' },
        }),
      );
      expect(text).toContain(country);
      expect(text).toMatch(new RegExp(`${sentence}.*NL001234567B01.*BE0123456749`));
    }
    expect(await textOf(sampleInvoice('total'))).not.toMatch(/verlegd|NEDERLAND/);
  });

  it('says how much to pay, by when, to whom and under which reference', async () => {
    const invoice = sampleInvoice('total');
    expect(await textOf(invoice)).toContain(
      'Wij verzoeken u € 510,04 uiterlijk 23-11-2026 over te maken op NL91 ABNA 0417 1643 00 ten name van De Korenschoof B.V., onder vermelding van 2026-00123.',
    );
  });

  it.each([
    ['nl', /Wij verzoeken u € 510,04 uiterlijk 23-11-2026 te betalen, onder vermelding van 2026-00123\./],
    ['de', /Bitte zahlen Sie 510,04 € bis zum 23\.11\.2026 unter Angabe von 2026-00123\./],
    ['en', /Please pay €510\.04 by 23\/11\/2026, quoting 2026-00123\./],
  ] as const)('of a seller without an account asks for the money and names none: %s', async (language, sentence) => {
    const invoice = printableInvoice({
      sections: sampleSections.total,
      seller: { iban: '', bic: '' },
      buyer: { language },
    });
    expect(invoiceDocument(invoice).payment).toMatchObject({ qr: null });
    expect(await textOf(invoice)).toMatch(sentence);
  });

  it('asks no money for a credit invoice', async () => {
    const lines = [invoiceLine({ quantity: -12_000 })];
    const text = await textOf(printableInvoice({ origin: 'C', sections: [{ heading: { kind: 'plain' }, lines }] }));
    expect(text).toContain('U hoeft niets te betalen. Het bedrag van € 32,05');
    expect(text).toContain('Totaal credit € -32,05');
    expect(text).not.toContain('Scan met uw bankapp');
  });

  it('that comes to less than zero names no day by which to pay, as a draft neither', async () => {
    const lines = [invoiceLine({ quantity: -12_000 })];
    const invoice = printableInvoice({ sections: [{ heading: { kind: 'plain' }, lines }] });
    for (const text of [await textOf(invoice), await textOf(asDraft(invoice))]) {
      expect(text).toContain('Totaal credit € -32,05');
      expect(text).not.toMatch(/Vervaldatum|Betalingskenmerk|Scan met uw bankapp/);
    }
    expect(await textOf(invoice)).toContain('U hoeft niets te betalen. Het bedrag van € 32,05');
  });

  it.each([
    ['nl', 'Er is niets te betalen.', /Vervaldatum|teruggestort/],
    ['de', 'Es ist nichts zu zahlen.', /Fällig am|erstattet/],
    ['en', 'There is nothing to pay.', /Due date|refunded/],
  ] as const)('that comes to nothing says so, and no more: %s', async (language, sentence, more) => {
    const lines = [invoiceLine(), invoiceLine({ quantity: -12_000 })];
    const text = await textOf(
      printableInvoice({ sections: [{ heading: { kind: 'plain' }, lines }], buyer: { language } }),
    );
    expect(text).toContain(sentence);
    expect(text).not.toMatch(more);
  });

  it('asks for the money of a credit invoice that takes returns back', async () => {
    const original = { id: '01JCQ0000000000000000000AB', number: '2026-00100', date: '2026-11-02' };
    const text = await textOf(printableInvoice({ origin: 'C', original }));
    expect(text).toContain('CREDITFACTUUR');
    expect(text).toContain('Vervaldatum 23-11-2026');
    expect(text).toMatch(/Wij verzoeken u € 32,05 uiterlijk 23-11-2026 over te maken/);
    expect(text).toContain('Scan met uw bankapp');
  });

  it('gives a draft neither number nor dates, nor a code to pay it with', async () => {
    const { text, info } = await readPdf(
      await renderInvoice(asDraft(sampleInvoice('total')), { mark: 'draft', logo: null }),
    );
    expect(text).toContain('Factuurnummer N.v.t. Factuurdatum N.v.t. Vervaldatum N.v.t.');
    expect(text).toContain('Dit is een concept.');
    expect(text).not.toContain('Scan met uw bankapp');
    expect(info).toMatchObject({ title: 'Factuur N.v.t.', created: 'D:20261108120000Z' });
  });

  it.each([
    ['draft', 'nl', 'CONCEPT'],
    ['draft', 'de', 'ENTWURF'],
    ['draft', 'en', 'DRAFT'],
    ['copy', 'nl', 'KOPIE'],
    ['copy', 'de', 'KOPIE'],
    ['copy', 'en', 'COPY'],
    ['internal', 'nl', 'INTERN'],
    ['internal', 'de', 'INTERN'],
    ['internal', 'en', 'INTERNAL'],
  ] as const)('marks every page of a %s in %s with %s and leaves the rest as it is', async (mark, language, word) => {
    const lines = Array.from({ length: 60 }, (_, index) => invoiceLine({ article: `A${index}` }));
    const invoice = printableInvoice({ buyer: { language }, sections: [{ heading: { kind: 'plain' }, lines }] });
    const marked = await readPdf(await renderInvoice(invoice, { mark, logo: null }));
    const original = await readPdf(await renderInvoice(invoice, plain));
    expect(marked.pages.length).toBeGreaterThan(1);
    for (const [index, page] of marked.pages.entries()) {
      expect(page.startsWith(word)).toBe(true);
      expect(page.slice(word.length).trim()).toBe(original.pages[index]?.trim());
    }
    expect(original.text).not.toContain(word);
  });

  it('prints an invoice without any line', async () => {
    expect(await textOf(printableInvoice({ sections: [] }))).toContain('Totaal te betalen € 0,00');
    const empty = [{ heading: sampleSections.specified[0].heading, lines: [] }];
    expect(await textOf(printableInvoice({ layout: 'specified', sections: empty }))).toContain('Leverbon 4711');
  });
});
