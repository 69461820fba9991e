import type { InvoiceRef, MailEntry, OutboxEntry, PrintEntry } from '../domain/dispatch/entry.ts';
import type { PlannedGroup } from '../domain/dispatch/run-plan.ts';
import { partlyAccepted } from '../domain/dispatch/run-sheet.ts';
import { type FinalInvoice, isFinal } from '../domain/invoice.ts';
import { invoiceMailText } from './invoice-mail.ts';
import { type Making, newEntry, newMail, settledWhenComplete } from './new-entry.ts';

function refOf({ id, number }: FinalInvoice): InvoiceRef {
  return { id, number: number.text };
}

/** The entry that carries out one row, or the rows of one bundle. */
export function copyEntry({ rows, moment }: PlannedGroup, making: Making): OutboxEntry {
  const [row] = rows;
  const [first, ...others] = rows.map(({ invoice }) => invoice).filter(isFinal);
  if (!first) throw new Error('a row of a draft has no entry');
  const base = {
    ...newEntry(moment, making),
    kind: first.origin === 'C' ? ('credit' as const) : ('invoice' as const),
    debtor: row.debtor.number,
    debtorName: row.debtor.name,
    invoices: [first, ...others].map(refOf),
    deliveries: [],
    ...(row.insteadOf === null ? {} : { insteadOf: row.insteadOf }),
  };
  if (row.route === 'print') return { ...base, route: 'print', copies: row.copies } satisfies PrintEntry;
  const before = partlyAccepted(row);
  const { to, cc } = row;
  const entry: MailEntry = {
    ...base,
    ...newMail(base.id, base.kind, { to, cc, before }, making.options),
    production: null,
    language: first.buyer.language,
    subject: invoiceMailText(making.texts, [first, ...others]).subject,
  };
  return settledWhenComplete(entry, before);
}
