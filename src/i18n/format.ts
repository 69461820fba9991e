import type { Day, Instant } from '../domain/calendar.ts';
import type { Language } from '../domain/debtor.ts';
import type { BasisPoints, Cents } from '../domain/money.ts';
import type { Thousandths } from '../domain/quantity.ts';

const locales: Record<Language, string> = { nl: 'nl-NL', de: 'de-DE', en: 'en-GB' };

interface Formatters {
  readonly amount: Intl.NumberFormat;
  readonly quantity: Intl.NumberFormat;
  readonly moment: Intl.DateTimeFormat;
  readonly weekday: Intl.DateTimeFormat;
}

function build(language: Language): Formatters {
  const locale = locales[language];
  return {
    amount: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    quantity: new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }),
    moment: new Intl.DateTimeFormat(locale, {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
    }),
    weekday: new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }),
  };
}

// Building an Intl formatter costs about a hundred times more than using it.
const cache = new Map<Language, Formatters>();

function formatters(language: Language): Formatters {
  const known = cache.get(language);
  if (known) return known;
  const made = build(language);
  cache.set(language, made);
  return made;
}

/** Intl emits U+202F, U+00A0 and U+2212, which terminals and fonts often lack. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2212/g, '-');
}

/** An amount without currency sign: `1.234,56`. */
export function formatAmount(language: Language, cents: Cents): string {
  return plain(formatters(language).amount.format(cents / 100));
}

/** An amount in euros: `€ 1.234,56` (Dutch), `1.234,56 €` (German), `€1,234.56` (English). */
export function formatEuro(language: Language, cents: Cents): string {
  const amount = formatAmount(language, Math.abs(cents));
  const sign = cents < 0 ? '-' : '';
  switch (language) {
    case 'nl':
      return `€ ${sign}${amount}`;
    case 'de':
      return `${sign}${amount} €`;
    case 'en':
      return `${sign}€${amount}`;
    default:
      return language satisfies never;
  }
}

/** A quantity with as many decimals as it has: `2,5`. */
export function formatQuantity(language: Language, quantity: Thousandths): string {
  return plain(formatters(language).quantity.format(quantity / 1000));
}

/** A percentage: `21%`, `5,5%`. */
export function formatPercent(language: Language, share: BasisPoints): string {
  return `${plain(formatters(language).quantity.format(share / 100))}%`;
}

/** A day: `13-11-2026` (Dutch), `13.11.2026` (German), `13/11/2026` (English). */
export function formatDay(language: Language, day: Day): string {
  const [year, month, date] = day.split('-');
  const separator = { nl: '-', de: '.', en: '/' }[language];
  return [date, month, year].join(separator);
}

/** The short name of a day's weekday: `ma`, `Mo`, `Mon`. */
export function formatWeekday(language: Language, day: Day): string {
  return formatters(language).weekday.format(new Date(`${day}T00:00:00Z`));
}

/** A moment in local time, to the minute. */
export function formatMoment(language: Language, moment: Instant): string {
  return plain(formatters(language).moment.format(new Date(moment)));
}
