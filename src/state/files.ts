import * as z from 'zod';
import type { Article } from '../domain/article.ts';
import type { Month } from '../domain/calendar.ts';
import type { Debtor } from '../domain/debtor.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { OutboxEntry } from '../domain/dispatch/entry.ts';
import type { KeptSheet } from '../domain/dispatch/kept-sheet.ts';
import type { LastRun } from '../domain/dispatch/run-end.ts';
import { keepFinals } from '../domain/final-stays.ts';
import type { Draft, FinalInvoice } from '../domain/invoice.ts';
import type { Options } from '../domain/options.ts';
import type { OwnText } from '../domain/template.ts';
import type { DataFile, Migration } from './data-file.ts';
import { articleSchema, withPrices } from './schemas/article.ts';
import { keptSheetSchema, lastRunSchema } from './schemas/closing.ts';
import { debtorSchema, withConsentAndTopBakkers } from './schemas/debtor.ts';
import { deliverySchema } from './schemas/delivery.ts';
import { draftSchema, finalInvoiceSchema, withCredits } from './schemas/invoice.ts';
import { defaultOptions, optionsSchema, withAccountDetails, withTopBakkers } from './schemas/options.ts';
import { outboxEntrySchema, withDeliveries, withProductionLists } from './schemas/outbox.ts';
import { ownTextSchema } from './schemas/template.ts';

/** How a file's data came from one version to the next: most have not changed yet. */
const unchanged: readonly Migration[] = [];

function listFile<T>(path: string, record: z.ZodType<T>, migrations = unchanged): DataFile<readonly T[]> {
  return { path, schema: z.array(record), record, empty: [], migrations };
}

function entryFile(path: string): DataFile<readonly OutboxEntry[]> {
  return listFile<OutboxEntry>(path, outboxEntrySchema, [withDeliveries, withProductionLists]);
}

/** One company of the installation. */
export interface CompanyEntry {
  /** Name of its folder; what people call it is in its options. */
  readonly id: string;
}

const companyId = /^[a-z0-9][a-z0-9-]{0,40}$/;

const companyEntry: z.ZodType<CompanyEntry> = z.strictObject({ id: z.string().regex(companyId) });

/** Whether a text can be a company's id: it names a folder inside the data folder, and nothing else. */
export function isCompanyId(text: string): boolean {
  return companyId.test(text);
}

/** Every file of the store, by what it holds. Those by month cost a month to write, never the history. */
export const files = {
  companies: listFile<CompanyEntry>('companies.json', companyEntry),
  options: {
    path: 'options.json',
    schema: optionsSchema,
    empty: defaultOptions,
    migrations: [withAccountDetails, withTopBakkers],
  } as DataFile<Options>,
  debtors: listFile<Debtor>('debtors.json', debtorSchema, [withConsentAndTopBakkers]),
  articles: listFile<Article>('articles.json', articleSchema, [withPrices]),
  /** E-mail texts that differ from those that come with the program; one per kind and language at most. */
  templates: listFile<OwnText>('templates.json', ownTextSchema),
  drafts: listFile<Draft>('invoices/drafts.json', draftSchema),
  /** What is under way; what is done moves to `sent`. */
  outbox: entryFile('outbox.json'),
  deliveries: (month: Month) => listFile<Delivery>(`deliveries/${month}.json`, deliverySchema),
  /** Final invoices by the month of their date. None of them is ever changed or lost, whoever writes. */
  invoices: (month: Month): DataFile<readonly FinalInvoice[]> => ({
    ...listFile<FinalInvoice>(`invoices/${month}.json`, finalInvoiceSchema, [withCredits]),
    guard: keepFinals,
  }),
  /** Runs of customers' copies, by the month in which they were queued. */
  closings: (month: Month) => listFile<KeptSheet>(`closings/${month}.json`, keptSheetSchema),
  lastRun: {
    path: 'last-run.json',
    schema: lastRunSchema.nullable(),
    empty: null,
    migrations: unchanged,
  } as DataFile<LastRun | null>,
  sent: (month: Month) => entryFile(`sent/${month}.json`),
} as const;
