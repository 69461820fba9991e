import type { MailEntry, OutboxEntry, PrintEntry } from '../../src/domain/dispatch/entry.ts';
import type { KeptRow, KeptSheet } from '../../src/domain/dispatch/kept-sheet.ts';
import type { RunSheetInput } from '../../src/domain/dispatch/run-sheet.ts';
import type { FinalInvoice } from '../../src/domain/invoice.ts';
import { printableInvoice } from './printable-invoice.ts';
import { debtor } from './worlds.ts';

/** Ids that sort by their number, as those made one after the other do. */
export function idOf(number: number): string {
  return `01JCQ0000000000000000${String(number).padStart(5, '0')}`;
}

/** A final invoice of debtor 1001. */
export function finalInvoice(number: number, differs: Partial<FinalInvoice> = {}): FinalInvoice {
  const text = `2026-${String(number).padStart(5, '0')}`;
  return {
    ...printableInvoice({ id: idOf(number), paymentReference: text }),
    original: null,
    creditedBy: [],
    status: 'final',
    number: { year: 2026, sequence: number, text },
    date: '2026-11-09',
    dueDate: '2026-11-23',
    ...differs,
  };
}

const base = {
  kind: 'invoice',
  debtor: '1001',
  debtorName: 'Lunchroom 1001',
  deliveries: [],
  state: 'queued',
  attempts: 0,
  queuedAt: '2026-11-23T08:00:00.000Z',
  queuedBy: 'anna (pts/1)',
  reason: '',
  plannedAt: null,
  updatedAt: '2026-11-23T08:00:01.000Z',
  runner: null,
  ending: false,
  error: null,
  reply: '',
} as const;

/** A mail that carries these invoices (see {@link finalInvoice}). */
export function mailEntry(number: number, invoices: readonly number[], differs: Partial<MailEntry> = {}): MailEntry {
  return {
    ...base,
    id: idOf(number),
    invoices: invoices.map((one) => ({ id: idOf(one), number: finalInvoice(one).number.text })),
    route: 'mail',
    production: null,
    language: 'nl',
    recipients: [{ address: 'lunchroom-1001@example.com', role: 'to', state: 'waiting', reply: '' }],
    redirectedTo: null,
    subject: 'Factuur',
    messageId: `<${idOf(number)}@korenaar.example>`,
    kept: [],
    ...differs,
  };
}

/** A print job of one invoice. */
export function printEntry(number: number, invoice: number, differs: Partial<PrintEntry> = {}): PrintEntry {
  const { invoices } = mailEntry(number, [invoice]);
  return { ...base, id: idOf(number), invoices, route: 'print', copies: 1, ...differs };
}

/** What a run sheet is made from: invoices of debtor 1001, who gets them by mail, unless said otherwise. */
export function runSheetInput(differs: Partial<RunSheetInput> = {}): RunSheetInput {
  return {
    invoices: [finalInvoice(1)],
    debtors: new Map([['1001', debtor('1001', { revision: 1 })]]),
    entries: [],
    mailEnabled: true,
    centralEmail: [],
    again: false,
    choices: new Map(),
    ...differs,
  };
}

/** A kept row of an invoice by mail. */
export function keptRowOf(invoice: number, entry: OutboxEntry | null, differs: Partial<KeptRow> = {}): KeptRow {
  const { id, number, gross } = finalInvoice(invoice);
  return {
    invoice: id,
    number: number.text,
    debtor: '1001',
    debtorName: 'Lunchroom 1001',
    route: entry?.route ?? 'mail',
    choice: null,
    to: ['lunchroom-1001@example.com'],
    copies: 0,
    gross,
    problem: null,
    entry: entry?.id ?? null,
    at: null,
    ...differs,
  };
}

/** A run that was queued on 23 November 2026. */
export function keptSheetOf(number: number, rows: readonly KeptRow[], differs: Partial<KeptSheet> = {}): KeptSheet {
  return {
    id: idOf(number),
    at: '2026-11-23T08:00:00.000Z',
    by: 'anna (pts/1)',
    reason: '',
    runner: { pid: 4711, start: '1', boot: 'b', host: 'kantoor', user: 'anna', token: 't' },
    rows,
    end: { kind: 'done' },
    ...differs,
  };
}
