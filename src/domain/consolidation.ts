import type { Debtor } from './debtor.ts';
import { UserError } from './user-error.ts';

/**
 * The debtor with a number.
 * @throws UserError `debtor.unknown` when there is none
 */
export function debtorNumbered(number: string, debtors: ReadonlyMap<string, Debtor>): Debtor {
  const found = debtors.get(number);
  if (!found) throw new UserError('debtor.unknown', { debtor: number });
  return found;
}

/**
 * The debtor that is billed for a debtor's deliveries: itself, or whoever stands at the end of the chain of
 * *Consolideren*, in one or several steps.
 * @param debtors all debtors by number
 * @throws UserError `debtor.unknown` when a debtor along the chain does not exist; `csv.consolidation-circle`, with the
 *   chain as `circle`, when it comes back to where it was
 */
export function billedDebtor(debtor: Debtor, debtors: ReadonlyMap<string, Debtor>): Debtor {
  const chain = [debtor.number];
  let billed = debtor;
  while (billed.consolidateTo !== null) {
    billed = debtorNumbered(billed.consolidateTo, debtors);
    const seenAt = chain.indexOf(billed.number);
    chain.push(billed.number);
    if (seenAt >= 0) {
      throw new UserError('csv.consolidation-circle', {
        value: debtor.number,
        circle: chain.slice(seenAt).join(' → '),
      });
    }
  }
  return billed;
}
