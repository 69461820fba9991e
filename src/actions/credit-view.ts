import { type Day, dayOf, yearOf } from '../domain/calendar.ts';
import type { OutboxEntry, Route } from '../domain/dispatch/entry.ts';
import { invoiceAddressees } from '../domain/dispatch/invoice-addressees.ts';
import { routesOf } from '../domain/dispatch/run-sheet.ts';
import type { FinalInvoice } from '../domain/invoice.ts';
import { nextNumber } from '../domain/numbering.ts';
import { files } from '../state/files.ts';
import { rehearse } from '../state/rehearse.ts';
import type { Context } from './context.ts';
import { type CreditedInvoice, creditedInvoice } from './credit-invoice.ts';
import { findDebtor } from './find-debtor.ts';
import { invoiceDetails } from './invoice-details.ts';
import { lastNumber } from './invoice-numbers.ts';
import { refuseUsedNumbers } from './used-numbers.ts';

/** What somebody sees who is about to credit an invoice. */
export interface CreditView extends CreditedInvoice {
  /** Every entry that brought the invoice to its customer, or was to, newest first. */
  readonly entries: readonly OutboxEntry[];
}

/**
 * An invoice to be credited.
 * @param reference id or number
 * @throws UserError `invoice.unknown`, `credit.draft`, `credit.of-credit`
 */
export async function creditView(context: Context, reference: string): Promise<CreditView> {
  const { invoice, credits } = await creditedInvoice(context, reference);
  const { entries } = await invoiceDetails(context, invoice.id);
  return { invoice, credits, entries };
}

/** What a credit invoice made now would get, and how it would go to the customer. */
export interface CreditProspect {
  readonly number: string;
  readonly date: Day;
  /** As its debtor wants it now. */
  readonly routes: readonly Route[];
  readonly to: readonly string[];
  readonly copies: number;
}

/**
 * What would come of crediting an invoice now. By the time it is done, the number may be another.
 * @throws UserError `invoice.date-before-last`, `invoice.number-in-use`
 */
export async function creditProspect(context: Context, invoice: FinalInvoice): Promise<CreditProspect> {
  const date = dayOf(context.now());
  const { invoices, topBakkers } = await context.company.read(files.options);
  const debtor = await findDebtor(context, invoice.debtor);
  const number = await rehearse(context.company, async (transaction) => {
    const last = await lastNumber(context, transaction, date);
    const next = nextNumber(last === null ? [] : [last], yearOf(date), invoices.numberFormat);
    await refuseUsedNumbers(context, transaction, [next], invoices.numberFormat);
    return next;
  });
  const { to, cc } = invoiceAddressees(invoice, debtor, topBakkers.email);
  return { number: number.text, date, routes: routesOf(debtor), to: [...to, ...cc], copies: debtor.copies };
}
