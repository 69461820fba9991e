import { dispatchToShow } from '../domain/dispatch-to-show.ts';
import { isSameDispatch } from '../domain/invoice-row.ts';
import type { InvoiceDispatch } from '../state/summaries.ts';

/** All that was undertaken to bring each invoice to its customer, as far as it has been read. */
export class InvoiceDispatches {
  /** Nearly every invoice has one: those need no list of their own. */
  readonly #byInvoice = new Map<string, InvoiceDispatch | readonly InvoiceDispatch[]>();

  /** What a list shows for an invoice; null: nothing was undertaken. */
  of(invoice: string): InvoiceDispatch | null {
    const known = this.#byInvoice.get(invoice);
    if (known === undefined) return null;
    return 'invoice' in known ? known : dispatchToShow(known);
  }

  /**
   * Puts what a file says now in place of what it said before.
   * @returns what it says now, with the objects of before where they say the same: to be given as `before` next time
   */
  replace(before: readonly InvoiceDispatch[], now: readonly InvoiceDispatch[]): readonly InvoiceDispatch[] {
    const after = now.map((one, index) => {
      const old = before[index];
      return old && old.invoice === one.invoice && isSameDispatch(old, one) ? old : one;
    });
    const stays = new Set(after);
    for (const one of before) if (!stays.delete(one)) this.#remove(one);
    for (const one of stays) this.#add(one);
    return after;
  }

  #add(one: InvoiceDispatch): void {
    const known = this.#byInvoice.get(one.invoice);
    if (known === undefined) this.#byInvoice.set(one.invoice, one);
    else this.#byInvoice.set(one.invoice, 'invoice' in known ? [known, one] : [...known, one]);
  }

  #remove(one: InvoiceDispatch): void {
    const known = this.#byInvoice.get(one.invoice);
    if (known === undefined) return;
    const others = 'invoice' in known ? [] : known.filter((other) => other !== one);
    if (others.length === 0) this.#byInvoice.delete(one.invoice);
    else this.#byInvoice.set(one.invoice, others);
  }
}
