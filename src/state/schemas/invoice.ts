import * as z from 'zod';
import { invoiceTypes, languages } from '../../domain/debtor.ts';
import { type Draft, type FinalInvoice, headFields } from '../../domain/invoice.ts';
import { basisPoints, cents, country, day, id, instant, recordRevision, text, thousandths } from './primitives.ts';

const line = z.strictObject({
  article: text,
  description: text,
  unit: text,
  quantity: thousandths,
  returned: thousandths,
  price: cents,
  discount: basisPoints,
  rate: basisPoints,
  net: cents,
  days: z.array(thousandths).length(7).nullable(),
});

const place = z.strictObject({ debtor: text, name: text, city: text });

const heading = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plain') }),
  z.strictObject({ kind: z.literal('place'), place }),
  z.strictObject({ kind: z.literal('delivery'), number: text, date: day, reference: text, place }),
  z.strictObject({ kind: z.literal('week'), monday: day, place: place.nullable() }),
]);

const position = { section: z.int().min(0), line: z.int().min(0) };
const changedLine = { ...position, label: text };
const quantityOrNone = thousandths.nullable();

const difference = z.discriminatedUnion('field', [
  z.strictObject({ ...changedLine, field: z.literal('description'), before: text, after: text }),
  z.strictObject({
    ...changedLine,
    field: z.enum(['quantity', 'price', 'discount']),
    before: z.int(),
    after: z.int(),
  }),
  z.strictObject({ ...changedLine, field: z.literal('line'), before: quantityOrNone, after: quantityOrNone }),
  z.strictObject({ field: z.enum(headFields), before: text, after: text }),
]);

const historyEntry = z.discriminatedUnion('what', [
  z.strictObject({ at: instant, by: text, what: z.enum(['made', 'finalised', 'credited']) }),
  z.strictObject({ at: instant, by: text, what: z.literal('noted'), note: text }),
  z.strictObject({ at: instant, by: text, what: z.literal('changed'), changes: z.array(difference) }),
]);

const body = {
  id,
  origin: z.enum(['A', 'H', 'C']),
  debtor: text.min(1),
  deliveredFrom: day,
  deliveredUntil: day,
  layout: z.enum(invoiceTypes),
  tax: z.enum(['domestic', 'reverse-charge']),
  sections: z.array(z.strictObject({ heading, lines: z.array(line) })),
  deliveries: z.array(z.strictObject({ id, date: day })),
  history: z.array(historyEntry),
  vatTotals: z.array(z.strictObject({ rate: basisPoints, base: cents, vat: cents })),
  net: cents,
  vat: cents,
  gross: cents,
  revision: recordRevision,
};

const address = { address: text, postcode: text, city: text, country };

const seller = z.strictObject({
  name: text,
  legalName: text,
  ...address,
  phone: text,
  email: text,
  website: text,
  kvk: text,
  vatId: text,
  iban: text,
  bic: text,
  logo: text,
  footer: text,
});

const buyer = z.strictObject({
  number: text,
  name: text,
  attention: text,
  ...address,
  vatId: text,
  kvk: text,
  language: z.enum(languages),
  central: z.strictObject({ name: text, ...address, number: text, project: text }).nullable(),
});

const mention = { id, number: text.min(1), date: day };
const creditedLine = z.strictObject({ ...position, quantity: thousandths });

export const draftSchema: z.ZodType<Draft> = z.strictObject({ status: z.literal('draft'), ...body });

export const finalInvoiceSchema: z.ZodType<FinalInvoice> = z.strictObject({
  status: z.enum(['final', 'credited']),
  ...body,
  number: z.strictObject({ year: z.int(), sequence: z.int().min(1), text: text.min(1) }),
  date: day,
  dueDate: day,
  paymentReference: text,
  seller,
  buyer,
  original: z.strictObject(mention).nullable(),
  creditedBy: z.array(z.strictObject({ ...mention, lines: z.array(creditedLine) })),
});

/** Version 2 of final invoices: what they credit and what credits them, and a central billing address of the buyer. */
export function withCredits(data: unknown): unknown {
  const invoices = data as readonly { readonly buyer: object }[];
  return invoices.map((one) => ({ ...one, buyer: { ...one.buyer, central: null }, original: null, creditedBy: [] }));
}
