import type { Day } from '../../domain/calendar.ts';
import type { Language } from '../../domain/debtor.ts';
import type { BasisPoints, Cents } from '../../domain/money.ts';
import { plainLine } from '../../domain/plain-text.ts';
import type { Thousandths } from '../../domain/quantity.ts';
import { type CsvChoices, csvTexts } from '../../i18n/csv.ts';
import { withoutFormula } from './formula.ts';

/** In which words a file is written: those of a language, or the names of design § 6, which no language changes. */
export type CsvWords = Language | 'names';

/** What stands in one place of a CSV file. */
export interface Cell {
  readonly text: string;
  /** People or other programs wrote it: a spreadsheet must not take it for a formula. */
  readonly isTyped: boolean;
}

function made(text: string): Cell {
  return { text, isTyped: false };
}

/** A text of people, as plain data on one line. */
export function typedCell(text: string): Cell {
  return { text: plainLine(text), isTyped: true };
}

/** A whole number of smallest parts as a decimal number with a comma, at least so many decimals. */
function decimal(value: number, decimals: number, least: number): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const fraction = digits.slice(-decimals).replace(/0+$/, '').padEnd(least, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -decimals)}${fraction === '' ? '' : `,${fraction}`}`;
}

/** An amount: `1234,50`. */
export function moneyCell(amount: Cents): Cell {
  return made(decimal(amount, 2, 2));
}

/** A quantity with as many decimals as it has: `2,5`. */
export function quantityCell(quantity: Thousandths): Cell {
  return made(decimal(quantity, 3, 0));
}

/** A percentage without its sign: `12,5`; null: empty. */
export function percentCell(share: BasisPoints | null): Cell {
  return made(share === null ? '' : decimal(share, 2, 0));
}

/** A day as `YYYY-MM-DD`, which every spreadsheet knows; null: empty. */
export function dayCell(day: Day | null): Cell {
  return made(day ?? '');
}

/** A whole number; null: empty. */
export function wholeCell(value: number | null): Cell {
  return made(value === null ? '' : String(value));
}

/** One of the values that a column chooses from. */
export function choiceCell<Kind extends keyof CsvChoices>(words: CsvWords, kind: Kind, value: CsvChoices[Kind]): Cell {
  if (words === 'names') return made(value);
  const labels: Readonly<Record<CsvChoices[Kind], string>> = csvTexts(words).choices[kind];
  return made(labels[value]);
}

/** Yes or no. */
export function flagCell(words: CsvWords, flag: boolean): Cell {
  return choiceCell(words, 'yesNo', flag ? 'yes' : 'no');
}

function quoted({ text, isTyped }: Cell): string {
  const value = isTyped ? withoutFormula(text) : text;
  // A decimal comma needs no quotes; a comma in a text gets them, for programs that take it for a separator.
  return (isTyped ? /[",;\t\r\n]/ : /[";]/).test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** What a file begins with, so that a spreadsheet takes it for UTF-8. */
export const byteOrderMark = '\ufeff';

/** One line of a file that spreadsheets of countries with a decimal comma open as it is: semicolons, CR and LF at its end. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(quoted).join(';')}\r\n`;
}
