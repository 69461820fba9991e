import type { Language } from '../domain/debtor.ts';
import { files } from '../state/files.ts';
import { type CompanyStore, openStore, type Store } from '../state/store.ts';
import type { Context } from './context.ts';

/** Id of the company that is made when a data folder has none and no name is given. */
const firstCompany = 'administratie';

/**
 * Opens the data folder of an installation, making it when it is new.
 * @throws UserError `store.no-access`
 */
export function openDataFolder(folder: string): Promise<Store> {
  return openStore(folder);
}

/** Makes the first company of a data folder, or one that is asked for by a new name; does nothing when it is there. */
export async function addFirstCompany(store: Store, id: string | null): Promise<void> {
  const companies = await store.companies();
  if (id === null ? companies.length > 0 : companies.some((company) => company.id === id)) return;
  await store.addCompany({ id: id ?? firstCompany });
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
