import type { Month } from '../domain/calendar.ts';
import type { Debtor } from '../domain/debtor.ts';
import { type DispatchState, dispatchStates, type OutboxEntry } from '../domain/dispatch/entry.ts';
import type { Draft, FinalInvoice, InvoiceOrigin } from '../domain/invoice.ts';
import { type InvoiceRow, type RowDispatch, rowDispatchOf } from '../domain/invoice-row.ts';
import { type ColumnNames, type Columns, packColumns, rowsFrom, unpackColumns } from './columns.ts';
import { files } from './files.ts';
import type { Summary } from './month-index.ts';

/** Gives the one copy of a text that is kept in memory. */
export type Intern = (text: string) => string;

/** Keeps one copy of texts that come again and again. */
export function interning(): Intern {
  const kept = new Map<string, string>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    kept.set(text, text);
    return text;
  };
}

const invoiceColumns = {
  texts: ['id', 'number'],
  words: ['date', 'from', 'until', 'origin', 'status', 'debtor', 'debtorName'],
  counts: ['gross'],
} as const satisfies ColumnNames<string, string, string>;

type InvoiceColumns = Columns<'id' | 'number', (typeof invoiceColumns.words)[number], 'gross'>;

const origins: ReadonlySet<string> = new Set<InvoiceOrigin>(['A', 'H', 'C']);
const statuses: ReadonlySet<string> = new Set<InvoiceRow['status']>(['draft', 'final', 'credited']);

function isOrigin(text: string | undefined): text is InvoiceOrigin {
  return text !== undefined && origins.has(text);
}

function isStatus(text: string | undefined): text is InvoiceRow['status'] {
  return text !== undefined && statuses.has(text);
}

function invoiceAt({ texts, words, counts }: InvoiceColumns, index: number): InvoiceRow | null {
  const date = words.date[index];
  const origin = words.origin[index];
  const status = words.status[index];
  if (!isOrigin(origin) || !isStatus(status)) return null;
  return {
    id: texts.id[index] ?? '',
    number: texts.number[index] ?? '',
    date: date === undefined || date === '' ? null : date,
    from: words.from[index] ?? '',
    until: words.until[index] ?? '',
    origin,
    status,
    debtor: words.debtor[index] ?? '',
    debtorName: words.debtorName[index] ?? '',
    gross: counts.gross[index] ?? 0,
    dispatch: null,
  };
}

function packInvoices(rows: readonly InvoiceRow[]): unknown {
  return packColumns(
    invoiceColumns,
    rows.map((row) => ({ ...row, date: row.date ?? '' })),
  );
}

function unpackInvoices(packed: unknown, intern: Intern): readonly InvoiceRow[] | null {
  const columns = unpackColumns(invoiceColumns, packed, intern);
  return columns && rowsFrom(columns.length, (index) => invoiceAt(columns, index));
}

function draftRow(draft: Draft, intern: Intern): InvoiceRow {
  const { id, deliveredFrom, deliveredUntil, origin, debtor, gross } = draft;
  return {
    id,
    number: '',
    date: null,
    from: intern(deliveredFrom),
    until: intern(deliveredUntil),
    origin,
    status: 'draft',
    debtor: intern(debtor),
    debtorName: '',
    gross,
    dispatch: null,
  };
}

function finalRow(invoice: FinalInvoice, intern: Intern): InvoiceRow {
  const { id, number, date, deliveredFrom, deliveredUntil, origin, status, debtor, buyer, gross } = invoice;
  return {
    id,
    number: number.text,
    date: intern(date),
    from: intern(deliveredFrom),
    until: intern(deliveredUntil),
    origin,
    status,
    debtor: intern(debtor),
    debtorName: intern(buyer.name),
    gross,
    dispatch: null,
  };
}

/** Raised with every change of the rows below or of their columns. */
const version = 1;

/** Drafts, newest made first, without their debtors' names, which are those of today. */
export function draftSummary(intern: Intern): Summary<Draft, InvoiceRow> {
  return {
    file: files.drafts,
    index: 'drafts',
    version,
    rowsOf: (draft) => [draftRow(draft, intern)],
    // Ids sort by the moment they were made.
    rankOf: ({ id }) => id,
    pack: packInvoices,
    unpack: (packed) => unpackInvoices(packed, intern),
  };
}

