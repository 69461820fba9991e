import type { Language } from '../../src/domain/debtor.ts';
import type { InvoiceLine, InvoiceSection, PrintableInvoice } from '../../src/domain/invoice.ts';
import { priceOf } from '../../src/domain/quantity.ts';
import { totalsOf } from '../../src/domain/vat.ts';

/** An invoice line; the net amount follows from quantity, price and discount. */
export function invoiceLine(part: Partial<Omit<InvoiceLine, 'net'>> = {}): InvoiceLine {
  const line = {
    article: '101',
    description: 'Volkoren heel gesneden',
    unit: 'stuk',
    quantity: 12_000,
    returned: 0,
    price: 245,
    discount: 0,
    rate: 900,
    days: null,
    ...part,
  };
  return { ...line, net: priceOf(line.quantity, line.price, line.discount) };
}

/** A row of a week's grid. */
export function weekLine(days: readonly number[], part: Partial<Omit<InvoiceLine, 'net' | 'days' | 'quantity'>> = {}) {
  return invoiceLine({ ...part, days, quantity: days.reduce((total, day) => total + day, 0) });
}

export const sampleSeller: PrintableInvoice['seller'] = {
  name: 'Bakkerij De Korenschoof',
  legalName: 'De Korenschoof B.V.',
  address: 'Molenstraat 12',
  postcode: '1234 AB',
  city: 'Voorbeeldstad',
  country: 'NL',
  phone: '+31 20 123 45 67',
  email: 'administratie@korenschoof.example',
  website: 'www.korenschoof.example',
  kvk: '12345678',
  vatId: 'NL001234567B01',
  iban: 'NL91ABNA0417164300',
  bic: 'ABNANL2A',
  logo: '',
  footer: 'Op al onze leveringen zijn onze algemene voorwaarden van toepassing. Reclames binnen 8 dagen na levering.',
};

export const sampleBuyer: PrintableInvoice['buyer'] = {
  number: '1001',
  name: 'Eetcafé Het Anker',
  attention: 'Mevr. J. Jansen',
  address: 'Havenkade 5',
  postcode: '5678 CD',
  city: 'Proefdorp',
  country: 'NL',
  vatId: 'NL009876543B01',
  kvk: '87654321',
  language: 'nl',
  central: null,
};

type Parts = Partial<Omit<PrintableInvoice, 'seller' | 'buyer' | 'vatTotals' | 'net' | 'vat' | 'gross'>> & {
  readonly seller?: Partial<PrintableInvoice['seller']>;
  readonly buyer?: Partial<PrintableInvoice['buyer']>;
};

/** A final invoice of one line, but for what `parts` says; totals are computed from the sections. */
export function printableInvoice(parts: Parts = {}): PrintableInvoice {
  const sections = parts.sections ?? [{ heading: { kind: 'plain' }, lines: [invoiceLine()] }];
  return {
    id: '01JCQ0000000000000000000AA',
    origin: 'A',
    status: 'final',
    debtor: '1001',
    deliveredFrom: '2026-11-02',
    deliveredUntil: '2026-11-08',
    layout: 'total',
    tax: 'domestic',
    deliveries: [],
    history: [],
    revision: 1,
    number: { year: 2026, sequence: 123, text: '2026-00123' },
    date: '2026-11-09',
    dueDate: '2026-11-23',
    paymentReference: '2026-00123',
    original: null,
    ...parts,
    sections,
    ...totalsOf(sections.flatMap((section) => section.lines)),
    seller: { ...sampleSeller, ...parts.seller },
    buyer: { ...sampleBuyer, ...parts.buyer },
  };
}

/** The same invoice without number and dates. */
export function asDraft(invoice: PrintableInvoice): PrintableInvoice {
  return { ...invoice, status: 'draft', number: null, date: null, dueDate: null, paymentReference: '' };
}

const place = { debtor: '1001', name: 'Eetcafé Het Anker', city: 'Proefdorp' };
const branch = { debtor: '1002', name: 'Het Anker Strand', city: 'Zeedorp' };

/** One section list per layout, with discount, return, two rates, a branch. */
export const sampleSections = {
  total: [
    {
      heading: { kind: 'plain' },
      lines: [
        invoiceLine({ quantity: 84_000 }),
        invoiceLine({ article: '205', description: 'Kaiserbroodje', quantity: 350_000, price: 42 }),
        invoiceLine({ article: '310', description: 'Appeltaart', quantity: 3_000, price: 1895, discount: 550 }),
        invoiceLine({ article: '412', description: 'Roomboter', unit: 'kg', quantity: 2_500, price: 1124 }),
        invoiceLine({ article: '900', description: 'Broodmand, bruikleen', quantity: 4_000, price: 750, rate: 2100 }),
      ],
    },
  ],
  specified: [
    {
      heading: { kind: 'delivery', number: '4711', date: '2026-11-02', reference: 'PO-88', place },
      lines: [
        invoiceLine({ quantity: 10_000, returned: 2_000 }),
        invoiceLine({ article: '205', description: 'Kaiserbroodje', quantity: 50_000, price: 42 }),
      ],
    },
    {
      heading: { kind: 'delivery', number: '4719', date: '2026-11-05', reference: '', place: branch },
      lines: [
        invoiceLine({ article: '310', description: 'Appeltaart', quantity: 3_000, price: 1895, discount: 550 }),
        invoiceLine({ article: '900', description: 'Broodmand', quantity: 4_000, price: 750, rate: 2100 }),
      ],
    },
  ],
  weekly: [
    {
      heading: { kind: 'week', monday: '2026-11-02', place: null },
      lines: [
        weekLine([12_000, 12_000, 12_000, 12_000, 14_000, 22_000, 0]),
        weekLine([50_000, 50_000, 40_000, 50_000, 60_000, 120_000, 0], {
          article: '205',
          description: 'Kaiserbroodje',
          price: 42,
        }),
        weekLine([0, 0, 0, 0, 0, 3_000, 0], { article: '310', description: 'Appeltaart', price: 1895, discount: 550 }),
        weekLine([4_000, 0, 0, 0, 0, 0, 0], { article: '900', description: 'Broodmand', price: 750, rate: 2100 }),
      ],
    },
  ],
} as const satisfies Record<PrintableInvoice['layout'], readonly InvoiceSection[]>;

/** A typical invoice of each layout, in a language. */
export function sampleInvoice(layout: PrintableInvoice['layout'], language: Language = 'nl'): PrintableInvoice {
  return printableInvoice({ layout, sections: sampleSections[layout], buyer: { language } });
}
