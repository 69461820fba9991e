import type { Debtor } from '../domain/debtor.ts';
import { UserError } from '../domain/user-error.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';

/**
 * A debtor as it is now.
 * @param number its number
 * @throws UserError `debtor.unknown`
 */
export async function findDebtor(context: Context, number: string): Promise<Debtor> {
  const found = (await context.company.read(files.debtors)).find((debtor) => debtor.number === number);
  if (!found) throw new UserError('debtor.unknown', { debtor: number });
  return found;
}

/** All debtors, by their numbers. */
export async function debtorsByNumber({ company }: Pick<Context, 'company'>): Promise<ReadonlyMap<string, Debtor>> {
  return new Map((await company.read(files.debtors)).map((debtor) => [debtor.number, debtor]));
}
