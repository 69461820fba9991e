import type { Day, Weekday } from './calendar.ts';
import type { BasisPoints } from './money.ts';

export const languages = ['nl', 'de', 'en'] as const;
export type Language = (typeof languages)[number];

export const invoiceTypes = ['total', 'specified', 'weekly'] as const;
/** *Type factuur*: lines added up over the period, per delivery, or an article × day grid (*Weekstaat*). */
export type InvoiceType = (typeof invoiceTypes)[number];

export const collectModes = ['none', 'address', 'all'] as const;
/** *Verzamelen*: an invoice per delivery note, per delivery address, or one for all. */
export type Collect = (typeof collectModes)[number];

export const dispatchMethods = ['pdf', 'paper', 'both'] as const;
/** *Verzendwijze*: by e-mail, on paper, or both. */
export type DispatchMethod = (typeof dispatchMethods)[number];

/** *Factuurdag*: the weekday on which invoices are made, or none: only by hand. */
export type InvoiceDay = Weekday | 'none';

export interface PostalAddress {
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string;
}

export interface DeliveryAddress extends PostalAddress {
  /** Unique within the debtor. */
  readonly code: string;
  readonly name: string;
}

/** *Facturering via TopBakkers*: invoices name the debtor by its number there, and go to the central billing address. */
export interface TopBakkers {
  readonly on: boolean;
  /** *Debiteurnummer* that the debtor has at TopBakkers. */
  readonly number: string;
  readonly project: string;
}

export interface Debtor extends PostalAddress {
  /** Unique within the company; never changes. */
  readonly number: string;
  readonly name: string;
  readonly attention: string;
  readonly phone: string;
  /** To addresses of the invoice mail; at least one is needed for PDF. */
  readonly email: readonly string[];
  readonly cc: readonly string[];
  readonly language: Language;
  readonly vatId: string;
  readonly kvk: string;
  readonly invoiceDay: InvoiceDay;
  readonly invoiceType: InvoiceType;
  readonly collect: Collect;
  /** *Consolideren*: number of the debtor that is billed instead, or null. */
  readonly consolidateTo: string | null;
  /** *Aantal afdrukken*: paper copies, 0–9. */
  readonly copies: number;
  readonly dispatch: DispatchMethod;
  /** *Bundelen*: one e-mail with all invoices of the run. */
  readonly bundle: boolean;
  /** *Akkoord digitaal sinds*: when the customer agreed to electronic invoices; null: not known. */
  readonly consentSince: Day | null;
  /** What it says is kept while it is off. */
  readonly topBakkers: TopBakkers;
  /** Payment term in days; null: the company's. */
  readonly termDays: number | null;
  readonly discount: BasisPoints;
  readonly deliveryAddresses: readonly DeliveryAddress[];
  readonly closed: boolean;
  /** Rises with every change, so that two editors of one record notice each other. */
  readonly revision: number;
}
