import type { Month } from '../domain/calendar.ts';
import type { OutboxEntry } from '../domain/dispatch/entry.ts';
import { dispatchToShow } from '../domain/dispatch-to-show.ts';
import { isSameDispatch } from '../domain/invoice-row.ts';
import { type Summary, type Summed, type Summing, summed } from '../state/month-index.ts';
import type { StoreFolder } from '../state/store-folder.ts';
import { type DocumentDispatch, type Intern, outboxSummary, sentSummary } from '../state/summaries.ts';
import { isSameList } from './steady-rows.ts';

/** All that was undertaken to bring each invoice, or each delivery note, to its debtor, as far as it has been read. */
export class DocumentDispatches {
  /** Nearly every invoice has one: those need no list of their own. */
  readonly #byDocument = new Map<string, DocumentDispatch | readonly DocumentDispatch[]>();
  /** What the outbox and each month of sent entries said. */
  readonly #sources = new Map<'outbox' | Month, Summed<DocumentDispatch>>();
  #moved = false;

  constructor(
    private readonly store: StoreFolder,
    private readonly about: DocumentDispatch['about'],
    private readonly intern: Intern,
  ) {}

  /** What a list shows for a document; null: nothing was undertaken. */
  of(document: string): DocumentDispatch | null {
    const known = this.#byDocument.get(document);
    if (known === undefined) return null;
    return 'document' in known ? known : dispatchToShow(known);
  }

  /** Whether anything is another since this was asked last. */
  moved(): boolean {
    const moved = this.#moved;
    this.#moved = false;
    return moved;
  }

  /** Reads what is under way, when it changed. To be read before the months: what is filed meanwhile is then seen in both. */
  readOutbox(summing: Summing): Promise<void> {
    return this.#read('outbox', outboxSummary(this.intern), summing);
  }

  /** Reads what was done in a month, when it changed. */
  readMonth(month: Month, summing: Summing): Promise<void> {
    return this.#read(month, sentSummary(month, this.intern), summing);
  }

  /** Drops months that are gone. @param sent those that are there */
  forget(sent: ReadonlySet<Month>): void {
    for (const [name, { rows }] of this.#sources) {
      if (name === 'outbox' || sent.has(name)) continue;
      this.#replace(rows, []);
      this.#sources.delete(name);
      this.#moved = true;
    }
  }

  async #read(
    name: 'outbox' | Month,
    summary: Summary<OutboxEntry, DocumentDispatch>,
    summing: Summing,
  ): Promise<void> {
    const known = this.#sources.get(name) ?? null;
    const now = await summed(this.store, summary, known, summing);
    if (now === known) return;
    const before = known?.rows ?? [];
    const rows = this.#replace(
      before,
      now.rows.filter(({ about }) => about === this.about),
    );
    this.#sources.set(name, { signature: now.signature, rows });
    if (!isSameList(before, rows)) this.#moved = true;
  }

  /**
   * Puts what a file says now in place of what it said before.
   * @returns what it says now, with the objects of before where they say the same: to be given as `before` next time
   */
  #replace(before: readonly DocumentDispatch[], now: readonly DocumentDispatch[]): readonly DocumentDispatch[] {
    const after = now.map((one, index) => {
      const old = before[index];
      return old && old.document === one.document && isSameDispatch(old, one) ? old : one;
    });
    const stays = new Set(after);
    for (const one of before) if (!stays.delete(one)) this.#remove(one);
    for (const one of stays) this.#add(one);
    return after;
  }

  #add(one: DocumentDispatch): void {
    const known = this.#byDocument.get(one.document);
    if (known === undefined) this.#byDocument.set(one.document, one);
    else this.#byDocument.set(one.document, 'document' in known ? [known, one] : [...known, one]);
  }

  #remove(one: DocumentDispatch): void {
    const known = this.#byDocument.get(one.document);
    if (known === undefined) return;
    const others = 'document' in known ? [] : known.filter((other) => other !== one);
    if (others.length === 0) this.#byDocument.delete(one.document);
    else this.#byDocument.set(one.document, others);
  }
}
