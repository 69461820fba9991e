import type { CreditMention, FinalInvoice, HistoryEntry } from './invoice.ts';
import { sameData } from './same-data.ts';

/** What stands on a final invoice: all of it but what is kept beside, which only grows. */
export type FrozenPart = Omit<FinalInvoice, 'status' | 'creditedBy' | 'history' | 'revision'>;

/** The part of a final invoice that never changes. */
export function frozenPart({
  status: _status,
  creditedBy: _creditedBy,
  history: _history,
  revision: _revision,
  ...rest
}: FinalInvoice): FrozenPart {
  return rest;
}

function beginsWith<T extends HistoryEntry | CreditMention>(now: readonly T[], before: readonly T[]): boolean {
  return before.length <= now.length && before.every((entry, index) => sameData(entry, now[index]));
}

function stays(before: FinalInvoice, now: FinalInvoice | undefined): boolean {
  if (before === now) return true;
  if (now === undefined) return false;
  return (
    (before.status === now.status || now.status === 'credited') &&
    beginsWith(now.creditedBy, before.creditedBy) &&
    beginsWith(now.history, before.history) &&
    sameData(frozenPart(before), frozenPart(now))
  );
}

/**
 * Refuses to lose or change a final invoice: an invoice is corrected by another document only (art. 219 of Directive
 * 2006/112/EC), and is kept as it was given out (art. 52 AWR, § 14b UStG). Its history and its credit invoices are added to.
 * @throws Error when one is gone, or is another: whoever wants that has not understood what final means
 */
export function keepFinals(before: readonly FinalInvoice[], now: readonly FinalInvoice[]): void {
  const byId = new Map(now.map((invoice) => [invoice.id, invoice]));
  for (const [index, invoice] of before.entries()) {
    if (now[index] === invoice || stays(invoice, byId.get(invoice.id))) continue;
    throw new Error(`final invoice ${invoice.number.text} would be changed or lost`);
  }
}
