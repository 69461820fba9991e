import type { Day } from '../../domain/calendar.ts';
import type { Debtor } from '../../domain/debtor.ts';
import { type DebtorRule, debtorProblems, debtorWorld, newDebtorProblems } from '../../domain/debtor-problems.ts';
import type { DebtorColumn } from './columns.ts';
import type { DebtorRecord } from './debtor-fields.ts';
import type { Pieces } from './pieces.ts';
import type { RowReader } from './row-reader.ts';

/** The column that tells what a rule of the screen finds wrong; null: reading the row sees to it, in words of a file. */
const columnOf: Readonly<Record<DebtorRule, DebtorColumn | null>> = {
  'number-missing': null,
  'number-form': 'number',
  'number-taken': null,
  'name-missing': null,
  'text-long': null,
  'country-form': null,
  'vat-id-form': null,
  'email-missing': null,
  'email-form': null,
  'cc-form': null,
  'addresses-many': null,
  'consent-in-future': 'consentSince',
  'billed-to-itself': null,
  'billed-to-nobody': null,
  'billed-to-closed': null,
  'billed-in-circle': null,
  'bills-for-others': 'closed',
  'copies-range': null,
  'term-range': null,
  'discount-range': null,
  // Debtors often come before the options: the invoices ask for the central address.
  'no-central-address': null,
  'no-central-number': null,
  'code-missing': null,
  'code-long': null,
  'code-twice': null,
};

/** The company's debtors as they are when the whole file is imported. */
function debtorsThen(
  records: readonly DebtorRecord[],
  known: ReadonlyMap<string, Debtor>,
): ReadonlyMap<string, Debtor> {
  const then = new Map(known);
  for (const record of records) {
    const { deliveryAddresses = [], revision = 0 } = known.get(record.number) ?? {};
    then.set(record.number, { ...record, deliveryAddresses, revision });
  }
  return then;
}

const noCentral = { name: '', address: '', city: '', email: [] };

/**
 * Notes `csv.bad-value` {rule} for what the screen would not keep of these debtors. What was so before may stay so.
 * @param records one for each row of the file
 * @param known the company's debtors, by number
 */
export function* checkDebtorRules(
  reader: RowReader<DebtorColumn>,
  records: readonly DebtorRecord[],
  known: ReadonlyMap<string, Debtor>,
  today: Day,
): Pieces<void> {
  const then = debtorsThen(records, known);
  const world = debtorWorld(then.values(), noCentral, today);
  for (const [index, row] of reader.table.rows.entries()) {
    if (index % 50 === 0) yield;
    const record = records[index];
    if (record === undefined) continue;
    // Whom it is billed to was looked at before, with the lines of the file.
    const alone = (debtor: DebtorRecord): Debtor => ({
      ...debtor,
      consolidateTo: null,
      deliveryAddresses: [],
      revision: 0,
    });
    const before = known.get(record.number);
    const after = alone(record);
    const problems = before ? newDebtorProblems(alone(before), after, world) : debtorProblems(after, world);
    for (const { rule, params } of problems) {
      const column = columnOf[rule];
      if (column === null || reader.isRefused(row, column)) continue;
      const { max = 0, debtors = '' } = params;
      reader.refuse(row, column, 'csv.bad-value', { rule, max, debtors });
    }
  }
}
