import type { Day } from '../../domain/calendar.ts';
import { weekdays } from '../../domain/calendar.ts';
import {
  collectModes,
  type Debtor,
  type DeliveryAddress,
  dispatchMethods,
  invoiceTypes,
  type Language,
  languages,
} from '../../domain/debtor.ts';
import { parseAddressList } from '../../domain/email-address.ts';
import { plainLine } from '../../domain/plain-text.ts';
import { formatDay } from '../../i18n/format.ts';
import { quantityText } from '../kit/field-text.ts';
import type { FormValues } from '../kit/form.ts';
import { parseCountry, parseDay, parseNumber, parseQuantity } from '../kit/parse-field.ts';

/** A debtor as its form shows it. */
export function valuesFromDebtor(debtor: Debtor, language: Language): FormValues {
  const { topBakkers, consentSince, termDays, discount, copies, email, cc, bundle, consolidateTo } = debtor;
  const { number, name, attention, address, postcode, city, country, phone, vatId, kvk } = debtor;
  return {
    number,
    name,
    attention,
    address,
    postcode,
    city,
    country,
    phone,
    vatId,
    kvk,
    email: email.join(', '),
    cc: cc.join(', '),
    language: debtor.language,
    invoiceDay: debtor.invoiceDay,
    invoiceType: debtor.invoiceType,
    collect: debtor.collect,
    consolidateTo: consolidateTo ?? '',
    copies: String(copies),
    dispatch: debtor.dispatch,
    bundle: bundle ? 'yes' : 'no',
    consentSince: consentSince === null ? '' : formatDay(language, consentSince),
    'topBakkers.on': topBakkers.on ? 'yes' : 'no',
    'topBakkers.number': topBakkers.number,
    'topBakkers.project': topBakkers.project,
    termDays: termDays === null ? '' : String(termDays),
    // Basis points are hundredths of a percent.
    discount: quantityText(language, discount * 10),
  };
}

/** What no field can hold, so that the rules refuse it. */
const impossible = -1;

/** A share in basis points from a percentage: `2,5` is 250; with more than two decimals it is none. */
export function basisPointsFrom(text: string): number {
  if (text.trim() === '') return 0;
  const thousandths = parseQuantity(text);
  return thousandths === null || thousandths % 10 !== 0 ? impossible : thousandths / 10;
}

function oneOf<Value extends string>(values: readonly Value[], text: string, otherwise: Value): Value {
  return values.find((value) => value === text) ?? otherwise;
}

/** A number of days; null: none is given. */
export function termFrom(text: string): number | null {
  return text.trim() === '' ? null : (parseNumber(text) ?? impossible);
}

/** A country; what is none becomes something that the rules refuse. */
export function countryOrWrong(text: string): string {
  return parseCountry(text) ?? '?';
}

/**
 * The debtor that stands on the form, wrong as it may be: a number that is none is one that the rules refuse, a day that is
 * none is not given, and of mail addresses those that are right are there.
 * @param base whose fields those that are not on the form are
 */
export function debtorFrom(
  base: Debtor,
  values: FormValues,
  deliveryAddresses: readonly DeliveryAddress[],
  today: Day,
): Debtor {
  const text = (name: string) => plainLine(values[name] ?? '').trim();
  const consolidateTo = text('consolidateTo');
  return {
    ...base,
    number: text('number'),
    name: text('name'),
    attention: text('attention'),
    address: text('address'),
    postcode: text('postcode'),
    city: text('city'),
    country: countryOrWrong(text('country')),
    phone: text('phone'),
    email: parseAddressList(text('email')).addresses,
    cc: parseAddressList(text('cc')).addresses,
    language: oneOf(languages, text('language'), base.language),
    vatId: text('vatId'),
    kvk: text('kvk'),
    invoiceDay: oneOf([...weekdays, 'none'], text('invoiceDay'), base.invoiceDay),
    invoiceType: oneOf(invoiceTypes, text('invoiceType'), base.invoiceType),
    collect: oneOf(collectModes, text('collect'), base.collect),
    consolidateTo: consolidateTo === '' ? null : consolidateTo,
    copies: parseNumber(text('copies')) ?? impossible,
    dispatch: oneOf(dispatchMethods, text('dispatch'), base.dispatch),
    bundle: text('bundle') === 'yes',
    consentSince: parseDay(text('consentSince'), today),
    topBakkers: {
      on: text('topBakkers.on') === 'yes',
      number: text('topBakkers.number'),
      project: text('topBakkers.project'),
    },
    termDays: termFrom(text('termDays')),
    discount: basisPointsFrom(text('discount')),
    deliveryAddresses,
  };
}
