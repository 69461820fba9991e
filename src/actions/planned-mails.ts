import { routesOf } from '../domain/dispatch/run-sheet.ts';
import type { Invoice } from '../domain/invoice.ts';
import type { Context } from './context.ts';
import { debtorsByNumber } from './find-debtor.ts';
import { findInvoices } from './find-invoices.ts';

/** One mail, with the invoices that it brings. */
export interface PlannedMail {
  readonly invoices: readonly [Invoice, ...Invoice[]];
  /** The debtor gets paper only: this mail goes when somebody sends it by mail for once. */
  readonly onPaper: boolean;
}

/**
 * The mails that would bring these invoices if they went together: one for each, or one for all of a debtor with *Bundelen*, and
 * one for all credit invoices.
 * @param references ids or numbers
 * @throws UserError `invoice.unknown`
 */
export async function plannedMails(context: Context, references: readonly string[]): Promise<readonly PlannedMail[]> {
  const found = await findInvoices(context, references);
  const debtors = await debtorsByNumber(context);
  const mails = new Map<string, PlannedMail>();
  for (const invoice of new Map(found.map((one) => [one.id, one])).values()) {
    const debtor = debtors.get(invoice.debtor);
    if (!debtor) throw new Error(`invoice ${invoice.id} names debtor ${invoice.debtor}, who is not there`);
    const key = debtor.bundle ? `debtor ${debtor.number} ${invoice.origin === 'C'}` : `invoice ${invoice.id}`;
    const before = mails.get(key)?.invoices ?? [];
    const [first = invoice, ...others] = [...before, invoice];
    mails.set(key, { invoices: [first, ...others], onPaper: !routesOf(debtor).includes('mail') });
  }
  return [...mails.values()];
}
