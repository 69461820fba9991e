import type { Month } from '../domain/calendar.ts';
import { type DeliveryDebtor, type DeliveryRow, deliveryState, isSameDeliveryRow } from '../domain/delivery-row.ts';
import { type InvoiceRow, isSameDispatch } from '../domain/invoice-row.ts';
import { joinedSearchText, type SearchText, searchTextOf } from '../domain/search-text.ts';
import { deliveryDebtorSummary, deliverySummary, type SummedDelivery } from '../state/delivery-summaries.ts';
import { type Summed, type Summing, summed } from '../state/month-index.ts';
import { interning, invoiceSummary } from '../state/summaries.ts';
import { Turns } from '../state/turns.ts';
import type { Context } from './context.ts';
import { DocumentDispatches } from './document-dispatches.ts';
import { RowList } from './row-list.ts';
import { isSameList, steadyRows } from './steady-rows.ts';

export type { DeliveryRow } from '../domain/delivery-row.ts';

/** What a row shows that the delivery itself does not tell. */
type Placed = Pick<DeliveryRow, 'debtorName' | 'debtorAt' | 'place' | 'state' | 'invoiceNumber' | 'mail'>;

/** What a row is made of: a summed delivery, or the row of before. */
type Source = Omit<SummedDelivery, 'discount'>;

function rowOf(source: Source, placed: Placed): DeliveryRow {
  const { id, number, date, kind, debtor, address, reference, lines, net, invoice, searched } = source;
  const { debtorName, debtorAt, place, state, invoiceNumber, mail } = placed;
  return {
    id,
    number,
    date,
    kind,
    debtor,
    debtorName,
    debtorAt,
    address,
    place,
    reference,
    lines,
    net,
    state,
    invoice,
    invoiceNumber,
    mail,
    searched,
  };
}

function shows(row: DeliveryRow, { debtorName, place, state, invoiceNumber, mail }: Placed): boolean {
  return (
    row.debtorName === debtorName &&
    row.place === place &&
    row.state === state &&
    row.invoiceNumber === invoiceNumber &&
    isSameDispatch(row.mail, mail)
  );
}

/** What was read before, without its rows: for `summed`, which gives it back when nothing changed. */
function readBefore<R>({ signature }: Summed<unknown>): Summed<R> {
  return { signature, rows: [] };
}

/** Whether any debtor's discount is another. */
function discountsDiffer(a: ReadonlyMap<string, DeliveryDebtor>, b: ReadonlyMap<string, DeliveryDebtor>): boolean {
  for (const number of new Set([...a.keys(), ...b.keys()])) {
    if ((a.get(number)?.discount ?? 0) !== (b.get(number)?.discount ?? 0)) return true;
  }
  return false;
}

/** What is known of a month. */
interface MonthRows extends Summed<DeliveryRow> {
  readonly searchText: SearchText;
}

/**
 * The list of a company's delivery notes and receipts: the newest day first, of a day the highest number. Read from small
 * indexes by month, newest first.
 */
export class DeliveryRows extends RowList<DeliveryRow> {
  readonly #intern = interning();
  readonly #mails: DocumentDispatches;
  readonly #months = new Map<Month, MonthRows>();
  #searchText: SearchText = searchTextOf([]);
  /** Months whose amounts were added up at discounts that are others now. */
  readonly #stale = new Set<Month>();
  #debtors = new Map<string, DeliveryDebtor>();
  #debtorRows: Summed<DeliveryDebtor> | null = null;
  /** Places of debtors among all that were ever seen, by number. */
  readonly #debtorPlaces = new Map<string, number>();
  /** Of final invoices, as printed, by id. They stay for ever. */
  readonly #numbers = new Map<string, string>();
  /** Signatures of the months whose numbers are known. */
  readonly #numbered = new Map<Month, Summed<InvoiceRow>>();
  /** Something was read that is not on the rows of before yet. */
  #moved = false;
  /** What was read since the rows were asked for may show something else. */
  #changed = false;

  constructor(private readonly context: Context) {
    super();
    this.#mails = new DocumentDispatches(context.company, 'delivery', this.#intern);
  }

  /** What is searched of the rows: of those that `rows` gives. */
  get searchText(): SearchText {
    return this.#searchText;
  }

