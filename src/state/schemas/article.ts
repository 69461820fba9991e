import * as z from 'zod';
import type { Article } from '../../domain/article.ts';
import { vatCodes } from '../../domain/vat.ts';
import { cents, recordRevision, text } from './primitives.ts';

export const articleSchema: z.ZodType<Article> = z.strictObject({
  code: text.min(1),
  name: text,
  unit: text,
  price: cents,
  vat: z.enum(vatCodes),
  closed: z.boolean(),
  revision: recordRevision,
});
