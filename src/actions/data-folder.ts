import type { Language } from '../domain/debtor.ts';
import { UserError } from '../domain/user-error.ts';
import { files, isCompanyId } from '../state/files.ts';
import { type CompanyStore, openStore, type Store } from '../state/store.ts';
import type { Context } from './context.ts';

/** Id of the company that is made when a data folder has none and no name is given. */
const firstCompany = 'administratie';

/**
 * Opens the data folder of an installation, making it when it is new.
 * @throws UserError `store.no-access`, `store.io`
 */
export function openDataFolder(folder: string): Promise<Store> {
  return openStore(folder);
}

/**
 * Makes the first company of a data folder; does nothing when it has one.
 * @param id null: it gets a name of our own
 * @throws UserError `command.bad-company`
 */
export async function addFirstCompany(store: Store, id: string | null): Promise<void> {
  if ((await store.companies()).length === 0) await addCompany(store, id ?? firstCompany);
}

/**
 * Makes a company; does nothing when it is there.
 * @throws UserError `command.bad-company`
 */
export async function addCompany(store: Store, id: string): Promise<void> {
  if (!isCompanyId(id)) throw new UserError('command.bad-company', { value: id });
  if ((await store.companies()).some((company) => company.id === id)) return;
  await store.addCompany({ id });
}

/**
 * The company with this id; the only one there is when none is named.
 * @throws UserError `store.no-company`
 */
export function findCompany(store: Store, id: string | null): Promise<CompanyStore> {
  return store.company(id);
}

/** The language of a company's screens and commands. */
export async function languageOf(context: Context): Promise<Language> {
  return (await context.company.read(files.options)).language;
}
