import { dayOf } from '../domain/calendar.ts';
import type { Debtor } from '../domain/debtor.ts';
import type { Draft } from '../domain/invoice.ts';
import type { WaitingDelivery } from '../domain/invoice-board.ts';
import { isLateSoon, type LateDebtor, lateDebtors, type NotInvoiced } from '../domain/late-invoices.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';
import { debtorsByNumber } from './find-debtor.ts';
import { firstDayOf, waitingDeliveries } from './waiting-deliveries.ts';

/** A debtor that must have an invoice soon, or should have had one, by name. */
export interface NamedLateDebtor extends LateDebtor {
  readonly name: string;
}

/** What was delivered on drafts: they are no invoices yet. */
function onDrafts(drafts: readonly Draft[]): readonly NotInvoiced[] {
  return drafts.flatMap(({ debtor, deliveries, deliveredFrom }) =>
    deliveries.length === 0
      ? [{ debtor, date: deliveredFrom }]
      : deliveries.map(({ date }): NotInvoiced => ({ debtor, date })),
  );
}

/** The debtors whose oldest delivery without a final invoice is late or soon will be, out of what was read. */
export function lateOf(
  { waiting, drafts }: { readonly waiting: readonly WaitingDelivery[]; readonly drafts: readonly Draft[] },
  debtors: ReadonlyMap<string, Debtor>,
  now: Date,
): readonly NamedLateDebtor[] {
  const open = [...waiting.map(({ billed, date }) => ({ debtor: billed, date })), ...onDrafts(drafts)];
  return lateDebtors(open, dayOf(now)).map((one) => ({ ...one, name: debtors.get(one.debtor)?.name ?? '' }));
}

/**
 * The debtors that must have an invoice soon, or should have had one, the most urgent first. On most days no month is so old that
 * anything of it has to be read.
 */
export async function lateInvoices(context: Context): Promise<readonly NamedLateDebtor[]> {
  const now = context.now();
  const today = dayOf(now);
  const drafts = await context.company.read(files.drafts);
  const debtors = await debtorsByNumber(context);
  const waiting = await waitingDeliveries(context, debtors, (month) => isLateSoon(firstDayOf(month), today));
  return lateOf({ waiting, drafts }, debtors, now);
}
