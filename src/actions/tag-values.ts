import type { Day } from '../domain/calendar.ts';
import type { Debtor, Language } from '../domain/debtor.ts';
import type { Delivery } from '../domain/delivery.ts';
import { placeOf } from '../domain/delivery-place.ts';
import { deliveryRate } from '../domain/delivery-rate.ts';
import type { CompanyOptions } from '../domain/options.ts';
import { priceOf } from '../domain/quantity.ts';
import type { TagValues } from '../domain/template.ts';
import { taxTreatment, totalsOf, type VatRate } from '../domain/vat.ts';
import { formatDay, formatEuro } from '../i18n/format.ts';

/** The values of the merge tags that every kind of mail has: those of the company. */
export function companyTagValues({ name, phone, email, iban }: CompanyOptions): TagValues {
  return { COMPANYNAME: name, COMPANYPHONE: phone, COMPANYEMAIL: email, COMPANYIBAN: iban };
}

/** The values for a mail with the production list of a day. */
export function productionTagValues(company: CompanyOptions, day: Day, language: Language): TagValues {
  return { ...companyTagValues(company), PRODUCTIONDATE: formatDay(language, day) };
}

/** What the values for a mail with a delivery note are made from. */
export interface DeliveryTagSources {
  readonly company: CompanyOptions;
  /** Who had the delivery. */
  readonly debtor: Debtor;
  readonly rates: readonly VatRate[];
}

/**
 * The values for a mail with a delivery note; the amount is with VAT, as an invoice of this delivery alone would have it.
 * @throws UserError `vat.no-rate`
 */
export function deliveryTagValues(
  delivery: Delivery,
  { company, debtor, rates }: DeliveryTagSources,
  language: Language,
): TagValues {
  const { number, date, lines } = delivery;
  const { shown } = placeOf(delivery, debtor, debtor);
  const free = taxTreatment(company, debtor) === 'reverse-charge';
  const { gross } = totalsOf(
    lines.map(({ quantity, returned, price, discount, vat }) => ({
      net: priceOf(quantity - returned, price, discount ?? debtor.discount),
      rate: free ? 0 : deliveryRate(rates, company.country, vat, delivery),
    })),
  );
  const day = formatDay(language, date);
  return {
    ...companyTagValues(company),
    DELIVERYNUMBER: number,
    DELIVERYDATE: day,
    DELIVERYADDRESS: [shown.name, shown.city].filter((part) => part !== '').join(', '),
    DELIVERYDATESTART: day,
    DELIVERYDATEEND: day,
    TOTALAMOUNT: formatEuro(language, gross),
    DEBTORNUMBER: debtor.number,
    DEBTORNAME: debtor.name,
    CONTACTNAME: debtor.attention,
  };
}
