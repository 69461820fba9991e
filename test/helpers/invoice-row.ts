import type { InvoiceRow, RowDispatch } from '../../src/domain/invoice-row.ts';

/** A dispatch by mail that was accepted, unless said otherwise. */
export function rowDispatch(differs: Partial<RowDispatch> = {}): RowDispatch {
  return { state: 'accepted', route: 'mail', at: '2026-11-23T09:00:00.000Z', cause: '', entry: '01', ...differs };
}

/** The row of a final invoice of Lunchroom 1001 that has not gone yet, unless said otherwise. */
export function invoiceRow(number: string, differs: Partial<InvoiceRow> = {}): InvoiceRow {
  return {
    id: `id-${number}`,
    number,
    date: '2026-11-23',
    from: '2026-11-16',
    until: '2026-11-22',
    origin: 'A',
    status: 'final',
    debtor: '1001',
    debtorName: 'Lunchroom 1001',
    gross: 10_000,
    dispatch: null,
    ...differs,
  };
}
