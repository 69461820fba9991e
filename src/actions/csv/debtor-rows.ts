import type { Day } from '../../domain/calendar.ts';
import type { Debtor } from '../../domain/debtor.ts';
import { debtorLengths } from '../../domain/debtor-lengths.ts';
import { needsEmail } from '../../domain/debtor-problems.ts';
import { plainVatId, vatIdProblem } from '../../domain/vat-id.ts';
import type { DebtorColumn } from './columns.ts';
import { circleFrom } from './consolidation-circle.ts';
import {
  type DebtorDefaults,
  type DebtorField,
  type DebtorFields,
  type DebtorRecord,
  fieldReaders,
  fieldsOf,
  standardFields,
} from './debtor-fields.ts';
import { checkDebtorRules } from './debtor-rules.ts';
import { atOnce, type Pieces } from './pieces.ts';
import { Problems, shown } from './problems.ts';
import type { Table, TableRow } from './read-table.ts';
import { RowReader } from './row-reader.ts';
import { rowsAtATime } from './rows.ts';
import { UniqueKeys } from './unique-keys.ts';

/** Notes each debtor of the file that is billed to nobody, or through others to itself. */
function checkConsolidation(
  reader: RowReader<DebtorColumn>,
  records: readonly DebtorRecord[],
  known: ReadonlyMap<string, Pick<Debtor, 'consolidateTo' | 'closed'>>,
): void {
  const inFile = new Map(records.map((record) => [record.number, record]));
  const found = (number: string) => inFile.get(number) ?? known.get(number);
  const billedTo = (number: string): string | null | undefined => found(number)?.consolidateTo;
  for (const [index, record] of records.entries()) {
    const row = reader.table.rows[index];
    if (record.consolidateTo === null || row === undefined) continue;
    if (billedTo(record.consolidateTo) === undefined) {
      reader.refuse(row, 'consolidateTo', 'csv.unknown-debtor', { debtor: shown(record.consolidateTo) });
      continue;
    }
    const circle = circleFrom(record.number, billedTo);
    if (circle)
      reader.refuse(row, 'consolidateTo', 'csv.consolidation-circle', {
        debtor: shown(record.number),
        chain: shown(circle.join(' > ')),
      });
    // What was so already may stay so, and of a closed debtor it does not matter.
    const before = known.get(record.number);
    const isNew = before?.consolidateTo !== record.consolidateTo || before.closed;
    const toClosed = found(record.consolidateTo)?.closed === true;
    if (isNew && toClosed && !record.closed) reader.refuse(row, 'consolidateTo', 'csv.closed');
  }
}

/** Notes a VAT id that is none; one that a known debtor had, where it is now, may stay. */
function checkVatId(
  reader: RowReader<DebtorColumn>,
  row: TableRow,
  { vatId, country }: DebtorRecord,
  before: Pick<Debtor, 'vatId' | 'country'>,
): void {
  if (vatId === plainVatId(before.vatId) && country === before.country) return;
  const problem = vatIdProblem(vatId, country);
  // A file without the column can still move a debtor to a country whose ids look otherwise.
  const value = reader.raw(row, 'vatId') || vatId;
  if (problem) reader.refuse(row, 'vatId', 'csv.bad-vat-id', { value: shown(value), example: problem.example });
}

/** The debtor of a row: `field` gives what the file says of a column, or what is so without it. */
function recordOf(
  number: string,
  name: string,
  field: <F extends DebtorField>(name: F) => DebtorFields[F],
): DebtorRecord {
  return {
    number,
    name,
    attention: field('attention'),
    address: field('address'),
    postcode: field('postcode'),
    city: field('city'),
    country: field('country'),
    phone: field('phone'),
    email: field('email'),
    cc: field('cc'),
    language: field('language'),
    vatId: field('vatId'),
    kvk: field('kvk'),
    invoiceDay: field('invoiceDay'),
    invoiceType: field('invoiceType'),
    collect: field('collect'),
    consolidateTo: field('consolidateTo'),
    copies: field('copies'),
    dispatch: field('dispatch'),
    bundle: field('bundle'),
    consentSince: field('consentSince'),
    topBakkers: {
      on: field('topBakkers'),
      number: field('topBakkersNumber'),
      project: field('topBakkersProject'),
    },
    termDays: field('termDays'),
    discount: field('discount'),
    closed: field('closed'),
  };
}

/** A text, or mail addresses, as an export writes them; null for anything else. */
function writtenText(value: unknown): string | null {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : null;
}

/**
 * The debtors of a file, one for each of its rows. An empty value is the default; a column that the file lacks leaves a
 * known debtor as it is, and so does a text that it has already, however odd. What is wrong is noted with the reader: among it
 * `csv.bad-vat-id`, `csv.email-needed` for a debtor that is mailed its invoices and has no mail address, `csv.value-missing` for one
 * that is billed through TopBakkers and has no number there,
 * `csv.unknown-debtor`, `csv.closed` and `csv.consolidation-circle` in *Consolideren*, and `csv.bad-value` {rule} for what the
 * screen would not keep either.
 * @param known the company's debtors, by number
 * @param today the day on which it is imported
 */
export function* debtorPieces(
  reader: RowReader<DebtorColumn>,
  known: ReadonlyMap<string, Debtor>,
  defaults: DebtorDefaults,
  today: Day,
): Pieces<readonly DebtorRecord[]> {
  const unique = new UniqueKeys(reader, 'number');
  const readers = fieldReaders(reader);
  const fallback = standardFields(defaults);
  const records = yield* rowsAtATime(reader.table.rows, (row): DebtorRecord => {
    reader.need(row, 'number', 'name');
    const number = reader.code(row, 'number') ?? '';
    unique.check(row, number);
    const debtor = known.get(number);
    const before = debtor ? fieldsOf(debtor) : fallback;
    const isAsBefore = (column: DebtorColumn, value: unknown): boolean =>
      debtor !== undefined && writtenText(value) === reader.raw(row, column);
    const field = <F extends DebtorField>(column: F): DebtorFields[F] =>
      !reader.has(column) || isAsBefore(column, before[column])
        ? before[column]
        : (readers[column](row) ?? fallback[column]);
    const name = debtor && isAsBefore('name', debtor.name) ? debtor.name : reader.text(row, 'name', debtorLengths.name);
    const record = recordOf(number, name ?? '', field);
    const isRight = reader.isRight(row);
    if (isRight) checkVatId(reader, row, record, before);
    const lacksEmail = needsEmail(record) && record.email.length === 0;
    if (lacksEmail && isRight) reader.refuse(row, 'email', 'csv.email-needed');
    const { on, number: there } = record.topBakkers;
    const says = reader.has('topBakkers') || reader.has('topBakkersNumber');
    if (says && on && there === '' && isRight) reader.need(row, 'topBakkersNumber');
    return record;
  });
  checkConsolidation(reader, records, known);
  yield* checkDebtorRules(reader, records, known, today);
  return records;
}

/**
 * {@link debtorPieces}, all of them at once.
 * @throws UserError with every problem of the file (see {@link Problems})
 */
export function debtorRows(
  table: Table<DebtorColumn>,
  known: ReadonlyMap<string, Debtor>,
  defaults: DebtorDefaults,
  today: Day,
): readonly DebtorRecord[] {
  const problems = new Problems(table.file);
  const records = atOnce(debtorPieces(new RowReader(table, problems), known, defaults, today));
  problems.throwIfAny();
  return records;
}