  protected override async *steps(): AsyncGenerator<number> {
    const { company } = this.context;
    const turns = new Turns();
    const summing = { turns, keeps: true };
    await company.settle();
    await this.#mails.readOutbox(summing);
    await this.#readDebtors(summing);
    const sent = new Set(await company.months('sent'));
    const invoices = new Set(await company.months('invoices'));
    const deliveries = new Set(await company.months('deliveries'));
    this.#forget(sent, deliveries);
    let count = 0;
    for (const month of [...new Set([...sent, ...invoices, ...deliveries])].sort().reverse()) {
      // What a month's deliveries were billed by and mailed with is of that month or a later one, nearly always.
      if (sent.has(month)) await this.#mails.readMonth(month, summing);
      if (invoices.has(month)) await this.#readNumbers(month, summing);
      if (deliveries.has(month)) count += await this.#readMonth(month, summing);
      yield count;
      const others = turns.due();
      if (others) await others;
    }
    if (this.#mails.moved() || this.#moved) await this.#placeAll(turns);
    this.#moved = false;
  }

  protected override changedRows(): readonly DeliveryRow[] | null {
    if (!this.#changed) return null;
    this.#changed = false;
    const months = [...this.#months.keys()]
      .sort()
      .reverse()
      .flatMap((month) => this.#months.get(month) ?? []);
    this.#searchText = joinedSearchText(months.map(({ searchText }) => searchText));
    const none: readonly DeliveryRow[] = [];
    return none.concat(...months.map(({ rows }) => rows));
  }

  async #readDebtors(summing: Summing): Promise<void> {
    const now = await summed(this.context.company, deliveryDebtorSummary(this.#intern), this.#debtorRows, summing);
    if (now === this.#debtorRows) return;
    const debtors = new Map(now.rows.map((debtor) => [debtor.number, debtor]));
    if (discountsDiffer(this.#debtors, debtors)) for (const month of this.#months.keys()) this.#stale.add(month);
    this.#debtorRows = now;
    this.#debtors = debtors;
    this.#moved ||= this.#months.size > 0;
  }

  async #readNumbers(month: Month, summing: Summing): Promise<void> {
    const { company } = this.context;
    const known = this.#numbered.get(month) ?? null;
    const now = await summed(company, invoiceSummary(month, this.#intern), known, summing);
    if (now === known) return;
    this.#numbered.set(month, readBefore(now));
    for (const { id, number } of now.rows) {
      if (this.#numbers.has(id)) continue;
      this.#numbers.set(id, number);
      this.#moved = true;
    }
  }

  /** How many rows the month has. */
  async #readMonth(month: Month, summing: Summing): Promise<number> {
    const { company } = this.context;
    const known = this.#months.get(month) ?? null;
    const asked = known && !this.#stale.has(month) ? readBefore<SummedDelivery>(known) : null;
    const summary = deliverySummary(month, this.#intern, (debtor) => this.#debtors.get(debtor)?.discount ?? 0);
    const now = await summed(company, summary, asked, summing);
    this.#stale.delete(month);
    if (known && now === asked) return known.rows.length;
    const others = summing.turns.due();
    if (others) await others;
    const before = known?.rows ?? [];
    const placed = now.rows.map((row) => rowOf(row, this.#placed(row)));
    const rows = steadyRows(before, placed, isSameDeliveryRow);
    const isSame = known !== null && isSameList(before, rows);
    const searchText = isSame ? known.searchText : searchTextOf(rows);
    this.#months.set(month, { signature: now.signature, rows, searchText });
    if (!isSame) this.#changed = true;
    return rows.length;
  }

  /** What there is to say of a delivery, as far as it has been read. */
  #placed({ id, kind, debtor, address, invoice }: Source): Placed {
    const known = this.#debtors.get(debtor);
    const number = this.#numbers.get(invoice) ?? '';
    return {
      debtorName: known?.name ?? '',
      debtorAt: this.#debtorAt(debtor),
      place: address === '' ? '' : (known?.places.get(address) ?? address),
      state: deliveryState(kind, invoice === '' ? null : { number }),
      invoiceNumber: number,
      mail: this.#mails.of(id),
    };
  }

  #debtorAt(number: string): number {
    const known = this.#debtorPlaces.get(number);
    if (known !== undefined) return known;
    this.#debtorPlaces.set(number, this.#debtorPlaces.size);
    return this.#debtorPlaces.size - 1;
  }

  /** Drops months that are gone. */
  #forget(sent: ReadonlySet<Month>, deliveries: ReadonlySet<Month>): void {
    this.#mails.forget(sent);
    for (const month of this.#months.keys()) {
      if (deliveries.has(month)) continue;
      this.#months.delete(month);
      this.#changed = true;
    }
  }

  /** Puts on the rows what was read after them. */
  async #placeAll(turns: Turns): Promise<void> {
    for (const [month, { signature, rows, searchText }] of this.#months) {
      const placed = rows.map((row) => {
        const now = this.#placed(row);
        return shows(row, now) ? row : rowOf(row, now);
      });
      if (!isSameList(rows, placed)) {
        // What is found out about a row besides the delivery is searched by its debtor.
        this.#months.set(month, { signature, rows: placed, searchText });
        this.#changed = true;
      }
      const others = turns.due();
      if (others) await others;
    }
  }
}
