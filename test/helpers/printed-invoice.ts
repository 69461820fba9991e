import type { ExpectedInvoice } from './expected-invoices.ts';

/** What an invoice must say on paper, written here in the ways of three languages and compared with what a PDF says. */

type Language = 'nl' | 'de' | 'en';

function digits(amount: bigint, thousands: string, decimal: string): string {
  const text = String(amount < 0n ? -amount : amount).padStart(3, '0');
  const whole = text.slice(0, -2).replace(/(\d)(?=(\d{3})+$)/g, `$1${thousands}`);
  return `${whole}${decimal}${text.slice(-2)}`;
}

const amounts: Readonly<Record<Language, (cents: bigint) => string>> = {
  nl: (cents) => digits(cents, '.', ','),
  de: (cents) => digits(cents, '.', ','),
  en: (cents) => digits(cents, ',', '.'),
};

const euros: Readonly<Record<Language, (amount: string, sign: string) => string>> = {
  nl: (amount, sign) => `€ ${sign}${amount}`,
  de: (amount, sign) => `${sign}${amount} €`,
  en: (amount, sign) => `${sign}€${amount}`,
};

const separators: Readonly<Record<Language, string>> = { nl: '-', de: '.', en: '/' };
const reverseCharge: Readonly<Record<Language, string>> = {
  nl: 'Btw verlegd',
  de: 'Steuerschuldnerschaft des Leistungsempfängers',
  en: 'Reverse charge',
};

function isLanguage(text: string): text is Language {
  return text === 'nl' || text === 'de' || text === 'en';
}

function dayText(language: Language, day: string): string {
  return day.split('-').reverse().join(separators[language]);
}

/**
 * The texts that must stand on an expected invoice: number, both parties, period, base and tax of each rate in one row,
 * and the total.
 * @param seller texts of the seller's own
 */
export function printedTexts(invoice: ExpectedInvoice, number: string, seller: readonly string[]): readonly string[] {
  const { debtor, vat, net, tax, gross } = invoice;
  const { language } = debtor;
  if (!isLanguage(language)) throw new Error(`no such language: ${language}`);
  const amount = (cents: bigint) => `${cents < 0n ? '-' : ''}${amounts[language](cents)}`;
  const euro = (cents: bigint) => euros[language](amounts[language](cents), cents < 0n ? '-' : '');
  return [
    number,
    ...seller,
    debtor.name,
    debtor.number,
    debtor.address,
    `${debtor.postcode} ${debtor.city}`,
    ...(debtor.vatId === '' ? [] : [debtor.vatId]),
    dayText(language, invoice.from),
    dayText(language, invoice.until),
    ...vat.map((one) => `${one.rate}% ${amount(one.base)} ${amount(one.vat)}`),
    ...vat.flatMap((one) => (one.rate === 0n ? [reverseCharge[language]] : [])),
    euro(net),
    euro(tax),
    euro(gross),
  ];
}
