import { type Day, monthOf } from '../domain/calendar.ts';
import type { OutboxEntry } from '../domain/dispatch/entry.ts';
import { dispatchToShow } from '../domain/dispatch-to-show.ts';
import type { Invoice } from '../domain/invoice.ts';
import { type RowDispatch, rowDispatchOf } from '../domain/invoice-row.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';
import { debtorsByNumber } from './find-debtor.ts';
import { entriesSince } from './outbox-entries.ts';

export interface InvoiceFilter {
  readonly status: Invoice['status'] | null;
  /** First and last invoice date; null: open. Drafts have no date and pass only when both are open. */
  readonly from: Day | null;
  readonly until: Day | null;
}

/** An invoice with its debtor's name and what became of its customer copy: of its two routes, the one that needs seeing to. */
export interface ListedInvoice {
  readonly invoice: Invoice;
  readonly debtorName: string;
  readonly dispatch: OutboxEntry | null;
}

async function drafts(context: Context, filter: InvoiceFilter): Promise<readonly Invoice[]> {
  if (filter.from !== null || filter.until !== null) return [];
  if (filter.status !== null && filter.status !== 'draft') return [];
  return context.company.read(files.drafts);
}

async function finals(context: Context, filter: InvoiceFilter): Promise<readonly Invoice[]> {
  if (filter.status === 'draft') return [];
  const { status, from, until } = filter;
  const found: Invoice[] = [];
  for (const month of await context.company.months('invoices')) {
    if (from !== null && month < monthOf(from)) continue;
    if (until !== null && month > monthOf(until)) continue;
    const invoices = await context.company.read(files.invoices(month));
    found.push(
      ...invoices.filter(
        (invoice) =>
          (status === null || invoice.status === status) &&
          (from === null || invoice.date >= from) &&
          (until === null || invoice.date <= until),
      ),
    );
  }
  return found;
}

/** By invoice the entry that a list shows. */
function dispatchOf(entries: readonly OutboxEntry[]): ReadonlyMap<string, OutboxEntry> {
  const byInvoice = new Map<string, (RowDispatch & { readonly of: OutboxEntry })[]>();
  for (const entry of entries) {
    const dispatch = { ...rowDispatchOf(entry), of: entry };
    for (const { id } of entry.invoices) {
      const others = byInvoice.get(id);
      if (others) others.push(dispatch);
      else byInvoice.set(id, [dispatch]);
    }
  }
  const shown = new Map<string, OutboxEntry>();
  for (const [id, dispatches] of byInvoice) {
    const one = dispatchToShow(dispatches);
    if (one) shown.set(id, one.of);
  }
  return shown;
}

/** Invoices by filter: final ones in order of number, then drafts. */
export async function listInvoices(context: Context, filter: InvoiceFilter): Promise<readonly ListedInvoice[]> {
  const invoices = [...(await finals(context, filter)), ...(await drafts(context, filter))];
  const debtors = await debtorsByNumber(context);
  const dispatch = dispatchOf(await entriesSince(context.company, filter.from === null ? '' : monthOf(filter.from)));
  return invoices.map((invoice) => ({
    invoice,
    debtorName: invoice.status === 'draft' ? (debtors.get(invoice.debtor)?.name ?? '') : invoice.buyer.name,
    dispatch: dispatch.get(invoice.id) ?? null,
  }));
}
