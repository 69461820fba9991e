import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/debtor.ts';
import type { CentralBilling } from '../../src/domain/invoice.ts';
import { renderInvoice } from '../../src/pdf/invoice.ts';
import { invoiceDocument } from '../../src/pdf/invoice-document.ts';
import { tradeText } from '../../src/pdf/trade-text.ts';
import { invoiceLine, printableInvoice } from '../helpers/printable-invoice.ts';
import { readPdf } from '../helpers/read-pdf.ts';

const central: CentralBilling = {
  name: 'Centrale Facturen U.A.',
  address: 'Postbus 1',
  postcode: '1234 ZZ',
  city: 'Centrum',
  country: 'NL',
  number: 'TB-4711',
  project: 'Zuid',
};

/** What a reader finds in the PDF and in the text, white space pressed together. */
async function bothOf(invoice: Parameters<typeof renderInvoice>[0]): Promise<readonly string[]> {
  const pdf = (await readPdf(await renderInvoice(invoice, { mark: 'none', logo: null }))).text;
  return [pdf, tradeText(invoiceDocument(invoice)).join(' ')].map((text) => text.replace(/\s+/g, ' '));
}

describe('a credit invoice', () => {
  const lines = [invoiceLine({ quantity: -2000 })];
  const original = { id: '01JCQ0000000000000000000AB', number: '2026-00100', date: '2026-11-02' };
  const credit = (language: (typeof languages)[number]) =>
    printableInvoice({
      origin: 'C',
      original,
      sections: [{ heading: { kind: 'plain' }, lines }],
      buyer: { language },
    });

  it.each([
    ['nl', 'CREDITFACTUUR', '2026-00100 van 02-11-2026', 'Vervaldatum'],
    ['de', 'STORNORECHNUNG', '2026-00100 vom 02.11.2026', 'Fällig am'],
    ['en', 'CREDIT NOTE', '2026-00100 of 02/11/2026', 'Due date'],
  ] as const)(
    'in %s is called what it is, names the invoice that it credits, and asks for no money',
    async (...row) => {
      const [language, title, names, due] = row;
      const document = invoiceDocument(credit(language));
      expect(document.payment?.qr).toBe(null);
      for (const text of await bothOf(credit(language))) {
        expect(text).toContain(title);
        expect(text).toContain(names);
        expect(text).not.toContain(due);
        // § 14 Abs. 2 Satz 5 UStG keeps this word for invoices that the customer makes out.
        expect(text).not.toMatch(/gutschrift/i);
      }
    },
  );
});

describe('an invoice by way of a central billing address', () => {
  it('stands in the window with that address, and names the customer, and its number and project there', async () => {
    const name = 'Stichting Samenwerkende Bakkerijen en Lunchrooms van de Noordelijke Gemeenten en Omstreken';
    const invoice = printableInvoice({ buyer: { central, name } });
    expect(invoiceDocument(invoice).buyer).toEqual({ name: central.name, lines: ['Postbus 1', '1234 ZZ Centrum'] });
    for (const text of await bothOf(invoice)) {
      for (const part of [central.name, 'TB-4711', 'Zuid', name, 'Havenkade 5', '5678 CD Proefdorp']) {
        expect(text).toContain(part);
      }
    }
  });

  it('abroad is told its country; without project says nothing about one', () => {
    const document = invoiceDocument(
      printableInvoice({ buyer: { central: { ...central, country: 'BE', project: '' } } }),
    );
    expect(document.buyer.lines.at(-1)).toBe('BELGIË');
    expect(document.facts.map(({ label }) => label)).not.toContain('Project');
  });
});

describe('a German seller', () => {
  const facts = (vatId: string) =>
    invoiceDocument(printableInvoice({ seller: { country: 'DE', vatId }, buyer: { language: 'de' } })).seller.facts;

  it('has a Steuernummer called so, and a VAT id called so', () => {
    expect(facts('11/222/33333')).toContainEqual({ label: 'Steuernummer', value: '11/222/33333' });
    expect(facts('DE123456789')).toContainEqual({ label: 'USt-IdNr.', value: 'DE123456789' });
  });

  it('has no KvK in any language', () => {
    for (const language of languages) {
      const { seller } = invoiceDocument(printableInvoice({ seller: { country: 'DE' }, buyer: { language } }));
      expect(seller.facts.map(({ label }) => label)).not.toContain('KvK');
    }
  });
});

it.each([
  ['nl', 'Btw verlegd', 'intracommunautaire levering'],
  ['de', 'Steuerschuldnerschaft des Leistungsempfängers', 'steuerfreie innergemeinschaftliche Lieferung'],
  ['en', 'Reverse charge', 'exempt intra-Community supply'],
] as const)(
  'reverse charge in %s is told for services and for goods, with both VAT ids',
  async (language, ...wording) => {
    const ids = ['NL001234567B01', 'BE0123456749'];
    const invoice = printableInvoice({
      tax: 'reverse-charge',
      sections: [{ heading: { kind: 'plain' }, lines: [invoiceLine({ rate: 0 })] }],
      buyer: { language, country: 'BE', vatId: 'BE0123456749' },
    });
    for (const text of await bothOf(invoice)) for (const part of [...wording, ...ids]) expect(text).toContain(part);
  },
);
