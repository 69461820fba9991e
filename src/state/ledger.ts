import type { Day, Month } from '../domain/calendar.ts';
import type { FinalInvoice, InvoiceOrigin } from '../domain/invoice.ts';
import type { Cents } from '../domain/money.ts';
import type { NumberedInvoice } from '../domain/number-report.ts';
import { type ColumnNames, type Columns, packColumns, rowsFrom, unpackColumns } from './columns.ts';
import { files } from './files.ts';
import type { Summary } from './month-index.ts';
import type { Intern } from './summaries.ts';

/** A final invoice as the bookkeeping looks at it. */
export interface LedgerRow extends NumberedInvoice {
  readonly date: Day;
  readonly origin: InvoiceOrigin;
  readonly status: FinalInvoice['status'];
  /** Number of the billed debtor. */
  readonly debtor: string;
  readonly net: Cents;
}

const ledgerColumns = {
  texts: ['id', 'number'],
  words: ['date', 'origin', 'status', 'debtor'],
  counts: ['year', 'sequence', 'net'],
} as const satisfies ColumnNames<string, string, string>;

type LedgerColumns = Columns<
  (typeof ledgerColumns.texts)[number],
  (typeof ledgerColumns.words)[number],
  (typeof ledgerColumns.counts)[number]
>;

function ledgerAt({ texts, words, counts }: LedgerColumns, index: number): LedgerRow | null {
  const origin = words.origin[index];
  const status = words.status[index];
  if (origin !== 'A' && origin !== 'H' && origin !== 'C') return null;
  if (status !== 'final' && status !== 'credited') return null;
  return {
    id: texts.id[index] ?? '',
    number: {
      year: counts.year[index] ?? 0,
      sequence: counts.sequence[index] ?? 0,
      text: texts.number[index] ?? '',
    },
    date: words.date[index] ?? '',
    origin,
    status,
    debtor: words.debtor[index] ?? '',
    net: counts.net[index] ?? 0,
  };
}

/** Raised with every change of the rows or of their columns. */
const version = 1;

/** A month's final invoices, the highest number first. */
export function ledgerSummary(month: Month, intern: Intern): Summary<FinalInvoice, LedgerRow> {
  return {
    file: files.invoices(month),
    index: `ledger-${month}`,
    version,
    rowsOf: ({ id, number, date, origin, status, debtor, net }) => [
      { id, number, date: intern(date), origin, status, debtor: intern(debtor), net },
    ],
    rankOf: ({ number }) => number.year * 1e9 + number.sequence,
    pack: (rows) =>
      packColumns(
        ledgerColumns,
        rows.map(({ number, ...row }) => ({ ...row, ...number, number: number.text })),
      ),
    unpack: (packed) => {
      const columns = unpackColumns(ledgerColumns, packed, intern);
      return columns && rowsFrom(columns.length, (index) => ledgerAt(columns, index));
    },
  };
}
