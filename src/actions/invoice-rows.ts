import type { Month } from '../domain/calendar.ts';
import type { OutboxEntry } from '../domain/dispatch/entry.ts';
import { type InvoiceRow, isSameDispatch, isSameRow } from '../domain/invoice-row.ts';
import { type Summary, type Summed, type Summing, summed } from '../state/month-index.ts';
import {
  type DebtorName,
  debtorNameSummary,
  draftSummary,
  type InvoiceDispatch,
  interning,
  invoiceSummary,
  outboxSummary,
  sentSummary,
} from '../state/summaries.ts';
import { Turns } from '../state/turns.ts';
import type { Context } from './context.ts';
import { InvoiceDispatches } from './invoice-dispatches.ts';

export type { InvoiceRow, RowDispatch } from '../domain/invoice-row.ts';

/** Enough to fill the first screens with. */
const firstRows = 200;

/** Least time between two notices of more rows, in milliseconds. */
const noticePause = 200;

/** The row with this dispatch. It takes over the dispatch's copy of its id, so that each id is in memory once. */
function withDispatch(row: InvoiceRow, dispatch: InvoiceDispatch | null): InvoiceRow {
  const { id, number, date, from, until, origin, status, debtor, debtorName, gross } = row;
  return {
    id: dispatch?.invoice ?? id,
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

/** The rows as they are now, with the objects of before where they show the same. */
function steadyRows(before: readonly InvoiceRow[], now: readonly InvoiceRow[]): readonly InvoiceRow[] {
  if (before.length === 0) return now;
  const known = new Map(before.map((row) => [row.id, row]));
  return now.map((row) => {
    const old = known.get(row.id);
    return old && isSameRow(old, row) ? old : row;
  });
}

/** The same objects in the same order. */
function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/**
 * The list of a company's invoices: drafts, newest made first, then final ones, newest number first. Read from small indexes by
 * month, newest first, in short stretches, so that keys are answered meanwhile; afterwards only what changed is read again.
 */
export class InvoiceRows {
  #rows: readonly InvoiceRow[] = [];
  #complete = false;
  readonly #intern = interning();
  readonly #dispatches = new InvoiceDispatches();
  /** What the outbox and each month of sent entries said. */
  readonly #sources = new Map<'outbox' | Month, Summed<InvoiceDispatch>>();
  readonly #months = new Map<Month, Summed<InvoiceRow>>();
  #drafts: Summed<InvoiceRow> | null = null;
  #draftRows: readonly InvoiceRow[] = [];
  #debtorNames: Summed<DebtorName> | null = null;
  /** Drafts that were found final in a month read after them. */
  readonly #becameFinal = new Set<string>();
  /** Dispatches were read that are not on their rows yet. */
  #moved = false;
  /** What was read since `rows` was made may show something else. */
  #changed = false;
  #last: Promise<unknown> = Promise.resolve();

  /** @param keepsIndexes false: they are used where they fit, and nothing is written */
  constructor(
    private readonly context: Context,
    private readonly keepsIndexes = true,
  ) {}

  /** The rows read so far; another array only when a row changed, came or went. */
  get rows(): readonly InvoiceRow[] {
    return this.#rows;
  }

  /** All there is has been read. */
  get complete(): boolean {
    return this.#complete;
  }

  /**
   * Reads all rows, the newest first.
   * @param onRows called when the first screens are there, then a few times a second, and at the end
   * @param signal ends the reading early: what was read stays, `complete` stays false
   * @throws UserError as `StoreFolder.read`
   */
  load(onRows: () => void, signal: AbortSignal): Promise<void> {
    return this.#oneByOne(async () => {
      let told = 0;
      for await (const count of this.#steps()) {
        if (signal.aborted) return;
        const due = told === 0 ? count >= firstRows : performance.now() - told >= noticePause;
        if (!due || !this.#publish()) continue;
        told = performance.now();
        onRows();
      }
      if (signal.aborted) return;
      this.#complete = true;
      this.#publish();
      onRows();
    });
  }

  /**
   * Reads what changed since, by whomever; true when the rows changed.
   * @throws UserError as `StoreFolder.read`
   */
  refresh(): Promise<boolean> {
    return this.#oneByOne(async () => {
      for await (const _ of this.#steps());
      this.#complete = true;
      return this.#publish();
    });
  }

  #oneByOne<R>(work: () => Promise<R>): Promise<R> {
    const result = this.#last.then(work);
    // Who asked for it is told when it fails; the next one starts anyway.
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Reads what is not known yet or has changed, month by month; gives how many rows there are each time. */
  async *#steps(): AsyncGenerator<number> {
    const { company } = this.context;
    const turns = new Turns();
    const summing = { turns, keeps: this.keepsIndexes };
    await company.settle();
    // The outbox first, and drafts before final invoices: what another session moves meanwhile is then seen in both places,
    // and not in none.
    await this.#readSource('outbox', outboxSummary(this.#intern), summing);
    await this.#readDrafts(summing);
    const sent = new Set(await company.months('sent'));
    const invoices = new Set(await company.months('invoices'));
    this.#forget(sent, invoices);
    let count = this.#draftRows.length;
    for (const month of [...new Set([...sent, ...invoices])].sort().reverse()) {
      if (sent.has(month)) await this.#readSource(month, sentSummary(month, this.#intern), summing);
      if (invoices.has(month)) count += await this.#readMonth(month, summing);
      yield count;
      const others = turns.due();
      if (others) await others;
    }
    if (this.#moved) await this.#placeAll(turns);
    this.#moved = false;
  }

  async #readSource(
    name: 'outbox' | Month,
    summary: Summary<OutboxEntry, InvoiceDispatch>,
    summing: Summing,
  ): Promise<void> {
    const known = this.#sources.get(name) ?? null;
    const now = await summed(this.context.company, summary, known, summing);
    if (now === known) return;
    const before = known?.rows ?? [];
    const rows = this.#dispatches.replace(before, now.rows);
    this.#sources.set(name, { signature: now.signature, rows });
    if (!isSameList(before, rows)) this.#moved = true;
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
    const rows = steadyRows(this.#draftRows, now);
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
    const rows = steadyRows(before, placed);
    this.#months.set(month, { signature: now.signature, rows });
    if (!isSameList(before, rows)) this.#changed = true;
    const drafts = new Set(this.#draftRows.map(({ id }) => id));
    if (drafts.size > 0) for (const { id } of rows) if (drafts.has(id)) this.#becameFinal.add(id);
    return rows.length;
  }

  /** Drops months that are gone. */
  #forget(sent: ReadonlySet<Month>, invoices: ReadonlySet<Month>): void {
    for (const [name, { rows }] of this.#sources) {
      if (name === 'outbox' || sent.has(name)) continue;
      this.#dispatches.replace(rows, []);
      this.#sources.delete(name);
      this.#moved = true;
    }
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

  /** True when the rows are others than before. */
  #publish(): boolean {
    if (!this.#changed) return false;
    this.#changed = false;
    const drafts = this.#draftRows.filter(({ id }) => !this.#becameFinal.has(id));
    const months = [...this.#months.keys()].sort().reverse();
    const rows = drafts.concat(...months.map((month) => this.#months.get(month)?.rows ?? []));
    if (isSameList(this.#rows, rows)) return false;
    this.#rows = rows;
    return true;
  }
}
