import type { Language } from '../../domain/debtor.ts';
import type { Cents } from '../../domain/money.ts';
import type { Thousandths } from '../../domain/quantity.ts';

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', de: 'de-DE', en: 'en-GB' };

/** Without separators of thousands: in a field `1.234` is one and a bit. */
function written(language: Language, value: number, least: number, most: number): string {
  const format = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
    useGrouping: false,
  });
  return format.format(value).replace('\u2212', '-');
}

/** An amount as it stands in a field: `1234,50`. `parseMoney` reads it back. */
export function moneyText(language: Language, cents: Cents): string {
  return written(language, cents / 100, 2, 2);
}

/** A quantity as it stands in a field: `1234,5`. `parseQuantity` reads it back. */
export function quantityText(language: Language, quantity: Thousandths): string {
  return written(language, quantity / 1000, 0, 3);
}
