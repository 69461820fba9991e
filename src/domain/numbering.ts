import type { InvoiceNumber } from './invoice.ts';

const placeholder = /\{(?:(year)|number(?::([1-9]))?)\}/g;

/** ISO 20022 gives a payment reference 35 characters; the number is the reference. */
const maxLength = 35;

/**
 * Writes an invoice number: `{year}` in four digits, `{number}` as it is, `{number:5}` with zeros to five digits. A
 * longer number is never cut.
 */
export function formatNumber(format: string, year: number, sequence: number): string {
  return format.replace(placeholder, (_whole, isYear: string | undefined, width: string | undefined) =>
    isYear ? String(year).padStart(4, '0') : String(sequence).padStart(Number(width ?? 1), '0'),
  );
}

export type NumberFormatProblem = 'no-number' | 'number-twice' | 'no-year' | 'character' | 'edge' | 'too-long';

/**
 * What is wrong with a format, or null. It must hold `{number}` once and `{year}`, or the first number of a new year
 * would be given twice (art. 35a lid 1 sub b Wet OB 1968, § 14 Abs. 4 Nr. 4 UStG: a number is unique). Besides these
 * only letters, digits, `-`, `_` and `.`, since the number becomes part of a file name and of a payment; it begins
 * with a letter or digit and ends with no stop.
 */
export function numberFormatProblem(format: string): NumberFormatProblem | null {
  const numbers = format.match(/\{number(?::[1-9])?\}/g) ?? [];
  if (numbers.length === 0) return 'no-number';
  if (numbers.length > 1) return 'number-twice';
  if (!format.includes('{year}')) return 'no-year';
  const longest = formatNumber(format, 9999, 999_999_999);
  if (!/^[A-Za-z0-9._-]*$/.test(longest)) return 'character';
  if (!/^[A-Za-z0-9]/.test(longest) || longest.endsWith('.')) return 'edge';
  return longest.length > maxLength ? 'too-long' : null;
}

/**
 * The next sequence of a year: one more than the highest in use, 1 in a new year. Derived from the invoices that there
 * are, so there is no counter that can drift (design § 2). Numbers of other years are left out.
 */
export function nextSequence(numbers: Iterable<InvoiceNumber>, year: number): number {
  let highest = 0;
  for (const number of numbers) if (number.year === year) highest = Math.max(highest, number.sequence);
  return highest + 1;
}

/** The invoice number that comes after `numbers` in `year`. */
export function nextNumber(numbers: Iterable<InvoiceNumber>, year: number, format: string): InvoiceNumber {
  const sequence = nextSequence(numbers, year);
  return { year, sequence, text: formatNumber(format, year, sequence) };
}
