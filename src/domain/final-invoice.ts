import { addDays, type Day } from './calendar.ts';
import type { Debtor } from './debtor.ts';
import type { Buyer, CentralBilling, Draft, FinalInvoice, InvoiceNumber, PrintableInvoice, Seller } from './invoice.ts';
import type { CompanyOptions, InvoiceOptions, TopBakkersOptions } from './options.ts';

/** What an invoice takes over from the company and from the billed debtor at the moment it is made or shown. */
export interface Parties {
  readonly company: CompanyOptions;
  readonly invoices: InvoiceOptions;
  readonly topBakkers: TopBakkersOptions;
  /** The billed debtor. */
  readonly debtor: Debtor;
}

/** The day on which payment is due: the debtor's own term in days, else the company's. */
export function dueDateOf(
  date: Day,
  debtor: { readonly termDays: number | null },
  invoices: { readonly termDays: number },
): Day {
  return addDays(date, debtor.termDays ?? invoices.termDays);
}

/** What the customer is asked to name when paying: the invoice number as printed. */
export function paymentReferenceOf(number: InvoiceNumber): string {
  return number.text;
}

/** The seller as it stands on a document made now. */
export function sellerOf(company: CompanyOptions, invoices: { readonly footer: string }): Seller {
  const { name, legalName, address, postcode, city, country, phone, email, website, kvk, vatId, iban, bic, logo } =
    company;
  const { footer } = invoices;
  return {
    name,
    legalName,
    address,
    postcode,
    city,
    country,
    phone,
    email,
    website,
    kvk,
    vatId,
    iban,
    bic,
    logo,
    footer,
  };
}

/** Where a debtor's invoices go in its place (*Facturering via TopBakkers*); null: to itself. */
export function centralBillingOf(
  debtor: Pick<Debtor, 'topBakkers'>,
  central: TopBakkersOptions,
): CentralBilling | null {
  if (!debtor.topBakkers.on) return null;
  const { number, project } = debtor.topBakkers;
  const { name, address, postcode, city, country } = central;
  return { name, address, postcode, city, country, number, project };
}

/** The buyer as it stands on a document made now. */
export function buyerOf(debtor: Debtor, central: CentralBilling | null): Buyer {
  const { number, name, attention, address, postcode, city, country, vatId, kvk, language } = debtor;
  return { number, name, attention, address, postcode, city, country, vatId, kvk, language, central };
}

/**
 * The final invoice that a draft becomes on a day under a number, with seller and buyer frozen as they are now. History
 * and revision are the draft's; the caller that keeps it adds to them.
 */
export function finalInvoiceOf(draft: Draft, number: InvoiceNumber, date: Day, parties: Parties): FinalInvoice {
  return {
    ...draft,
    status: 'final',
    number,
    date,
    dueDate: dueDateOf(date, parties.debtor, parties.invoices),
    paymentReference: paymentReferenceOf(number),
    seller: sellerOf(parties.company, parties.invoices),
    buyer: buyerOf(parties.debtor, centralBillingOf(parties.debtor, parties.topBakkers)),
    original: null,
    creditedBy: [],
  };
}

/** A draft dressed up for showing: the parties as they are now; number, dates and payment reference still to come. */
export function asPrintable(draft: Draft, parties: Parties): PrintableInvoice {
  return {
    ...draft,
    number: null,
    date: null,
    dueDate: null,
    paymentReference: '',
    seller: sellerOf(parties.company, parties.invoices),
    buyer: buyerOf(parties.debtor, centralBillingOf(parties.debtor, parties.topBakkers)),
    original: null,
  };
}
