import { weekdays } from './calendar.ts';
import { type Debtor, dispatchMethods } from './debtor.ts';
import { byNaturalOrder } from './natural-order.ts';

export const debtorColumns = ['number', 'name', 'city', 'invoiceDay', 'dispatch'] as const;
/** Columns by which the list of debtors can be sorted. */
export type DebtorColumn = (typeof debtorColumns)[number];

const days = [...weekdays, 'none'];

function compare(column: DebtorColumn, a: Debtor, b: Debtor): number {
  switch (column) {
    case 'number':
      return byNaturalOrder(a.number, b.number);
    case 'name':
    case 'city':
      return byNaturalOrder(a[column], b[column]);
    case 'invoiceDay':
      return days.indexOf(a.invoiceDay) - days.indexOf(b.invoiceDay);
    case 'dispatch':
      return dispatchMethods.indexOf(a.dispatch) - dispatchMethods.indexOf(b.dispatch);
    default:
      return column satisfies never;
  }
}

/** Debtors sorted by a column; those that are equal in it keep the order they have. */
export function sortedDebtors(debtors: readonly Debtor[], column: DebtorColumn): readonly Debtor[] {
  return [...debtors].sort((a, b) => compare(column, a, b));
}
