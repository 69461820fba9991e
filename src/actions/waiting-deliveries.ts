import { type Day, dayIn, type Month, yearOf } from '../domain/calendar.ts';
import { billedDebtor, debtorNumbered } from '../domain/consolidation.ts';
import type { Debtor } from '../domain/debtor.ts';
import type { WaitingDelivery } from '../domain/invoice-board.ts';
import { deliverySummary } from '../state/delivery-summaries.ts';
import { summed } from '../state/month-index.ts';
import { openMonthsFile } from '../state/open-months.ts';
import { interning } from '../state/summaries.ts';
import { Turns } from '../state/turns.ts';
import type { Context } from './context.ts';

/** Finds who is billed for a debtor's deliveries, each looked for once. */
export function billedBy(debtors: ReadonlyMap<string, Debtor>): (debtor: string) => string {
  const known = new Map<string, string>();
  return (debtor) => {
    const before = known.get(debtor);
    if (before !== undefined) return before;
    const { number } = billedDebtor(debtorNumbered(debtor, debtors), debtors);
    known.set(debtor, number);
    return number;
  };
}

/** The first day of a month. */
export function firstDayOf(month: Month): Day {
  return dayIn(yearOf(month), Number(month.slice(5)), 1);
}

/**
 * The delivery notes that are on no invoice, final or draft: from small indexes, in short stretches.
 * @param wanted months that are to be read; the others are left out
 * @throws UserError `debtor.unknown`, `csv.consolidation-circle` (see `billedDebtor`)
 */
export async function waitingDeliveries(
  { company }: Pick<Context, 'company'>,
  debtors: ReadonlyMap<string, Debtor>,
  wanted: (month: Month) => boolean = () => true,
): Promise<readonly WaitingDelivery[]> {
  const turns = new Turns();
  const intern = interning();
  const billed = billedBy(debtors);
  const discountOf = (debtor: string) => debtors.get(debtor)?.discount ?? 0;
  const waiting: WaitingDelivery[] = [];
  for (const month of (await company.read(openMonthsFile)).filter(wanted)) {
    const { rows } = await summed(company, deliverySummary(month, intern, discountOf), null, { turns, keeps: true });
    for (const { kind, invoice, debtor, date, net } of rows) {
      if (kind === 'deliverynote' && invoice === '') waiting.push({ billed: billed(debtor), date, net });
    }
    const others = turns.due();
    if (others) await others;
  }
  return waiting;
}
