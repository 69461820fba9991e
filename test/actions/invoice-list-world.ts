import { monotonicFactory } from 'ulid';
import type { Context } from '../../src/actions/context.ts';
import { listInvoices } from '../../src/actions/list-invoices.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import type { Month } from '../../src/domain/calendar.ts';
import type { DispatchState, OutboxEntry } from '../../src/domain/dispatch/entry.ts';
import { isDone } from '../../src/domain/dispatch/entry.ts';
import type { Draft, FinalInvoice } from '../../src/domain/invoice.ts';
import { type InvoiceRow, rowDispatchOf } from '../../src/domain/invoice-row.ts';
import { formatNumber } from '../../src/domain/numbering.ts';
import type { DataFile } from '../../src/state/data-file.ts';
import { files } from '../../src/state/files.ts';
import { debtorsOf, deliver, invoiceAll, makeBakery } from '../helpers/invoice-world.ts';

const newId = monotonicFactory();

/** Real ones, to copy from. */
export interface Samples {
  readonly draft: Draft;
  readonly final: FinalInvoice;
}

/** A bakery with nothing in it but debtors, and a draft and a final invoice as it would make them. */
export async function emptyList(
  folder?: string,
): Promise<Samples & { readonly context: Context & { folder: string } }> {
  const debtors = debtorsOf(3);
  const context = await makeBakery(debtors, folder === undefined ? {} : { folder });
  await deliver(context, debtors.slice(0, 1), '2026-11-02');
  const [draft] = (await makeInvoices(context, { until: '2026-11-02', day: null, debtors: null })).drafts;
  const [final] = await invoiceAll(context);
  if (!draft || !final) throw new Error('no sample');
  for (const month of await context.company.months('invoices')) await replace(context, files.invoices(month), () => []);
  return { context, draft, final };
}

/** Changes what a list file holds; final invoices too, which no action does. */
export function replace<T>(
  context: Context,
  file: DataFile<readonly T[]>,
  change: (data: readonly T[]) => readonly T[],
): Promise<void> {
  return context.company.change(async (transaction) => {
    const { guard: _guard, ...unguarded } = file;
    const database = await transaction.open(unguarded);
    database.data = change(database.data);
    await database.write();
  });
}

export function draftFor(draft: Draft, debtor: string): Draft {
  return { ...draft, id: newId(), debtor };
}

/** A final invoice of a month under a number of its year. */
export function finalOf(final: FinalInvoice, month: Month, sequence: number, debtor: string): FinalInvoice {
  const year = Number(month.slice(0, 4));
  return {
    ...final,
    id: newId(),
    debtor,
    buyer: { ...final.buyer, number: debtor, name: `Lunchroom ${debtor}` },
    date: `${month}-15`,
    number: { year, sequence, text: formatNumber('{year}-{number:5}', year, sequence) },
    gross: sequence * 7 - 20,
  };
}

/** An entry that carries these invoices, in a state since a moment. */
export function entryFor(
  invoices: readonly FinalInvoice[],
  route: OutboxEntry['route'],
  state: DispatchState,
  updatedAt: string,
): OutboxEntry {
  const failed = state === 'failed' || state === 'deferred' || state === 'uncertain';
  const base = {
    id: newId(),
    kind: 'invoice' as const,
    debtor: invoices[0]?.debtor ?? '',
    debtorName: '',
    invoices: invoices.map(({ id, number }) => ({ id, number: number.text })),
    deliveries: [],
    state,
    attempts: 1,
    queuedAt: updatedAt,
    queuedBy: 'kantoor',
    reason: '',
    plannedAt: null,
    updatedAt,
    runner: null,
    ending: false,
    error: failed ? { code: 550, reply: '550 no', cause: 'recipient-refused' } : null,
    reply: '',
  };
  if (route === 'print') return { ...base, route, copies: 1 };
  const recipients = [{ address: 'klant@example.com', role: 'to' as const, state: 'waiting' as const, reply: '' }];
  const mail = { recipients, redirectedTo: null, subject: 'Factuur', messageId: 'x@example.com', kept: [] };
  return { ...base, ...mail, route, production: null, language: 'nl' };
}

/** Moves what is done out of the outbox into a month, as one change. */
export function fileDone(context: Context, month: Month): Promise<void> {
  return context.company.change(async (transaction) => {
    const outbox = await transaction.open(files.outbox);
    const sent = await transaction.open(files.sent(month));
    sent.data = [...sent.data, ...outbox.data.filter(isDone)];
    await sent.write();
    outbox.data = outbox.data.filter((entry) => !isDone(entry));
    await outbox.write();
  });
}

/** The rows as the command that lists invoices knows them: from the files themselves. */
export async function rowsFromFiles(context: Context): Promise<readonly InvoiceRow[]> {
  const listed = await listInvoices(context, { status: null, from: null, until: null });
  const rows = listed.map(({ invoice, debtorName, dispatch }) => ({
    rank: invoice.status === 'draft' ? Number.POSITIVE_INFINITY : invoice.number.year * 1e9 + invoice.number.sequence,
    row: {
      id: invoice.id,
      number: invoice.status === 'draft' ? '' : invoice.number.text,
      date: invoice.status === 'draft' ? null : invoice.date,
      from: invoice.deliveredFrom,
      until: invoice.deliveredUntil,
      origin: invoice.origin,
      status: invoice.status,
      debtor: invoice.debtor,
      debtorName,
      gross: invoice.gross,
      dispatch: dispatch && rowDispatchOf(dispatch),
    },
  }));
  return rows
    .sort((a, b) => (a.rank === b.rank ? (a.row.id < b.row.id ? 1 : -1) : b.rank - a.rank))
    .map(({ row }) => row);
}

/** Rows without what only the list itself needs. */
export function plain(rows: readonly InvoiceRow[]): readonly InvoiceRow[] {
  return rows.map((row) => {
    if (row.dispatch === null) return row;
    const { state, route, at, cause, entry } = row.dispatch;
    return { ...row, dispatch: { state, route, at, cause, entry } };
  });
}
