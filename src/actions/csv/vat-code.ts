import type { Day } from '../../domain/calendar.ts';
import type { SellerVat, VatCode } from '../../domain/vat.ts';
import type { TableRow } from './read-table.ts';
import type { RowReader } from './row-reader.ts';

/**
 * Notes `csv.no-rate` for a VAT code that the company's country does not have on a day: no invoice could be made of it.
 * @param name the column that the code comes from
 */
export function checkVatCode<Name extends string>(
  reader: RowReader<Name>,
  row: TableRow,
  name: Name,
  { vat, day, seller }: { readonly vat: VatCode; readonly day: Day; readonly seller: SellerVat },
): void {
  const codes = seller.codesOn(day);
  if (codes.includes(vat)) return;
  const choices = { choice: 'vat', choices: codes.join(', ') };
  reader.refuse(row, name, 'csv.no-rate', { country: seller.country, vat, date: day, ...choices });
}
