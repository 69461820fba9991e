import type { DeliveryAddress } from '../../domain/debtor.ts';
import type { AddressColumn } from './columns.ts';
import { Problems, shown } from './problems.ts';
import type { Table } from './read-table.ts';
import { RowReader } from './row-reader.ts';
import { UniqueKeys } from './unique-keys.ts';

/** A delivery address as a file has it, with the number of its debtor. */
export interface AddressRecord extends DeliveryAddress {
  readonly debtor: string;
}

/**
 * The delivery addresses of a file, in its order.
 * @param debtors numbers of the company's debtors
 * @param defaults the company's country, for an empty one
 * @throws UserError with every problem of the file (see {@link Problems}); `csv.unknown-debtor` for a debtor that the
 *   company does not have
 */
export function addressRows(
  table: Table<AddressColumn>,
  debtors: { has(number: string): boolean },
  defaults: { readonly country: string },
): readonly AddressRecord[] {
  const problems = new Problems(table.file);
  const reader = new RowReader(table, problems);
  const unique = new UniqueKeys(reader, 'code');
  const records: AddressRecord[] = [];
  for (const row of table.rows) {
    reader.need(row, 'debtor', 'code', 'name', 'address', 'city');
    const debtor = reader.code(row, 'debtor') ?? '';
    const code = reader.code(row, 'code') ?? '';
    if (debtor !== '' && !debtors.has(debtor))
      reader.refuse(row, 'debtor', 'csv.unknown-debtor', { debtor: shown(debtor) });
    if (code !== '') unique.check(row, JSON.stringify([debtor, code]));
    records.push({
      debtor,
      code,
      name: reader.text(row, 'name', 200) ?? '',
      address: reader.text(row, 'address', 200) ?? '',
      postcode: reader.text(row, 'postcode', 20) ?? '',
      city: reader.text(row, 'city', 100) ?? '',
      country: reader.country(row, 'country') ?? defaults.country,
    });
  }
  problems.throwIfAny();
  return records;
}
