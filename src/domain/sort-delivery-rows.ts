import { byDay } from './calendar.ts';
import { type DeliveryRow, deliveryStates } from './delivery-row.ts';
import { byNaturalOrder } from './natural-order.ts';
import { bySize, type SortDirection, sortedByValue } from './sorting.ts';

export const deliveryColumns = ['date', 'debtor', 'name', 'amount', 'state'] as const;
/** Columns by which the list of deliveries can be sorted. */
export type DeliveryColumn = (typeof deliveryColumns)[number];

/**
 * The rows sorted by one column; rows that are equal in it keep the order they have, in either direction: by day and number.
 */
export function sortedDeliveryRows(
  rows: readonly DeliveryRow[],
  column: DeliveryColumn,
  direction: SortDirection,
): readonly DeliveryRow[] {
  switch (column) {
    case 'date':
      return sortedByValue(rows, direction, ({ date }) => date, byDay);
    case 'debtor':
      return sortedByValue(rows, direction, ({ debtor }) => debtor, byNaturalOrder);
    case 'name':
      return sortedByValue(rows, direction, ({ debtorName }) => debtorName, byNaturalOrder);
    case 'amount':
      return sortedByValue(rows, direction, ({ net }) => net, bySize);
    case 'state':
      return sortedByValue(rows, direction, ({ state }) => deliveryStates.indexOf(state), bySize);
    default:
      return column satisfies never;
  }
}
