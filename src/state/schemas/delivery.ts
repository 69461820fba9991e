import * as z from 'zod';
import { type Delivery, deliveryKinds } from '../../domain/delivery.ts';
import { vatCodes } from '../../domain/vat.ts';
import { basisPoints, cents, day, id, recordRevision, text, thousandths } from './primitives.ts';

const line = z.strictObject({
  article: text,
  description: text,
  unit: text,
  quantity: thousandths,
  returned: thousandths,
  price: cents,
  discount: basisPoints.nullable(),
  vat: z.enum(vatCodes),
});

export const deliverySchema: z.ZodType<Delivery> = z.strictObject({
  id,
  number: text.min(1),
  kind: z.enum(deliveryKinds),
  date: day,
  debtor: text.min(1),
  address: text.nullable(),
  reference: text,
  lines: z.array(line),
  invoice: id.nullable(),
  revision: recordRevision,
});
