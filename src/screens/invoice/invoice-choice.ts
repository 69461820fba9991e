import type { Desk } from '../app/screen.ts';

/** An invoice that a key acts on. */
export interface ChosenInvoice {
  readonly id: string;
  readonly isDraft: boolean;
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
