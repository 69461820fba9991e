import type { Day } from './calendar.ts';
import { billableLine } from './collect.ts';
import { linesOfDelivery } from './collect-lines.ts';
import type { Debtor, PostalAddress } from './debtor.ts';
import type { Delivery, DeliveryKind, DeliveryLine } from './delivery.ts';
import { deliveryRate } from './delivery-rate.ts';
import { buyerOf, sellerOf } from './final-invoice.ts';
import type { Buyer, InvoiceLine, Seller } from './invoice.ts';
import { type Cents, sum } from './money.ts';
import type { CompanyOptions, InvoiceOptions } from './options.ts';
import { type TaxTreatment, type Totals, taxTreatment, totalsOf, type VatRate } from './vat.ts';

/** A delivery as its note or its receipt shows it, with the parties as they are now. */
export interface PrintableDelivery {
  readonly kind: DeliveryKind;
  readonly number: string;
  readonly date: Day;
  readonly reference: string;
  /** Where the goods went. */
  readonly place: PostalAddress & { readonly name: string };
  /** In article order, as on an invoice; the rates are those of a receipt, and 0 on a note, which states none. */
  readonly lines: readonly InvoiceLine[];
  readonly net: Cents;
  /** What was paid for a receipt; null on a delivery note: its tax is that of its invoice. */
  readonly paid: Totals | null;
  readonly tax: TaxTreatment;
  readonly seller: Seller;
  /** The debtor that had the delivery. */
  readonly buyer: Buyer;
}

export interface DeliveryParties {
  readonly company: CompanyOptions;
  readonly invoices: Pick<InvoiceOptions, 'footer'>;
  readonly debtor: Debtor;
  readonly rates: readonly VatRate[];
}

/** One of the debtor's delivery addresses, else its visiting address; one that was deleted since is shown by its code. */
function placeOf({ address: code }: Delivery, debtor: Debtor): PrintableDelivery['place'] {
  if (code === null) return debtor;
  const found = debtor.deliveryAddresses.find((address) => address.code === code);
  return found ?? { name: code, address: '', postcode: '', city: '', country: debtor.country };
}

/**
 * A delivery dressed up for showing. Its lines are priced as its invoice will price them.
 * @throws UserError `vat.no-rate` for a receipt whose lines have a rate that the seller's country does not know
 */
export function printableDelivery(delivery: Delivery, parties: DeliveryParties): PrintableDelivery {
  const { company, invoices, debtor, rates } = parties;
  const { kind, number, date, reference } = delivery;
  const isPaid = kind === 'receipt';
  const tax = taxTreatment(company, debtor);
  const rateOf = ({ vat }: DeliveryLine) =>
    isPaid && tax === 'domestic' ? deliveryRate(rates, company.country, vat, delivery) : 0;
  const lines = linesOfDelivery(delivery.lines.map((line) => billableLine(line, date, debtor, rateOf(line))));
  const { name, address, postcode, city, country } = placeOf(delivery, debtor);
  return {
    kind,
    number,
    date,
    reference,
    place: { name, address, postcode, city, country },
    lines,
    net: sum(lines.map((line) => line.net)),
    paid: isPaid ? totalsOf(lines) : null,
    tax,
    seller: sellerOf(company, invoices),
    buyer: buyerOf(debtor, null),
  };
}
