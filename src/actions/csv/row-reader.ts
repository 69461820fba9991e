import type { Day } from '../../domain/calendar.ts';
import { mostMailAddresses } from '../../domain/debtor-lengths.ts';
import { checkAddress } from '../../domain/email-address.ts';
import type { BasisPoints, Cents } from '../../domain/money.ts';
import { plainLine } from '../../domain/plain-text.ts';
import type { Thousandths } from '../../domain/quantity.ts';
import type { ErrorCode, ErrorParams } from '../../domain/user-error.ts';
import { type Choices, flagChoices } from './choices.ts';
import { comparable } from './columns.ts';
import { unprotected } from './formula.ts';
import { type Problems, shown } from './problems.ts';
import { placeOf, type Table, type TableRow } from './read-table.ts';
import { countryFrom, dayFrom, hasControl, mailList, scaledInteger, wholeNumber } from './values.ts';

/**
 * Reads a table's values, field by field. A value that is wrong is noted as a problem, with line and column, and reads
 * as null, as an empty one does: whoever reads a row to its end has noted all of its problems.
 */
export class RowReader<Name extends string> {
  /** The columns of each row in which something is wrong. */
  readonly #wrong = new Map<TableRow, Set<Name>>();

  constructor(
    readonly table: Table<Name>,
    readonly problems: Problems,
  ) {}

  /** Whether the file has the column at all. */
  has(name: Name): boolean {
    return this.table.columns.has(name);
  }

  /** Nothing wrong with the row was found so far. */
  isRight(row: TableRow): boolean {
    return !this.#wrong.has(row);
  }

  /** Something is wrong with the value. */
  isRefused(row: TableRow, name: Name): boolean {
    return this.#wrong.get(row)?.has(name) === true;
  }

  /**
   * The value as it stands, without the blanks around it and what keeps a spreadsheet from running it; empty also when the
   * file lacks the column.
   */
  raw(row: TableRow, name: Name): string {
    const column = this.table.columns.get(name);
    return column === undefined ? '' : unprotected((row.values[column.index] ?? '').trim());
  }

  /** Notes a problem with a value. */
  refuse(row: TableRow, name: Name, code: ErrorCode, params: ErrorParams = {}): null {
    const wrong = this.#wrong.get(row);
    if (wrong) wrong.add(name);
    else this.#wrong.set(row, new Set([name]));
    this.problems.add(code, { ...placeOf(this.table, row, name), ...params });
    return null;
  }

  /** Notes `csv.value-missing` for each of the columns that is empty. */
  need(row: TableRow, ...names: readonly Name[]): void {
    for (const name of names) if (plainLine(this.raw(row, name)) === '') this.refuse(row, name, 'csv.value-missing');
  }

  /** Text for people, as plain data on one line. `csv.too-long` beyond `max` characters. */
  text(row: TableRow, name: Name, max: number): string | null {
    const text = plainLine(this.raw(row, name));
    if (text === '') return null;
    return text.length > max ? this.refuse(row, name, 'csv.too-long', { max }) : text;
  }

  /** A number or code that other records point to: never mended, so `csv.bad-value` when it holds a control character. */
  code(row: TableRow, name: Name, max = 30): string | null {
    return hasControl(this.raw(row, name)) ? this.refuse(row, name, 'csv.bad-value') : this.text(row, name, max);
  }

  /** An amount from 0 to `max`, in cents; at most two decimals, else `csv.bad-number`. */
  money(row: TableRow, name: Name, max: Cents): Cents | null {
    return this.#scaled(row, name, 2, max);
  }

  /** A quantity from 0 to `max`, in thousandths; at most three decimals, else `csv.bad-number`. */
  quantity(row: TableRow, name: Name, max: Thousandths): Thousandths | null {
    return this.#scaled(row, name, 3, max);
  }

  /** A percentage from 0 to 100, with or without its sign, in basis points; at most two decimals, else `csv.bad-number`. */
  percent(row: TableRow, name: Name): BasisPoints | null {
    return this.#scaled(row, name, 2, 10_000, '%');
  }

  #scaled(row: TableRow, name: Name, decimals: number, max: number, sign = ''): number | null {
    const raw = this.raw(row, name);
    if (raw === '') return null;
    const signed = sign !== '' && raw.endsWith(sign);
    const value = scaledInteger(signed ? raw.slice(0, -sign.length).trimEnd() : raw, decimals, max);
    if (value !== null) return value;
    return this.refuse(row, name, 'csv.bad-number', { decimals, min: 0, max: max / 10 ** decimals });
  }

  /** A whole number from `min` to `max`, else `csv.bad-number`. */
  whole(row: TableRow, name: Name, min: number, max: number): number | null {
    const raw = this.raw(row, name);
    if (raw === '') return null;
    return wholeNumber(raw, min, max) ?? this.refuse(row, name, 'csv.bad-number', { decimals: 0, min, max });
  }

  /** A day that exists, else `csv.bad-date`. */
  day(row: TableRow, name: Name): Day | null {
    const raw = this.raw(row, name);
    return raw === '' ? null : (dayFrom(raw) ?? this.refuse(row, name, 'csv.bad-date'));
  }

  /** One of the choices by its name or a label, else `csv.bad-choice`. */
  choice<Value>(row: TableRow, name: Name, choices: Choices<Value>): Value | null {
    const raw = this.raw(row, name);
    if (raw === '') return null;
    const value = choices.bySpelling.get(comparable(raw));
    return (
      value ?? this.refuse(row, name, 'csv.bad-choice', { choice: choices.kind, choices: choices.names.join(', ') })
    );
  }

  /** Yes or no, else `csv.bad-choice`. */
  flag(row: TableRow, name: Name): boolean | null {
    return this.choice(row, name, flagChoices);
  }

  /** An ISO 3166-1 alpha-2 code, else `csv.bad-value`. */
  country(row: TableRow, name: Name): string | null {
    const raw = this.raw(row, name);
    return raw === '' ? null : (countryFrom(raw) ?? this.refuse(row, name, 'csv.bad-value'));
  }

  /** Mail addresses with commas, semicolons or blanks between them; `csv.bad-email` {address, problem} for each that is none. */
  mailAddresses(row: TableRow, name: Name): readonly string[] | null {
    const entries = mailList(this.raw(row, name));
    if (entries.length === 0) return null;
    if (entries.length > mostMailAddresses) return this.refuse(row, name, 'csv.too-many', { max: mostMailAddresses });
    const addresses = new Set<string>();
    for (const entry of entries) {
      const checked = checkAddress(entry);
      if (checked.ok) addresses.add(checked.address);
      else this.refuse(row, name, 'csv.bad-email', { address: shown(entry), problem: checked.problem });
    }
    return [...addresses];
  }
}
