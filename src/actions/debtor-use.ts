import type { Month } from '../domain/calendar.ts';
import type { Debtor } from '../domain/debtor.ts';
import { isOpenDelivery } from '../domain/delivery-row.ts';
import type { InvoiceRow } from '../domain/invoice-row.ts';
import { byNaturalOrder } from '../domain/natural-order.ts';
import { deliverySummary, type SummedDelivery } from '../state/delivery-summaries.ts';
import { files } from '../state/files.ts';
import { type Summed, summed } from '../state/month-index.ts';
import { invoiceSummary } from '../state/summaries.ts';
import type { Transaction } from '../state/transaction.ts';
import type { Context } from './context.ts';

/** Where a debtor occurs. */
export interface DebtorUse {
  /** Final invoices. */
  readonly invoices: number;
  readonly drafts: number;
  readonly deliveries: number;
  /** Of the deliveries, those that are still to be invoiced. */
  readonly open: number;
  /** Codes of its delivery addresses that deliveries went to. */
  readonly addresses: ReadonlySet<string>;
  /** Numbers of the debtors that are billed to it, closed ones included. */
  readonly billedFor: readonly string[];
}

/** Whether a debtor may be deleted: nothing names it. */
export function isUnused({ invoices, drafts, deliveries, billedFor }: DebtorUse): boolean {
  return invoices === 0 && drafts === 0 && deliveries === 0 && billedFor.length === 0;
}

/** As much of a delivery and of an invoice as tells whose they are. */
type Delivered = Pick<SummedDelivery, 'debtor' | 'address'> & { readonly open: boolean };
interface Billed {
  readonly debtor: string;
}

const opened = (invoice: string) => (invoice === '' ? null : invoice);

/** One text is kept as often as it comes: nothing of this is kept for long. */
const asItIs = (text: string) => text;

/**
 * Looks up where debtors occur in all months there are. What was read once is not read again as long as its file stays the
 * same, so that the second look, under the lock, costs no more than a glance at each file.
 */
export class DebtorUses {
  readonly #deliveries = new Map<Month, Summed<SummedDelivery>>();
  readonly #invoices = new Map<Month, Summed<InvoiceRow>>();
  #discounts: ReadonlyMap<string, number> = new Map();

  constructor(private readonly context: Pick<Context, 'company'>) {}

  /**
   * Where a debtor occurs now.
   * @throws UserError as `StoreFolder.read`
   */
  async of(number: string): Promise<DebtorUse> {
    const { company } = this.context;
    await company.settle();
    const debtors = await company.read(files.debtors);
    this.#discounts = new Map(debtors.map((debtor) => [debtor.number, debtor.discount]));
    const drafts = await company.read(files.drafts);
    const deliveries: Delivered[] = [];
    for (const month of await company.months('deliveries')) deliveries.push(...(await this.#deliveriesOf(month)));
    const invoices: Billed[] = [];
    for (const month of await company.months('invoices')) invoices.push(...(await this.#invoicesOf(month)));
    return countedUse(number, debtors, drafts, deliveries, invoices);
  }

  /** Where a debtor occurs, under the lock: changes that are about to be written with this one count too. */
  async within(transaction: Transaction, number: string): Promise<DebtorUse> {
    const { company } = this.context;
    const written = transaction.written();
    const monthsOf = async (folder: string): Promise<readonly Month[]> => {
      const fresh = [...written].flatMap(
        (path) => new RegExp(`^${folder}/(\\d{4}-\\d{2})\\.json$`).exec(path)?.[1] ?? [],
      );
      return [...new Set([...(await company.months(folder)), ...fresh])];
    };
    const deliveries: Delivered[] = [];
    for (const month of await monthsOf('deliveries')) {
      const file = files.deliveries(month);
      if (!written.has(file.path)) deliveries.push(...(await this.#deliveriesOf(month)));
      else {
        for (const one of (await transaction.open(file)).data) {
          deliveries.push({ debtor: one.debtor, address: one.address ?? '', open: isOpenDelivery(one) });
        }
      }
    }
    const invoices: Billed[] = [];
    for (const month of await monthsOf('invoices')) {
      const file = files.invoices(month);
      invoices.push(...(written.has(file.path) ? (await transaction.open(file)).data : await this.#invoicesOf(month)));
    }
    const debtors = (await transaction.open(files.debtors)).data;
    return countedUse(number, debtors, (await transaction.open(files.drafts)).data, deliveries, invoices);
  }

  async #deliveriesOf(month: Month): Promise<readonly Delivered[]> {
    const { company } = this.context;
    const summary = deliverySummary(month, asItIs, (debtor) => this.#discounts.get(debtor) ?? 0);
    const now = await summed(company, summary, this.#deliveries.get(month) ?? null);
    this.#deliveries.set(month, now);
    return now.rows.map(({ debtor, address, kind, invoice }) => {
      return { debtor, address, open: isOpenDelivery({ kind, invoice: opened(invoice) }) };
    });
  }

  async #invoicesOf(month: Month): Promise<readonly Billed[]> {
    const now = await summed(this.context.company, invoiceSummary(month, asItIs), this.#invoices.get(month) ?? null);
    this.#invoices.set(month, now);
    return now.rows;
  }
}

function countedUse(
  number: string,
  debtors: readonly Debtor[],
  drafts: readonly Billed[],
  deliveries: readonly Delivered[],
  invoices: readonly Billed[],
): DebtorUse {
  const own = deliveries.filter(({ debtor }) => debtor === number);
  return {
    invoices: invoices.filter(({ debtor }) => debtor === number).length,
    drafts: drafts.filter(({ debtor }) => debtor === number).length,
    deliveries: own.length,
    open: own.filter(({ open }) => open).length,
    addresses: new Set(own.flatMap(({ address }) => address || [])),
    billedFor: debtors
      .filter(({ consolidateTo }) => consolidateTo === number)
      .map((debtor) => debtor.number)
      .sort(byNaturalOrder),
  };
}
