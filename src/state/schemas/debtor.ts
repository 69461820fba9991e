import * as z from 'zod';
import { weekdays } from '../../domain/calendar.ts';
import { collectModes, type Debtor, dispatchMethods, invoiceTypes, languages } from '../../domain/debtor.ts';
import { basisPoints, country, day, recordRevision, text } from './primitives.ts';

const place = { address: text, postcode: text, city: text, country };

const deliveryAddress = z.strictObject({ code: text.min(1), name: text, ...place });

export const debtorSchema: z.ZodType<Debtor> = z.strictObject({
  number: text.min(1),
  name: text.min(1),
  attention: text,
  ...place,
  phone: text,
  email: z.array(text),
  cc: z.array(text),
  language: z.enum(languages),
  vatId: text,
  kvk: text,
  invoiceDay: z.enum([...weekdays, 'none']),
  invoiceType: z.enum(invoiceTypes),
  collect: z.enum(collectModes),
  consolidateTo: text.nullable(),
  copies: z.int().min(0).max(9),
  dispatch: z.enum(dispatchMethods),
  bundle: z.boolean(),
  consentSince: day.nullable(),
  topBakkers: z.strictObject({ on: z.boolean(), number: text, project: text }),
  termDays: z.int().min(0).max(365).nullable(),
  discount: basisPoints,
  deliveryAddresses: z.array(deliveryAddress),
  closed: z.boolean(),
  revision: recordRevision,
});

/** Version 2: *Akkoord digitaal sinds* and *Facturering via TopBakkers*. */
export function withConsentAndTopBakkers(data: unknown): unknown {
  const added = { consentSince: null, topBakkers: { on: false, number: '', project: '' } };
  return (data as readonly object[]).map((one) => ({ ...one, ...added }));
}
