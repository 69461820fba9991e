import { monotonicFactory } from 'ulid';
import { type Day, type Month, monthOf } from '../domain/calendar.ts';
import { type Collected, collect } from '../domain/collect.ts';
import type { InvoiceDay } from '../domain/debtor.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { Draft } from '../domain/invoice.ts';
import { UserError } from '../domain/user-error.ts';
import { files } from '../state/files.ts';
import { openMonthsFile, writeDeliveries } from '../state/open-months.ts';
import { recordDeed, whoAmI } from '../state/record.ts';
import type { StoreFolder } from '../state/store-folder.ts';
import type { Transaction } from '../state/transaction.ts';
import type { Context } from './context.ts';
import { vatRates } from './vat-rates.ts';

/** Which deliveries are to be invoiced. */
export interface MakeRequest {
  /** Last delivery day that is taken. */
  readonly until: Day;
  /** Only debtors with this *Factuurdag*, `none` for those invoiced by hand; null: all but those invoiced by hand. */
  readonly day: InvoiceDay | null;
  /** Only these billed debtors, those invoiced by hand included; null: no choice. */
  readonly debtors: readonly string[] | null;
}

/** The drafts made, and how many deliveries stayed open, by reason. */
export interface MadeInvoices {
  readonly drafts: readonly Draft[];
  readonly skipped: Collected['skipped'];
}

type Reader = Pick<StoreFolder, 'read'>;

async function openDeliveries(reader: Reader, until: Day): Promise<ReadonlyMap<Month, readonly Delivery[]>> {
  const months = new Map<Month, readonly Delivery[]>();
  for (const month of await reader.read(openMonthsFile)) {
    if (month <= monthOf(until)) months.set(month, await reader.read(files.deliveries(month)));
  }
  return months;
}

async function plan(reader: Reader, request: MakeRequest) {
  const months = await openDeliveries(reader, request.until);
  const options = await reader.read(files.options);
  const debtors = await reader.read(files.debtors);
  const numbers = new Set(debtors.map(({ number }) => number));
  const unknown = request.debtors?.find((number) => !numbers.has(number));
  if (unknown !== undefined) throw new UserError('debtor.unknown', { debtor: unknown });
  const collected = collect({
    deliveries: [...months.values()].flat(),
    debtors,
    until: request.until,
    invoiceDay: request.day,
    onlyDebtors: request.debtors,
    seller: options.company,
    rates: await vatRates(),
  });
  return { months, collected };
}

/** Reads through a transaction, so that what it plans is what is there under the lock. */
function readerOf(transaction: Transaction): Reader {
  return { read: async (file) => (await transaction.open(file)).data };
}

/** What `makeInvoices` would make now; nothing is written. @throws UserError `debtor.unknown` for one that is named */
export async function previewInvoices(context: Context, request: MakeRequest): Promise<Collected> {
  return (await plan(context.company, request)).collected;
}

/**
 * Makes draft invoices of all open deliveries up to a day, as the debtors' settings ask. The drafts and the marks on
 * their deliveries are one change, so a delivery is never in two drafts and never marked without one.
 * @throws UserError `debtor.unknown` for one that is named
 */
export function makeInvoices(context: Context, request: MakeRequest): Promise<MadeInvoices> {
  return context.company.change(async (transaction) => {
    const { months, collected } = await plan(readerOf(transaction), request);
    if (collected.drafts.length === 0) return { drafts: [], skipped: collected.skipped };
    const now = context.now();
    const newId = monotonicFactory();
    const made: readonly Draft[] = collected.drafts.map((draft) => ({
      ...draft,
      status: 'draft',
      id: newId(now.getTime()),
      history: [{ at: now.toISOString(), by: whoAmI(), what: 'made' }],
      revision: 1,
    }));
    const drafts = await transaction.open(files.drafts);
    drafts.data = [...drafts.data, ...made];
    await drafts.write();
    await markDeliveries(transaction, months, made);
    recordDeed(transaction, { action: 'invoices.make', subject: request.until, detail: String(made.length) }, now);
    return { drafts: made, skipped: collected.skipped };
  });
}

async function markDeliveries(
  transaction: Transaction,
  months: ReadonlyMap<Month, readonly Delivery[]>,
  made: readonly Draft[],
): Promise<void> {
  const invoiceOf = new Map(made.flatMap((draft) => draft.deliveries.map(({ id }) => [id, draft.id] as const)));
  for (const [month, deliveries] of months) {
    if (!deliveries.some((delivery) => invoiceOf.has(delivery.id))) continue;
    const marked = deliveries.map((delivery) => {
      const invoice = invoiceOf.get(delivery.id);
      return invoice === undefined ? delivery : { ...delivery, invoice, revision: delivery.revision + 1 };
    });
    await writeDeliveries(transaction, month, marked);
  }
}
