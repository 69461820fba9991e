import type { Debtor, Language } from '../../domain/debtor.ts';
import { collectChoices, dispatchChoices, invoiceDayChoices, invoiceTypeChoices, languageChoices } from './choices.ts';
import { comparable, type DebtorColumn } from './columns.ts';
import { circleFrom } from './consolidation-circle.ts';
import { Problems, shown } from './problems.ts';
import type { Table, TableRow } from './read-table.ts';
import { RowReader } from './row-reader.ts';
import { UniqueKeys } from './unique-keys.ts';

/** A debtor as a file has it. */
export type DebtorRecord = Omit<Debtor, 'consentSince' | 'topBakkers' | 'deliveryAddresses' | 'closed' | 'revision'>;

/** What an empty value of a debtor means, as the company has it. */
export interface DebtorDefaults {
  readonly country: string;
  readonly language: Language;
}

type Field = Exclude<DebtorColumn, 'number' | 'name'>;
type Fields = Pick<DebtorRecord, Field>;

const notConsolidated = new Set(['nietconsolideren', 'geen', 'nee', 'none', 'no']);

function standard(defaults: DebtorDefaults): Fields {
  return {
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
    // PDF asks for an address and the customer's consent; paper always arrives.
    dispatch: 'paper',
    bundle: false,
    termDays: null,
    discount: 0,
  };
}

type FieldReaders = { readonly [F in Field]: (row: TableRow) => Fields[F] | null };

/** How each field is read; null when the value is empty (or wrong, and noted). */
function fieldReaders(reader: RowReader<DebtorColumn>): FieldReaders {
  return {
    attention: (row) => reader.text(row, 'attention', 200),
    address: (row) => reader.text(row, 'address', 200),
    postcode: (row) => reader.text(row, 'postcode', 20),
    city: (row) => reader.text(row, 'city', 100),
    country: (row) => reader.country(row, 'country'),
    phone: (row) => reader.text(row, 'phone', 40),
    email: (row) => reader.mailAddresses(row, 'email'),
    cc: (row) => reader.mailAddresses(row, 'cc'),
    language: (row) => reader.choice(row, 'language', languageChoices),
    vatId: (row) =>
      reader
        .code(row, 'vatId')
        ?.replace(/[\s.-]/g, '')
        .toUpperCase() ?? null,
    kvk: (row) => reader.text(row, 'kvk', 30),
    invoiceDay: (row) => reader.choice(row, 'invoiceDay', invoiceDayChoices),
    invoiceType: (row) => reader.choice(row, 'invoiceType', invoiceTypeChoices),
    collect: (row) => reader.choice(row, 'collect', collectChoices),
    consolidateTo: (row) => {
      const number = reader.code(row, 'consolidateTo');
      return number === null || notConsolidated.has(comparable(number)) ? null : number;
    },
    copies: (row) => reader.whole(row, 'copies', 0, 9),
    dispatch: (row) => reader.choice(row, 'dispatch', dispatchChoices),
    bundle: (row) => reader.flag(row, 'bundle'),
    termDays: (row) => reader.whole(row, 'termDays', 0, 365),
    discount: (row) => reader.percent(row, 'discount'),
  };
}

/** Notes each debtor of the file that is billed to nobody, or through others to itself. */
function checkConsolidation(
  reader: RowReader<DebtorColumn>,
  records: readonly DebtorRecord[],
  known: ReadonlyMap<string, Pick<Debtor, 'consolidateTo'>>,
): void {
  const inFile = new Map(records.map((record) => [record.number, record]));
  const billedTo = (number: string): string | null | undefined =>
    (inFile.get(number) ?? known.get(number))?.consolidateTo;
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
  }
}

/**
 * The debtors of a file, in its order. An empty value is the default; a column that the file lacks leaves a known debtor
 * as it is.
 * @param known the company's debtors, by number
 * @throws UserError with every problem of the file (see {@link Problems}): among them `csv.email-needed` for a debtor
 *   that gets PDF and has no mail address, `csv.unknown-debtor` and `csv.consolidation-circle` in *Consolideren*
 */
export function debtorRows(
  table: Table<DebtorColumn>,
  known: ReadonlyMap<string, Debtor>,
  defaults: DebtorDefaults,
): readonly DebtorRecord[] {
  const problems = new Problems(table.file);
  const reader = new RowReader(table, problems);
  const unique = new UniqueKeys(reader, 'number');
  const readers = fieldReaders(reader);
  const fallback = standard(defaults);
  const records: DebtorRecord[] = [];
  for (const row of table.rows) {
    reader.need(row, 'number', 'name');
    const number = reader.code(row, 'number') ?? '';
    unique.check(row, number);
    const before = known.get(number) ?? fallback;
    const field = <F extends Field>(name: F): Fields[F] =>
      reader.has(name) ? (readers[name](row) ?? fallback[name]) : before[name];
    const found = problems.count;
    const record: DebtorRecord = {
      number,
      name: reader.text(row, 'name', 200) ?? '',
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
      termDays: field('termDays'),
      discount: field('discount'),
    };
    const wantsMail = record.dispatch !== 'paper' && record.email.length === 0;
    if (wantsMail && problems.count === found) reader.refuse(row, 'email', 'csv.email-needed');
    records.push(record);
  }
  checkConsolidation(reader, records, known);
  problems.throwIfAny();
  return records;
}
