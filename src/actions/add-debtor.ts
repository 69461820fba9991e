import type { Debtor } from '../domain/debtor.ts';
import { type DebtorProblem, debtorProblems } from '../domain/debtor-problems.ts';
import { newDebtor, nextDebtorNumber } from '../domain/new-debtor.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import { checkedDebtor } from './change-debtor.ts';
import type { Context } from './context.ts';
import { debtorWorldWithin, refuseProblems } from './debtor-world.ts';

/** A debtor to begin with: the next free number, the company's country and language. */
export async function proposedDebtor({ company }: Pick<Context, 'company'>): Promise<Debtor> {
  const options = await company.read(files.options);
  const debtors = await company.read(files.debtors);
  const number = nextDebtorNumber(debtors.map((debtor) => debtor.number));
  return newDebtor(number, { country: options.company.country, language: options.language });
}

/** That a number is somebody's already. */
export function numberTaken({ number, name }: Debtor): DebtorProblem {
  return { field: 'number', rule: 'number-taken', params: { value: number, name } };
}

/**
 * *Toevoegen*: adds a debtor. Of two that are given the same number at once the second is refused.
 * @returns the debtor as it is kept
 * @throws UserError `mail.bad-address`, `debtor.email-needed`; `debtor.refused` for a number that is taken and everything
 *   else that is wrong (see `debtorProblems`)
 */
export function addDebtor(context: Context, debtor: Debtor): Promise<Debtor> {
  return context.company.change(async (transaction) => {
    const debtors = await transaction.open(files.debtors);
    const world = await debtorWorldWithin(transaction, context.now());
    const taken = world.debtors.get(debtor.number);
    if (taken) refuseProblems(debtor.number, [numberTaken(taken)]);
    const added: Debtor = { ...checkedDebtor(debtor, null), revision: 1 };
    refuseProblems(added.number, debtorProblems(added, world));
    debtors.data = [...debtors.data, added];
    await debtors.write();
    recordDeed(transaction, { action: 'debtor.add', subject: added.number, detail: added.name }, context.now());
    return added;
  });
}
