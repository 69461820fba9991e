import { countryFrom, dayFrom, scaledInteger } from '../../actions/csv/values.ts';
import { addDays, type Day, yearOf } from '../../domain/calendar.ts';
import type { Cents } from '../../domain/money.ts';
import type { Thousandths } from '../../domain/quantity.ts';

/** Ten million euros, and ten million units: more than that is a slip. */
const maxCents = 1_000_000_000;
const maxThousandths = 10_000_000_000;

const todayWords: ReadonlySet<string> = new Set(['vandaag', 'heute', 'today']);

/**
 * A day as people write it: `13-11-2026`, `13.11.2026`, `13/11/2026`, `13-11-26`, `2026-11-13`, `13-11` (this year), `vandaag`,
 * `heute`, `today`, `+3` and `-1` (so many days from today). Day before month, in the years 2000–2099.
 * @param today what `13-11` and `+3` count from; null: only whole dates are known
 * @returns null when it is no such day
 */
export function parseDay(text: string, today: Day | null = null): Day | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[./-]$/, '');
  const short = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2})$/.exec(plain);
  if (short) return dayFrom(`${short[1]}-${short[3]}-20${short[4]}`);
  const whole = dayFrom(plain);
  if (whole !== null || today === null) return whole;
  if (todayWords.has(plain)) return today;
  const days = /^([+-])(\d{1,3})$/.exec(plain);
  if (days) return addDays(today, Number(`${days[1]}${days[2]}`));
  const dayAndMonth = /^(\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  return dayAndMonth ? dayFrom(`${dayAndMonth[1]}-${dayAndMonth[2]}-${yearOf(today)}`) : null;
}

function signed(text: string, decimals: number, max: number): number | null {
  const minus = /^[-\u2212]\s*/.exec(text);
  const value = scaledInteger(minus ? text.slice(minus[0].length) : text, decimals, max);
  // Not minus zero.
  return minus && value !== null ? 0 - value : value;
}

/**
 * An amount as people write it, in cents: `12,50`, `12.5`, `1.234,56`, `€ 12`, `-3`. At most two decimals, and nothing is
 * rounded: `1.234` is no amount.
 * @returns null when it is no such amount
 */
export function parseMoney(text: string): Cents | null {
  return signed(text.replace('€', '').trim(), 2, maxCents);
}

/**
 * A quantity as people write it, in thousandths: `2`, `2,5`, `0.125`, `-1`. A lone separator is the decimal mark.
 * @returns null when it is no such quantity
 */
export function parseQuantity(text: string): Thousandths | null {
  return signed(text.trim(), 3, maxThousandths);
}

/**
 * A whole number, digits only, with a minus at most.
 * @returns null when it is no such number
 */
export function parseNumber(text: string): number | null {
  const plain = text.trim();
  return /^-?\d{1,9}$/.test(plain) ? Number(plain) + 0 : null;
}

/**
 * A country by its ISO 3166-1 alpha-2 code, in any case.
 * @returns null when there is no such country
 */
export function parseCountry(text: string): string | null {
  return countryFrom(text.trim());
}

/**
 * A time of the day as people write it, as `HH:MM`: `8`, `8:00`, `08.30`, `0830`.
 * @returns null when there is no such time
 */
export function parseTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?(?:\s*(?:uur|uhr|h))?$/.exec(text.trim().toLowerCase());
  if (!match) return null;
  const [, hours = '', minutes = '00'] = match;
  return Number(hours) <= 23 && Number(minutes) <= 59 ? `${hours.padStart(2, '0')}:${minutes}` : null;
}
