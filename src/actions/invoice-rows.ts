import type { Month } from '../domain/calendar.ts';
import { type InvoiceRow, isSameDispatch, isSameRow, type RowDispatch } from '../domain/invoice-row.ts';
import { type Summed, type Summing, summed } from '../state/month-index.ts';
import { type DebtorName, debtorNameSummary, draftSummary, interning, invoiceSummary } from '../state/summaries.ts';
import { Turns } from '../state/turns.ts';
import type { Context } from './context.ts';
import { DocumentDispatches } from './document-dispatches.ts';
import { RowList } from './row-list.ts';
import { isSameList, steadyRows } from './steady-rows.ts';

export type { InvoiceRow, RowDispatch } from '../domain/invoice-row.ts';

/** The row with this dispatch. It takes over the dispatch's copy of its id, so that each id is in memory once. */
function withDispatch(row: InvoiceRow, dispatch: (RowDispatch & { readonly document: string }) | null): InvoiceRow {
  const { id, number, date, from, until, origin, status, debtor, debtorName, gross } = row;
  return {
    id: dispatch?.document ?? id,
    number,
    date,
    from,
    until,
    origin,
    status,
    debtor,
    debtorName,
    gross,
    dispatch,
  };
}

/**
 * The list of a company's invoices: drafts, newest made first, then final ones, newest number first. Read from small indexes by
 * month, newest first.
 */
export class InvoiceRows extends RowList<InvoiceRow> {
  readonly #intern = interning();
  readonly #dispatches: DocumentDispatches;
  readonly #months = new Map<Month, Summed<InvoiceRow>>();
  #drafts: Summed<InvoiceRow> | null = null;
  #draftRows: readonly InvoiceRow[] = [];
  #debtorNames: Summed<DebtorName> | null = null;
  /** Drafts that were found final in a month read after them. */
  readonly #becameFinal = new Set<string>();
  /** What was read since the rows were asked for may show something else. */
  #changed = false;

  /** @param keepsIndexes false: they are used where they fit, and nothing is written */
  constructor(
    private readonly context: Context,
    private readonly keepsIndexes = true,
  ) {
    super();
    this.#dispatches = new DocumentDispatches(context.company, 'invoice', this.#intern);
  }

  protected override async *steps(): AsyncGenerator<number> {
    const { company } = this.context;
    const turns = new Turns();
    const summing = { turns, keeps: this.keepsIndexes };
    await company.settle();
    // The outbox first, and drafts before final invoices: what another session moves meanwhile is then seen in both places,
    // and not in none.
    await this.#dispatches.readOutbox(summing);
    await this.#readDrafts(summing);
    const sent = new Set(await company.months('sent'));
    const invoices = new Set(await company.months('invoices'));
    this.#forget(sent, invoices);
    let count = this.#draftRows.length;
    for (const month of [...new Set([...sent, ...invoices])].sort().reverse()) {
      if (sent.has(month)) await this.#dispatches.readMonth(month, summing);
      if (invoices.has(month)) count += await this.#readMonth(month, summing);
      yield count;
      const others = turns.due();
      if (others) await others;
    }
    // Dispatches that are not on their rows yet.
    if (this.#dispatches.moved()) await this.#placeAll(turns);
  }

  /** Null when nothing was read that may show something else. */
  protected override changedRows(): readonly InvoiceRow[] | null {
    if (!this.#changed) return null;
    this.#changed = false;
    const drafts = this.#draftRows.filter(({ id }) => !this.#becameFinal.has(id));
    const months = [...this.#months.keys()].sort().reverse();
    return drafts.concat(...months.map((month) => this.#months.get(month)?.rows ?? []));
  }

  async #readDrafts(summing: Summing): Promise<void> {
    const { company } = this.context;
    const drafts = await summed(company, draftSummary(this.#intern), this.#drafts, summing);
    const named = drafts.rows.length > 0;
    const names = named
      ? await summed(company, debtorNameSummary(this.#intern), this.#debtorNames, summing)
      : this.#debtorNames;
    if (drafts === this.#drafts && names === this.#debtorNames) return;
    if (drafts !== this.#drafts) this.#becameFinal.clear();
    this.#drafts = drafts;
    this.#debtorNames = names;
    const nameOf = new Map(names?.rows.map(({ number, name }) => [number, name]));
    this.#showDrafts(drafts.rows.map((row) => ({ ...row, debtorName: nameOf.get(row.debtor) ?? '' })));
  }

  #showDrafts(now: readonly InvoiceRow[]): void {
    const rows = steadyRows(this.#draftRows, now, isSameRow);
    if (isSameList(this.#draftRows, rows)) return;
    this.#draftRows = rows;
    this.#changed = true;
  }

  /** How many rows the month has. */
  async #readMonth(month: Month, summing: Summing): Promise<number> {
    const known = this.#months.get(month) ?? null;
    const now = await summed(this.context.company, invoiceSummary(month, this.#intern), known, summing);
    if (now === known) return known.rows.length;
    const before = known?.rows ?? [];
    const placed = now.rows.map((row) => withDispatch(row, this.#dispatches.of(row.id)));
    const rows = steadyRows(before, placed, isSameRow);
    this.#months.set(month, { signature: now.signature, rows });
    if (!isSameList(before, rows)) this.#changed = true;
    const drafts = new Set(this.#draftRows.map(({ id }) => id));
    if (drafts.size > 0) for (const { id } of rows) if (drafts.has(id)) this.#becameFinal.add(id);
    return rows.length;
  }

  /** Drops months that are gone. */
  #forget(sent: ReadonlySet<Month>, invoices: ReadonlySet<Month>): void {
    this.#dispatches.forget(sent);
    for (const month of this.#months.keys()) {
      if (invoices.has(month)) continue;
      this.#months.delete(month);
      this.#changed = true;
    }
  }

  /** Puts dispatches on the rows that were read before them. */
  async #placeAll(turns: Turns): Promise<void> {
    for (const [month, { signature, rows }] of this.#months) {
      const placed = rows.map((row) => {
        const dispatch = this.#dispatches.of(row.id);
        return isSameDispatch(row.dispatch, dispatch) ? row : withDispatch(row, dispatch);
      });
      if (!isSameList(rows, placed)) {
        this.#months.set(month, { signature, rows: placed });
        this.#changed = true;
      }
      const others = turns.due();
      if (others) await others;
    }
  }
}
