import type { Debtor } from '../debtor.ts';
import type { Delivery } from '../delivery.ts';
import type { OutboxEntry } from './entry.ts';
import { previousProblem, type RunProblem, weightiestOf } from './run-sheet.ts';

/** Why a delivery note is not mailed: the reasons that an invoice's mail has, too. */
export type DeliveryMailProblem = Extract<
  RunProblem,
  'no-address' | 'mail-disabled' | 'already-sent' | 'already-waiting' | 'uncertain'
>;

/** What will happen to one delivery note that is to be mailed, or why nothing will. */
export interface DeliveryMailRow {
  readonly delivery: Delivery;
  /** The debtor that had the delivery; a head office that is billed for it gets the invoice, not the note. */
  readonly debtor: Debtor;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly problem: DeliveryMailProblem | null;
  /** The earlier mail of this note that says most: see `weightOf`. */
  readonly previous: OutboxEntry | null;
}

export interface DeliveryMailsInput {
  readonly deliveries: readonly Delivery[];
  readonly debtors: ReadonlyMap<string, Debtor>;
  /** Everything under way or sent that may concern these deliveries. */
  readonly entries: readonly OutboxEntry[];
  readonly mailEnabled: boolean;
  /** Notes that went before go again only when a reason is given. */
  readonly again: boolean;
}

function problemOf(row: Omit<DeliveryMailRow, 'problem'>, input: DeliveryMailsInput): DeliveryMailProblem | null {
  const before = previousProblem(row.previous, input.again);
  if (before) return before;
  if (!input.mailEnabled) return 'mail-disabled';
  return row.to.length === 0 ? 'no-address' : null;
}

/** A mail for each delivery note, to the debtor that had the delivery, whatever its *Verzendwijze* of invoices. */
export function deliveryMails(input: DeliveryMailsInput): readonly DeliveryMailRow[] {
  return input.deliveries.map((delivery) => {
    const debtor = input.debtors.get(delivery.debtor);
    if (!debtor) throw new Error(`delivery ${delivery.id} names debtor ${delivery.debtor}, who is not there`);
    const earlier = input.entries.filter((entry) => entry.deliveries.some(({ id }) => id === delivery.id));
    const row = { delivery, debtor, to: debtor.email, cc: debtor.cc, previous: weightiestOf(earlier) };
    return { ...row, problem: problemOf(row, input) };
  });
}