/** A month's final invoices, newest number first, without what became of their customer copies. */
export function invoiceSummary(month: Month, intern: Intern): Summary<FinalInvoice, InvoiceRow> {
  return {
    file: files.invoices(month),
    index: `invoices-${month}`,
    version,
    rowsOf: (invoice) => [finalRow(invoice, intern)],
    rankOf: ({ number }) => number.year * 1e9 + number.sequence,
    pack: packInvoices,
    unpack: (packed) => unpackInvoices(packed, intern),
  };
}

/** What became of one document by one outbox entry. */
export interface DocumentDispatch extends RowDispatch {
  /** Id of the invoice or delivery. */
  readonly document: string;
  readonly about: 'invoice' | 'delivery';
}

const dispatchColumns = {
  texts: ['document', 'entry', 'at'],
  words: ['about', 'state', 'route', 'cause'],
  counts: [],
} as const satisfies ColumnNames<string, string, string>;

type DispatchColumns = Columns<'document' | 'entry' | 'at', 'about' | 'state' | 'route' | 'cause', never>;

function isDispatchState(text: string | undefined): text is DispatchState {
  return dispatchStates.some((state) => state === text);
}

function dispatchAt({ texts, words }: DispatchColumns, index: number): DocumentDispatch | null {
  const about = words.about[index];
  const state = words.state[index];
  const route = words.route[index];
  if (!isDispatchState(state) || (route !== 'mail' && route !== 'print')) return null;
  if (about !== 'invoice' && about !== 'delivery') return null;
  return {
    document: texts.document[index] ?? '',
    about,
    state,
    route,
    at: texts.at[index] ?? '',
    cause: words.cause[index] ?? '',
    entry: texts.entry[index] ?? '',
  };
}

/** Raised with every change of these rows or their columns. */
const dispatchVersion = 2;

function dispatchesOf(entry: OutboxEntry, intern: Intern): readonly DocumentDispatch[] {
  const { state, route, at, cause, entry: id } = rowDispatchOf(entry);
  const by = (about: DocumentDispatch['about']) => (document: { readonly id: string }) => {
    return { document: document.id, about, state, route, at, cause: intern(cause), entry: id };
  };
  return [...entry.invoices.map(by('invoice')), ...entry.deliveries.map(by('delivery'))];
}

function entrySummary(file: Summary<OutboxEntry, never>['file'], index: string, intern: Intern) {
  const summary: Summary<OutboxEntry, DocumentDispatch> = {
    file,
    index,
    version: dispatchVersion,
    rowsOf: (entry) => dispatchesOf(entry, intern),
    rankOf: null,
    pack: (rows) => packColumns(dispatchColumns, rows),
    unpack: (packed) => {
      const columns = unpackColumns(dispatchColumns, packed, intern);
      return columns && rowsFrom(columns.length, (at) => dispatchAt(columns, at));
    },
  };
  return summary;
}

/** What a month's finished entries did, by document. */
export function sentSummary(month: Month, intern: Intern): Summary<OutboxEntry, DocumentDispatch> {
  return entrySummary(files.sent(month), `sent-${month}`, intern);
}

/** What the entries under way do, by document. */
export function outboxSummary(intern: Intern): Summary<OutboxEntry, DocumentDispatch> {
  return entrySummary(files.outbox, 'outbox', intern);
}

/** A debtor's name as it is today. */
export interface DebtorName {
  readonly number: string;
  readonly name: string;
}

const debtorColumns = { texts: [], words: ['number', 'name'], counts: [] } as const;

/** The names of debtors. */
export function debtorNameSummary(intern: Intern): Summary<Debtor, DebtorName> {
  return {
    file: files.debtors,
    index: 'debtor-names',
    version,
    rowsOf: ({ number, name }) => [{ number: intern(number), name: intern(name) }],
    rankOf: null,
    pack: (rows) => packColumns(debtorColumns, rows),
    unpack: (packed) => {
      const columns = unpackColumns(debtorColumns, packed, intern);
      if (!columns) return null;
      const { number, name } = columns.words;
      return rowsFrom(columns.length, (at) => ({ number: number[at] ?? '', name: name[at] ?? '' }));
    },
  };
}
