import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { type VatRate, vatCodes } from '../domain/vat.ts';
import { referenceFile } from '../reference.ts';

const table: z.ZodType<readonly VatRate[]> = z.array(
  z.object({
    country: z.string(),
    code: z.enum(vatCodes),
    from: z.string(),
    until: z.string().nullable(),
    rate: z.int(),
  }),
);

let known: readonly VatRate[] | null = null;

/** The shipped table of VAT rates with their terms of validity; read once. */
export async function vatRates(): Promise<readonly VatRate[]> {
  known ??= table.parse(JSON.parse(await readFile(referenceFile('vat-rates.json'), 'utf8')));
  return known;
}
