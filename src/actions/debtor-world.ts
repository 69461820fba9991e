import { dayOf } from '../domain/calendar.ts';
import type { Debtor } from '../domain/debtor.ts';
import { type DebtorProblem, type DebtorWorld, debtorWorld } from '../domain/debtor-problems.ts';
import { sameData } from '../domain/same-data.ts';
import { UserError } from '../domain/user-error.ts';
import { files } from '../state/files.ts';
import type { Transaction } from '../state/transaction.ts';
import type { Context } from './context.ts';

// The store hands out the same array as long as its file is the same.
const known = new WeakMap<readonly Debtor[], DebtorWorld>();

/** What a debtor is checked against, as it is now; the same object as long as nothing of it changed. */
export async function readDebtorWorld({ company, now }: Context): Promise<DebtorWorld> {
  const { topBakkers } = await company.read(files.options);
  const debtors = await company.read(files.debtors);
  const today = dayOf(now());
  const before = known.get(debtors);
  if (before && before.today === today && sameData(before.central, topBakkers)) return before;
  const world = debtorWorld(debtors, topBakkers, today);
  known.set(debtors, world);
  return world;
}

/** What a debtor is checked against, under the lock. */
export async function debtorWorldWithin(transaction: Transaction, now: Date): Promise<DebtorWorld> {
  const { topBakkers } = (await transaction.open(files.options)).data;
  return debtorWorld((await transaction.open(files.debtors)).data, topBakkers, dayOf(now));
}

/**
 * Lets what is right pass.
 * @throws UserError `debtor.refused` {debtor, rule and what its sentence needs} for the first problem, with the others in
 *   `others`
 */
export function refuseProblems(number: string, problems: readonly DebtorProblem[]): void {
  const [first, ...others] = problems.map(({ rule, params }) => {
    const { value = '', name = '', example = '', other = '', chain = '', debtors = '', count = 0, max = 0 } = params;
    const about = { debtor: number, rule, value, name, example, other, chain, debtors, count, max };
    return new UserError('debtor.refused', about);
  });
  if (first) throw new UserError(first.code, first.params, others);
}
