import type { Invoice } from '../../domain/invoice.ts';
import type { Desk } from '../app/screen.ts';

/** An invoice that a key acts on. */
export interface ChosenInvoice {
  readonly id: string;
  readonly isDraft: boolean;
  /** Why it cannot be credited; null: it can, as far as is known without reading all of it. */
  readonly notCredited: 'draftNotCredited' | 'creditNotCredited' | 'creditedAlready' | null;
}

/** An invoice that a key acts on, as much as keys have to know of it. */
export function chosenInvoice({ id, status, origin }: Pick<Invoice, 'id' | 'status' | 'origin'>): ChosenInvoice {
  const isDraft = status === 'draft';
  if (isDraft) return { id, isDraft, notCredited: 'draftNotCredited' };
  if (origin === 'C') return { id, isDraft, notCredited: 'creditNotCredited' };
  return { id, isDraft, notCredited: status === 'credited' ? 'creditedAlready' : null };
}

/** How a screen says which invoices its keys act on. */
export interface InvoiceChoice<S> {
  /** The invoice under the cursor. */
  readonly current: (screen: S) => ChosenInvoice | null;
  /** The marked ones; none, when left out. */
  readonly marked?: (screen: S) => readonly ChosenInvoice[];
  /** Whether there are any, fast. */
  readonly hasMarks?: (screen: S) => boolean;
  readonly when?: (desk: Desk<S>) => boolean;
}

/** The marked invoices, or else the one under the cursor. */
export function chosenInvoices<S>(
  { current, marked, hasMarks }: InvoiceChoice<S>,
  screen: S,
): readonly ChosenInvoice[] {
  const some = hasMarks?.(screen) ? (marked?.(screen) ?? []) : [];
  const one = current(screen);
  return some.length > 0 ? some : one === null ? [] : [one];
}

/** Why a key about invoices does nothing: there is none to act on. */
export function noInvoice<S>({ current, hasMarks }: InvoiceChoice<S>, screen: S): 'nothingThere' | undefined {
  return current(screen) === null && hasMarks?.(screen) !== true ? 'nothingThere' : undefined;
}
