import * as z from 'zod';
import type { Article } from '../../domain/article.ts';
import { vatCodes } from '../../domain/vat.ts';
import { cents, day, recordRevision, text } from './primitives.ts';

export const articleSchema: z.ZodType<Article> = z.strictObject({
  code: text.min(1),
  name: text,
  unit: text,
  price: cents,
  prices: z.array(z.strictObject({ from: day, price: cents })),
  vat: z.enum(vatCodes),
  closed: z.boolean(),
  revision: recordRevision,
});

/** Version 2: prices that hold from a day on. */
export function withPrices(data: unknown): unknown {
  return (data as readonly object[]).map((one) => ({ ...one, prices: [] }));
}
