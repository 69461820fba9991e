import type { TextLine } from '../kit/text-page.ts';

/** What is known of an invoice that is shown as text. */
export interface ShownText {
  /** As printed; null for a draft. */
  readonly number: string | null;
  readonly lines: readonly TextLine[];
}

/** Invoices as text, one after another. */
export interface TextScreen {
  readonly kind: 'text';
  /** Ids of the invoices. */
  readonly invoices: readonly string[];
  /** Which of them is shown. */
  readonly at: number;
  /** Shown as internal copies. */
  readonly internal: boolean;
  /** Null until it is loaded. */
  readonly shown: ShownText | null;
  readonly top: number;
}

/** Invoices as text. @param at which of them comes first */
export function textOf(invoices: readonly string[], at = 0, internal = false): TextScreen {
  return { kind: 'text', invoices, at, internal, shown: null, top: 0 };
}

/** Another of the invoices, from its beginning. */
export function withInvoice(screen: TextScreen, at: number): TextScreen {
  return { ...screen, at, shown: null, top: 0 };
}

/** The text, if it still is that of the invoice one is at. */
export function withText(screen: TextScreen, at: number, shown: ShownText): TextScreen {
  return screen.at === at ? { ...screen, shown } : screen;
}
