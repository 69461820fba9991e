import type { Debtor, Language } from './debtor.ts';
import { byNaturalOrder } from './natural-order.ts';

/** Where numbering begins in a company that has no debtor yet. */
const firstNumber = '1001';

/**
 * A number for the next debtor: one more than the highest that is all digits, written as long as that one, and free.
 * @param numbers of all debtors, closed ones included
 */
export function nextDebtorNumber(numbers: Iterable<string>): string {
  const taken = new Set(numbers);
  const [highest = ''] = [...taken].filter((number) => /^\d{1,9}$/.test(number)).sort((a, b) => byNaturalOrder(b, a));
  if (highest === '') return firstNumber;
  return String(Number(highest) + 1).padStart(highest.length, '0');
}

/** A debtor that nothing is known of yet. Paper is what always arrives; PDF asks for an address and the customer's consent. */
export function newDebtor(number: string, defaults: { readonly country: string; readonly language: Language }): Debtor {
  return {
    number,
    name: '',
    attention: '',
    address: '',
    postcode: '',
    city: '',
    country: defaults.country,
    phone: '',
    email: [],
    cc: [],
    language: defaults.language,
    vatId: '',
    kvk: '',
    invoiceDay: 'none',
    invoiceType: 'total',
    collect: 'all',
    consolidateTo: null,
    copies: 1,
    dispatch: 'paper',
    bundle: false,
    consentSince: null,
    topBakkers: { on: false, number: '', project: '' },
    termDays: null,
    discount: 0,
    deliveryAddresses: [],
    closed: false,
    revision: 1,
  };
}
