import type { Day } from './calendar.ts';
import type { DeliveryKind } from './delivery.ts';
import type { DeliveryRow, DeliveryState } from './delivery-row.ts';
import type { Cents } from './money.ts';

/** Filters of the list of deliveries; null: open. */
export interface DeliveryRowFilter {
  /** First and last day of delivery. */
  readonly from: Day | null;
  readonly until: Day | null;
  readonly kind: DeliveryKind | null;
  readonly state: DeliveryState | null;
  /** Number of the debtor that had it. */
  readonly debtor: string | null;
}

/** The filter that lets everything pass. */
export const openDeliveryFilter: DeliveryRowFilter = {
  from: null,
  until: null,
  kind: null,
  state: null,
  debtor: null,
};

/** Whether a filter lets everything pass. */
export function isOpenDeliveryFilter({ from, until, kind, state, debtor }: DeliveryRowFilter): boolean {
  return from === null && until === null && kind === null && state === null && debtor === null;
}

/** The one day that a filter shows; null: more than one. */
export function dayOfFilter({ from, until }: Pick<DeliveryRowFilter, 'from' | 'until'>): Day | null {
  return from === until ? from : null;
}

/** The rows that pass a filter, in the order they have; the same array when the filter is open. */
export function filteredDeliveryRows(rows: readonly DeliveryRow[], filter: DeliveryRowFilter): readonly DeliveryRow[] {
  const { from, until, kind, state, debtor } = filter;
  if (isOpenDeliveryFilter(filter)) return rows;
  return rows.filter(
    (row) =>
      (from === null || row.date >= from) &&
      (until === null || row.date <= until) &&
      (kind === null || row.kind === kind) &&
      (state === null || row.state === state) &&
      (debtor === null || row.debtor === debtor),
  );
}

/** What rows come to: delivery notes and receipts apart, since receipts are paid. */
export interface DeliveryTotals {
  readonly notes: number;
  readonly receipts: number;
  /** Without VAT. */
  readonly net: Cents;
}

/** What rows come to. */
export function totalsOfRows(rows: readonly DeliveryRow[]): DeliveryTotals {
  let receipts = 0;
  let net = 0;
  for (const row of rows) {
    if (row.kind === 'receipt') receipts += 1;
    net += row.net;
  }
  return { notes: rows.length - receipts, receipts, net };
}
