import type { Day } from './calendar.ts';
import type { Delivery, DeliveryKind } from './delivery.ts';
import { foldText } from './fold-text.ts';
import { isSameDispatch, type RowDispatch } from './invoice-row.ts';
import type { BasisPoints, Cents } from './money.ts';
import { priceOf } from './quantity.ts';

export const deliveryStates = ['open', 'draft', 'invoiced', 'paid'] as const;
/** open: still to be invoiced · draft: on an invoice that is being made · invoiced: on a final one · paid: a receipt. */
export type DeliveryState = (typeof deliveryStates)[number];

/** A delivery as much as a list shows of it. */
export interface DeliveryRow {
  readonly id: string;
  readonly number: string;
  readonly date: Day;
  readonly kind: DeliveryKind;
  /** Number of the debtor that had it. */
  readonly debtor: string;
  /** As it is today. */
  readonly debtorName: string;
  /** Place of the debtor among all that are in the list, from 0: rows with one place have one number and one name. */
  readonly debtorAt: number;
  /** Code of the delivery address; empty: the visiting address. */
  readonly address: string;
  /** What that address is called; empty: the visiting address. */
  readonly place: string;
  readonly reference: string;
  readonly lines: number;
  /** Without VAT. */
  readonly net: Cents;
  readonly state: DeliveryState;
  /** Id of the invoice that bills it; empty: none. */
  readonly invoice: string;
  /** The invoice's number as printed; empty as long as it has none. */
  readonly invoiceNumber: string;
  /** What became of the mail of its note; null: none was sent. */
  readonly mail: RowDispatch | null;
  /** Number and reference as they are searched: folded. */
  readonly searched: string;
}

/** A debtor as the list of deliveries needs it. */
export interface DeliveryDebtor {
  readonly number: string;
  readonly name: string;
  /** For lines without a discount of their own. */
  readonly discount: BasisPoints;
  /** Names of its delivery addresses, by code. */
  readonly places: ReadonlyMap<string, string>;
}

/** Whether a delivery is to be invoiced, and can still be changed. */
export function isOpenDelivery({ kind, invoice }: Pick<Delivery, 'kind' | 'invoice'>): boolean {
  return kind === 'deliverynote' && invoice === null;
}

/** Whether some line has no discount of its own: then the debtor's counts. */
export function takesDebtorDiscount({ lines }: Pick<Delivery, 'lines'>): boolean {
  return lines.some(({ discount }) => discount === null);
}

/**
 * What a delivery comes to without VAT; each line is rounded for itself, as on its note.
 * @param discount the debtor's, for lines without one of their own
 */
export function netOfDelivery({ lines }: Pick<Delivery, 'lines'>, discount: BasisPoints): Cents {
  let net = 0;
  for (const line of lines) net += priceOf(line.quantity - line.returned, line.price, line.discount ?? discount);
  return net;
}

/** Number and reference of a delivery as they are searched. */
export function searchedIn({ number, reference }: Pick<Delivery, 'number' | 'reference'>): string {
  return foldText(reference === '' ? number : `${number}\n${reference}`);
}

/** @param invoice the invoice that bills it: its number, empty for a draft; null: it is on none */
export function deliveryState(kind: DeliveryKind, invoice: { readonly number: string } | null): DeliveryState {
  if (invoice !== null) return invoice.number === '' ? 'draft' : 'invoiced';
  return kind === 'receipt' ? 'paid' : 'open';
}

/** True when two rows show the same. */
export function isSameDeliveryRow(a: DeliveryRow, b: DeliveryRow): boolean {
  return (
    a.id === b.id &&
    a.number === b.number &&
    a.date === b.date &&
    a.kind === b.kind &&
    a.debtor === b.debtor &&
    a.debtorName === b.debtorName &&
    a.debtorAt === b.debtorAt &&
    a.address === b.address &&
    a.place === b.place &&
    a.reference === b.reference &&
    a.lines === b.lines &&
    a.net === b.net &&
    a.state === b.state &&
    a.invoice === b.invoice &&
    a.invoiceNumber === b.invoiceNumber &&
    isSameDispatch(a.mail, b.mail)
  );
}
