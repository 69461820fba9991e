import type { Day, Instant } from './calendar.ts';
import type { InvoiceType, Language, PostalAddress } from './debtor.ts';
import type { BasisPoints, Cents } from './money.ts';
import type { Thousandths } from './quantity.ts';
import type { TaxTreatment, Totals } from './vat.ts';

/** *Type*: A made from deliveries, H by hand, C credit. */
export type InvoiceOrigin = 'A' | 'H' | 'C';

export interface InvoiceLine {
  readonly article: string;
  readonly description: string;
  readonly unit: string;
  /** Delivered less returned. */
  readonly quantity: Thousandths;
  readonly returned: Thousandths;
  readonly price: Cents;
  readonly discount: BasisPoints;
  readonly rate: BasisPoints;
  readonly net: Cents;
  /** *Weekstaat* only: the quantity of each day, Monday first. */
  readonly days: readonly Thousandths[] | null;
}

/** Where goods went: the debtor (a branch, when consolidated) and its delivery address, as text. */
export interface DeliveryPlace {
  readonly debtor: string;
  readonly name: string;
  readonly city: string;
}

/**
 * What stands above a group of lines.
 * plain: nothing · place: a branch or address · delivery: one delivery note · week: one week's grid.
 */
export type SectionHeading =
  | { readonly kind: 'plain' }
  | { readonly kind: 'place'; readonly place: DeliveryPlace }
  | {
      readonly kind: 'delivery';
      readonly number: string;
      readonly date: Day;
      readonly reference: string;
      readonly place: DeliveryPlace;
    }
  | { readonly kind: 'week'; readonly monday: Day; readonly place: DeliveryPlace | null };

export interface InvoiceSection {
  readonly heading: SectionHeading;
  readonly lines: readonly InvoiceLine[];
}

/** What a draft and a final invoice share. */
export interface InvoiceBody extends Totals {
  readonly id: string;
  readonly origin: InvoiceOrigin;
  /** Number of the billed debtor. */
  readonly debtor: string;
  readonly deliveredFrom: Day;
  readonly deliveredUntil: Day;
  readonly layout: InvoiceType;
  readonly tax: TaxTreatment;
  readonly sections: readonly InvoiceSection[];
  /** The deliveries that it bills, with the month that keeps them. */
  readonly deliveries: readonly { readonly id: string; readonly date: Day }[];
  readonly history: readonly HistoryEntry[];
  readonly revision: number;
}

/** The fields of a line that a person can change on a draft. */
export const lineFields = ['description', 'quantity', 'price', 'discount'] as const;
export type LineField = (typeof lineFields)[number];

/** Where a line stands: its section, and its place in it, both counted from 0. */
export interface LinePosition {
  readonly section: number;
  readonly line: number;
}

/**
 * One thing in which two states of a draft's lines differ. The position is that of the line as it was; of an added line, as
 * it is. The field `line` is the whole line, by its quantity: before null, it was added; after null, it was removed.
 */
export type LineDifference = LinePosition & {
  /** What people call the line: its description, as it was. */
  readonly label: string;
} & (
    | { readonly field: 'description'; readonly before: string; readonly after: string }
    | { readonly field: 'quantity' | 'price' | 'discount'; readonly before: number; readonly after: number }
    | { readonly field: 'line'; readonly before: Thousandths | null; readonly after: Thousandths | null }
  );

/** What a person can change above the lines of an invoice made by hand. */
export const headFields = ['debtor', 'deliveredFrom', 'deliveredUntil'] as const;
export type HeadField = (typeof headFields)[number];

/** One thing in which two states of a draft differ above their lines. */
export interface HeadDifference {
  readonly field: HeadField;
  /** A debtor's number, or a day. */
  readonly before: string;
  readonly after: string;
}

export type DraftDifference = LineDifference | HeadDifference;

export type HistoryEntry = {
  readonly at: Instant;
  /** Login name and terminal. */
  readonly by: string;
} & (
  | { readonly what: 'made' | 'finalised' | 'credited' }
  /** A remark for colleagues; it stands on no document. */
  | { readonly what: 'noted'; readonly note: string }
  /** In order: positions are those before this change, of added lines those after it. */
  | { readonly what: 'changed'; readonly changes: readonly DraftDifference[] }
);

export interface Draft extends InvoiceBody {
  readonly status: 'draft';
}

export interface InvoiceNumber {
  readonly year: number;
  /** Consecutive within the year, from 1. */
  readonly sequence: number;
  /** As printed, e.g. `2026-00123`. */
  readonly text: string;
}

/** The seller as it stands on the document, frozen when the invoice becomes final. */
export interface Seller extends PostalAddress {
  readonly name: string;
  readonly legalName: string;
  readonly phone: string;
  readonly email: string;
  readonly website: string;
  readonly kvk: string;
  readonly vatId: string;
  readonly iban: string;
  readonly bic: string;
  /** File name of a PNG or JPEG, or empty. */
  readonly logo: string;
  /** Free text at the foot of each page. */
  readonly footer: string;
}

/** The buyer as it stands on the document, frozen when the invoice becomes final. */
export interface Buyer extends PostalAddress {
  readonly number: string;
  readonly name: string;
  readonly attention: string;
  readonly vatId: string;
  readonly kvk: string;
  readonly language: Language;
  /** Null: the invoice goes to the debtor itself. */
  readonly central: CentralBilling | null;
}

/** An invoice as another one names it. */
export interface InvoiceMention {
  readonly id: string;
  /** As printed. */
  readonly number: string;
  readonly date: Day;
}

/** How much of a line a credit invoice takes back. */
export interface CreditedLine extends LinePosition {
  /** Of the line's own sign. */
  readonly quantity: Thousandths;
}

/** A credit invoice as the invoice that it credits names it. The lines are those of the invoice. */
export interface CreditMention extends InvoiceMention {
  readonly lines: readonly CreditedLine[];
}

/** The billed debtor's central billing address (*Facturering via TopBakkers*), where its invoices go in its place. */
export interface CentralBilling extends PostalAddress {
  readonly name: string;
  /** The debtor's number there. */
  readonly number: string;
  readonly project: string;
}

export interface FinalInvoice extends InvoiceBody {
  readonly status: 'final' | 'credited';
  readonly number: InvoiceNumber;
  readonly date: Day;
  readonly dueDate: Day;
  readonly paymentReference: string;
  readonly seller: Seller;
  readonly buyer: Buyer;
  /** Of a credit invoice: the one that it credits; null on any other. */
  readonly original: InvoiceMention | null;
  /** The credit invoices that name this one, oldest first. Its status is `credited` when nothing is left of it. */
  readonly creditedBy: readonly CreditMention[];
}

export type Invoice = Draft | FinalInvoice;

/** A final invoice, or a draft dressed up with the parties and dates it would have now; number empty on a draft. */
export interface PrintableInvoice extends InvoiceBody {
  readonly status: Invoice['status'];
  readonly number: InvoiceNumber | null;
  readonly date: Day | null;
  readonly dueDate: Day | null;
  readonly paymentReference: string;
  readonly seller: Seller;
  readonly buyer: Buyer;
  readonly original: InvoiceMention | null;
}

/** Whether an invoice has its number and date, and can no longer change. */
export function isFinal(invoice: Invoice): invoice is FinalInvoice {
  return invoice.status !== 'draft';
}
