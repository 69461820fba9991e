import { join } from 'node:path';
import { makeFolder } from '../disk/durable-file.ts';
import { UserError } from '../domain/user-error.ts';
import { type CompanyEntry, files } from './files.ts';
import { Secrets } from './secrets.ts';
import { asStoreError } from './store-error.ts';
import { StoreFolder } from './store-folder.ts';

/** A company's part of the store: nothing of another company can be reached through it. */
export class CompanyStore extends StoreFolder {
  constructor(
    readonly id: string,
    folder: string,
    readonly secrets: Secrets,
  ) {
    super(folder);
  }
}

/** The data folder of an installation. */
export class Store {
  readonly #root: StoreFolder;
  readonly #secrets: Secrets;
  readonly #open = new Map<string, CompanyStore>();

  constructor(readonly folder: string) {
    // The folders in it are the companies', with locks of their own.
    this.#root = new StoreFolder(folder, []);
    this.#secrets = new Secrets(folder);
  }

  companies(): Promise<readonly CompanyEntry[]> {
    return this.#root.read(files.companies);
  }

  /**
   * Adds a company.
   * @throws UserError `store.company-exists`
   */
  async addCompany(entry: CompanyEntry): Promise<void> {
    await this.#root.change(async (transaction) => {
      const companies = await transaction.open(files.companies);
      if (companies.data.some((one) => one.id === entry.id)) {
        throw new UserError('store.company-exists', { company: entry.id });
      }
      companies.data = [...companies.data, entry];
      await companies.write();
    });
  }

  /**
   * The company with this id; the only one there is when none is named.
   * @throws UserError `store.no-company`
   */
  async company(id: string | null): Promise<CompanyStore> {
    const companies = await this.companies();
    const entry = id === null && companies.length === 1 ? companies[0] : companies.find((one) => one.id === id);
    if (!entry) {
      throw new UserError('store.no-company', {
        company: id ?? '-',
        companies: companies.map((one) => one.id).join(', ') || '-',
      });
    }
    const known = this.#open.get(entry.id);
    if (known) return known;
    const company = new CompanyStore(entry.id, join(this.folder, entry.id), this.#secrets);
    this.#open.set(entry.id, company);
    return company;
  }
}

/**
 * Opens a data folder, making it when it is new.
 * @throws UserError `store.no-access`, `store.io`
 */
export async function openStore(folder: string): Promise<Store> {
  try {
    await makeFolder(folder);
  } catch (error) {
    throw asStoreError(error, folder);
  }
  return new Store(folder);
}
