import { UserError } from '../domain/user-error.ts';
import { files } from '../state/files.ts';
import type { Store } from '../state/store.ts';
import type { Context } from './context.ts';
import { setOptions } from './options.ts';
import { practiceCompany } from './practice-company.ts';

/** One company of an installation, as the list of them tells it. */
export interface CompanyOverview {
  readonly id: string;
  /** Empty: it was not named yet. */
  readonly name: string;
  readonly city: string;
  /** *E-mail verzenden*. */
  readonly sendsMail: boolean;
  /** Why its options cannot be read; the others can be worked in all the same. */
  readonly trouble: UserError | null;
}

/** Letters, digits and hyphens, at most so many that a number fits behind them. */
function idFrom(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 36)
    .replace(/-+$/, '');
  return plain === '' ? 'administratie' : plain;
}

/** An id for a company of this name that none of these has. */
export function freeCompanyId(name: string, taken: readonly string[]): string {
  const base = idFrom(name);
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (id !== practiceCompany && !taken.includes(id)) return id;
  }
}

/** The companies of one data folder, for whoever may choose among them. Work itself happens in the context of one. */
export class Installation {
  readonly #store: Store;
  readonly #now: () => Date;

  constructor(store: Store, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /** All companies, in the order in which they were added. One that cannot be read says why. */
  async companies(): Promise<readonly CompanyOverview[]> {
    const entries = await this.#store.companies();
    return Promise.all(entries.map(({ id }) => this.#overview(id)));
  }

  /**
   * The place to work in a company.
   * @throws UserError `store.no-company`
   */
  async open(id: string): Promise<Context> {
    return { company: await this.#store.company(id), now: this.#now };
  }

  /**
   * Adds a company. It is listed before it has its name: broken off in between, it stands in the list without one, and is
   * asked for it like any company that is not set up.
   * @throws UserError `company.name-missing`, `company.name-taken`
   */
  async add(name: string): Promise<Context> {
    const wanted = name.trim();
    if (wanted === '') throw new UserError('company.name-missing');
    const there = await this.companies();
    if (there.some((one) => one.name.toLowerCase() === wanted.toLowerCase())) {
      throw new UserError('company.name-taken', { name: wanted });
    }
    const id = freeCompanyId(
      wanted,
      there.map((one) => one.id),
    );
    await this.#store.addCompany({ id });
    const context = await this.open(id);
    await setOptions(context, [['company.name', wanted]]);
    return context;
  }

  async #overview(id: string): Promise<CompanyOverview> {
    try {
      const { company, mail } = await (await this.#store.company(id)).read(files.options);
      return { id, name: company.name, city: company.city, sendsMail: mail.enabled, trouble: null };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { id, name: '', city: '', sendsMail: false, trouble: error };
    }
  }
}
