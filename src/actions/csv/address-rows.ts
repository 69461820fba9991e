import type { DeliveryAddress } from '../../domain/debtor.ts';
import type { AddressColumn } from './columns.ts';
import { atOnce, type Pieces } from './pieces.ts';
import { Problems, shown } from './problems.ts';
import type { Table } from './read-table.ts';
import { RowReader } from './row-reader.ts';
import { rowsAtATime } from './rows.ts';
import { UniqueKeys } from './unique-keys.ts';

/** A delivery address as a file has it, with the number of its debtor. */
export interface AddressRecord extends DeliveryAddress {
  readonly debtor: string;
}

/**
 * The delivery addresses of a file, one for each of its rows. What is wrong is noted with the reader: among it
 * `csv.unknown-debtor` for a debtor that the company does not have.
 * @param debtors numbers of the company's debtors
 * @param defaults the company's country, for an empty one
 */
export function* addressPieces(
  reader: RowReader<AddressColumn>,
  debtors: { has(number: string): boolean },
  defaults: { readonly country: string },
): Pieces<readonly AddressRecord[]> {
  const unique = new UniqueKeys(reader, 'code');
  return yield* rowsAtATime(reader.table.rows, (row): AddressRecord => {
    reader.need(row, 'debtor', 'code', 'name', 'address', 'city');
    const debtor = reader.code(row, 'debtor') ?? '';
    const code = reader.code(row, 'code') ?? '';
    if (debtor !== '' && !debtors.has(debtor))
      reader.refuse(row, 'debtor', 'csv.unknown-debtor', { debtor: shown(debtor) });
    if (code !== '') unique.check(row, JSON.stringify([debtor, code]));
    return {
      debtor,
      code,
      name: reader.text(row, 'name', 200) ?? '',
      address: reader.text(row, 'address', 200) ?? '',
      postcode: reader.text(row, 'postcode', 20) ?? '',
      city: reader.text(row, 'city', 100) ?? '',
      country: reader.country(row, 'country') ?? defaults.country,
    };
  });
}

/**
 * {@link addressPieces}, all of them at once.
 * @throws UserError with every problem of the file (see {@link Problems})
 */
export function addressRows(
  table: Table<AddressColumn>,
  debtors: { has(number: string): boolean },
  defaults: { readonly country: string },
): readonly AddressRecord[] {
  const problems = new Problems(table.file);
  const records = atOnce(addressPieces(new RowReader(table, problems), debtors, defaults));
  problems.throwIfAny();
  return records;
}
