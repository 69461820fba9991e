import { linesLeft } from './credit.ts';
import type { FinalInvoice } from './invoice.ts';
import { sum } from './money.ts';

/** Something that is not right between an invoice and the credit invoices that name it. Numbers are as printed. */
export type CreditFault =
  /** A credit invoice of which the invoice that it credits says nothing, or that credits one that is not there. */
  | { readonly kind: 'not-told'; readonly credit: string; readonly original: string }
  /** An invoice that names a credit invoice that is not there, or that credits another one. */
  | { readonly kind: 'not-there'; readonly credit: string; readonly original: string }
  /** An invoice of which more was credited than was billed. */
  | { readonly kind: 'too-much'; readonly original: string }
  /** An invoice whose status says that all of it was credited while something is left, or the other way round. */
  | { readonly kind: 'status'; readonly original: string }
  /** An invoice of which all was credited, and whose amounts with those of its credit invoices are not zero for each rate. */
  | { readonly kind: 'not-zero'; readonly original: string };

/** Whether base and tax of every rate add up to zero. */
function isZeroPerRate(invoices: readonly FinalInvoice[]): boolean {
  const totals = invoices.flatMap(({ vatTotals }) => vatTotals);
  return [...new Set(totals.map(({ rate }) => rate))].every((rate) => {
    const own = totals.filter((one) => one.rate === rate);
    return sum(own.map(({ base }) => base)) === 0 && sum(own.map(({ vat }) => vat)) === 0;
  });
}

function faultsOf(invoice: FinalInvoice, byId: ReadonlyMap<string, FinalInvoice>): readonly CreditFault[] {
  const faults: CreditFault[] = [];
  const original = invoice.number.text;
  const named = invoice.original === null ? undefined : byId.get(invoice.original.id);
  if (invoice.original !== null && !named?.creditedBy.some(({ id }) => id === invoice.id)) {
    faults.push({ kind: 'not-told', credit: original, original: invoice.original.number });
  }
  if (invoice.creditedBy.length === 0) return faults;
  const credits = invoice.creditedBy.flatMap(({ id }) => byId.get(id) ?? []);
  for (const { id, number } of invoice.creditedBy) {
    if (byId.get(id)?.original?.id !== invoice.id) faults.push({ kind: 'not-there', credit: number, original });
  }
  const lines = linesLeft(invoice);
  const isAll = lines.every(({ left }) => left === 0);
  if (lines.some(({ left, billed }) => left * billed.quantity < 0)) faults.push({ kind: 'too-much', original });
  if (isAll !== (invoice.status === 'credited')) faults.push({ kind: 'status', original });
  if (isAll && credits.length === invoice.creditedBy.length && !isZeroPerRate([invoice, ...credits])) {
    faults.push({ kind: 'not-zero', original });
  }
  return faults;
}

/** What is not right between the invoices of a company and their credit invoices. @param invoices all that are final */
export function creditFaults(invoices: readonly FinalInvoice[]): readonly CreditFault[] {
  const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]));
  return invoices.flatMap((invoice) => faultsOf(invoice, byId));
}
