import { type Day, isDay } from '../../domain/calendar.ts';

/** Control characters, and the marks that turn the direction of writing so that a text reads as another one. */
const unseen = /[\p{Cc}\p{Bidi_Control}\ufeff]/u;

/** True when a text holds a control character, which no number or code may. */
export function hasControl(text: string): boolean {
  return unseen.test(text);
}

const numberForms = [
  // 12 · 12,5 · 12.5: one separator is the decimal mark
  { form: /^(\d+)(?:[.,](\d+))?$/, thousands: /$^/ },
  // 1.234,56 · 1.234.567
  { form: /^(\d{1,3}(?:\.\d{3})+),(\d+)$/, thousands: /\./g },
  { form: /^(\d{1,3}(?:\.\d{3}){2,})()$/, thousands: /\./g },
  // 1,234.56 · 1,234,567
  { form: /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/, thousands: /,/g },
  { form: /^(\d{1,3}(?:,\d{3}){2,})()$/, thousands: /,/g },
] as const;

/**
 * A decimal number as a whole number of its smallest part: `12,5` with two decimals is 1250. Decimal comma or point.
 * A lone separator is always the decimal mark; a thousands separator is known only by a second separator behind it
 * (`1.234,56`, `1.234.567`). Nothing is rounded: more decimals than allowed is no number, so `1.234` is no price.
 * @returns null when it is no such number, is negative, or is more than `max` smallest parts
 */
export function scaledInteger(text: string, decimals: number, max: number): number | null {
  for (const { form, thousands } of numberForms) {
    const match = form.exec(text);
    if (!match) continue;
    const whole = (match[1] ?? '').replace(thousands, '');
    const fraction = match[2] ?? '';
    if (fraction.length > decimals || whole.length > 15) return null;
    const scaled = Number(whole + fraction.padEnd(decimals, '0'));
    return scaled <= max ? scaled : null;
  }
  return null;
}

/**
 * A whole number from `min` to `max`, digits only.
 * @returns null when it is no such number
 */
export function wholeNumber(text: string, min: number, max: number): number | null {
  if (!/^\d{1,9}$/.test(text)) return null;
  const value = Number(text);
  return value >= min && value <= max ? value : null;
}

/**
 * A day written `YYYY-MM-DD`, `D-M-YYYY`, `D/M/YYYY` or `D.M.YYYY`: day before month, as in the Netherlands, Belgium
 * and Germany. It must exist, and lie in the years 2000–2099.
 * @returns null when it is no such day
 */
export function dayFrom(text: string): Day | null {
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  const day = match ? `${match[4]}-${match[3]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}` : text;
  return /^20/.test(day) && isDay(day) ? day : null;
}

let regions: Intl.DisplayNames | undefined;

/**
 * A country by its ISO 3166-1 alpha-2 code, in any case.
 * @returns null when there is no such country
 */
export function countryFrom(text: string): string | null {
  const code = text.toUpperCase();
  regions ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return /^[A-Z]{2}$/.test(code) && regions.of(code) !== undefined ? code : null;
}

/**
 * The separate addresses of a list written with commas, semicolons, line breaks or blanks between them; a name with its
 * address in angle brackets stays together.
 */
export function mailList(text: string): readonly string[] {
  return text
    .split(/[,;\r\n]+/)
    .flatMap((part) => (part.includes('<') ? [part.trim()] : part.split(/\s+/)))
    .filter((entry) => entry !== '');
}
