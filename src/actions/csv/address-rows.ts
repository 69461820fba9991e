import type { Debtor, DeliveryAddress } from '../../domain/debtor.ts';
import { addressLengths } from '../../domain/debtor-lengths.ts';
import { addressProblems } from '../../domain/debtor-problems.ts';
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

/** The company's debtors, by number. */
export type KnownForAddresses = ReadonlyMap<string, Pick<Debtor, 'deliveryAddresses'>>;

/**
 * The delivery addresses of a file, one for each of its rows. What is wrong is noted with the reader: among it
 * `csv.unknown-debtor` for a debtor that the company does not have, and `csv.bad-value` {rule} for what the screen would not
 * keep either; what was so before may stay so.
 * @param defaults the company's country, for an empty one
 */
export function* addressPieces(
  reader: RowReader<AddressColumn>,
  debtors: KnownForAddresses,
  defaults: { readonly country: string },
): Pieces<readonly AddressRecord[]> {
  const unique = new UniqueKeys(reader, 'code');
  return yield* rowsAtATime(reader.table.rows, (row): AddressRecord => {
    reader.need(row, 'debtor', 'code', 'city');
    const debtor = reader.code(row, 'debtor') ?? '';
    const code = reader.code(row, 'code') ?? '';
    if (debtor !== '' && !debtors.has(debtor))
      reader.refuse(row, 'debtor', 'csv.unknown-debtor', { debtor: shown(debtor) });
    if (code !== '') unique.check(row, JSON.stringify([debtor, code]));
    const before = debtors.get(debtor)?.deliveryAddresses.filter((known) => known.code === code) ?? [];
    const text = (name: keyof typeof addressLengths): string =>
      before.some((known) => known[name] === reader.raw(row, name))
        ? reader.raw(row, name)
        : (reader.text(row, name, addressLengths[name]) ?? '');
    const address: DeliveryAddress = {
      code,
      name: text('name'),
      address: text('address'),
      postcode: text('postcode'),
      city: text('city'),
      country: reader.country(row, 'country') ?? defaults.country,
    };
    const known = new Set(addressProblems({ deliveryAddresses: before }).map(({ rule }) => rule));
    for (const { rule, params } of addressProblems({ deliveryAddresses: [address] })) {
      if (known.has(rule) || reader.isRefused(row, 'code')) continue;
      const { max = 0 } = params;
      reader.refuse(row, 'code', 'csv.bad-value', { rule, max });
    }
    return { debtor, ...address };
  });
}

/**
 * {@link addressPieces}, all of them at once.
 * @throws UserError with every problem of the file (see {@link Problems})
 */
export function addressRows(
  table: Table<AddressColumn>,
  debtors: KnownForAddresses,
  defaults: { readonly country: string },
): readonly AddressRecord[] {
  const problems = new Problems(table.file);
  const records = atOnce(addressPieces(new RowReader(table, problems), debtors, defaults));
  problems.throwIfAny();
  return records;
}
