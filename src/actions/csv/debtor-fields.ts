import type { Debtor, Language } from '../../domain/debtor.ts';
import { centralLengths, debtorLengths } from '../../domain/debtor-lengths.ts';
import { plainVatId } from '../../domain/vat-id.ts';
import { collectChoices, dispatchChoices, invoiceDayChoices, invoiceTypeChoices, languageChoices } from './choices.ts';
import { comparable, type DebtorColumn } from './columns.ts';
import type { TableRow } from './read-table.ts';
import type { RowReader } from './row-reader.ts';

/** A debtor as a file has it. */
export type DebtorRecord = Omit<Debtor, 'deliveryAddresses' | 'revision'>;

/** What an empty value of a debtor means, as the company has it. */
export interface DebtorDefaults {
  readonly country: string;
  readonly language: Language;
}

/** A column of a debtor that a file may lack. */
export type DebtorField = Exclude<DebtorColumn, 'number' | 'name'>;

type Flat = Omit<Debtor, 'topBakkers'> & {
  readonly topBakkers: boolean;
  readonly topBakkersNumber: string;
  readonly topBakkersProject: string;
};

/** The values of those columns, each by its name. */
export type DebtorFields = Pick<Flat, DebtorField>;

/** What a debtor has when nothing is said of it. */
export function standardFields({ country, language }: DebtorDefaults): DebtorFields {
  return {
    attention: '',
    address: '',
    postcode: '',
    city: '',
    country,
    phone: '',
    email: [],
    cc: [],
    language,
    vatId: '',
    kvk: '',
    invoiceDay: 'none',
    invoiceType: 'total',
    collect: 'all',
    consolidateTo: null,
    copies: 1,
    // PDF asks for an address and the customer's consent; paper always arrives.
    dispatch: 'paper',
    bundle: false,
    consentSince: null,
    topBakkers: false,
    topBakkersNumber: '',
    topBakkersProject: '',
    termDays: null,
    discount: 0,
    closed: false,
  };
}

/** A known debtor by its columns. */
export function fieldsOf(debtor: Debtor): DebtorFields {
  const { on, number, project } = debtor.topBakkers;
  return { ...debtor, topBakkers: on, topBakkersNumber: number, topBakkersProject: project };
}

const notConsolidated = new Set(['nietconsolideren', 'geen', 'nee', 'none', 'no']);

/** How each column is read; null when the value is empty (or wrong, and noted). */
export type FieldReaders = { readonly [F in DebtorField]: (row: TableRow) => DebtorFields[F] | null };

/** How each column of a file is read. */
export function fieldReaders(reader: RowReader<DebtorColumn>): FieldReaders {
  return {
    attention: (row) => reader.text(row, 'attention', debtorLengths.attention),
    address: (row) => reader.text(row, 'address', debtorLengths.address),
    postcode: (row) => reader.text(row, 'postcode', debtorLengths.postcode),
    city: (row) => reader.text(row, 'city', debtorLengths.city),
    country: (row) => reader.country(row, 'country'),
    phone: (row) => reader.text(row, 'phone', debtorLengths.phone),
    email: (row) => reader.mailAddresses(row, 'email'),
    cc: (row) => reader.mailAddresses(row, 'cc'),
    language: (row) => reader.choice(row, 'language', languageChoices),
    vatId: (row) => {
      const vatId = reader.code(row, 'vatId', debtorLengths.vatId);
      return vatId === null ? null : plainVatId(vatId);
    },
    kvk: (row) => reader.text(row, 'kvk', debtorLengths.kvk),
    invoiceDay: (row) => reader.choice(row, 'invoiceDay', invoiceDayChoices),
    invoiceType: (row) => reader.choice(row, 'invoiceType', invoiceTypeChoices),
    collect: (row) => reader.choice(row, 'collect', collectChoices),
    consolidateTo: (row) => {
      const number = reader.code(row, 'consolidateTo');
      return number === null || notConsolidated.has(comparable(number)) ? null : number;
    },
    copies: (row) => reader.whole(row, 'copies', 0, 9),
    dispatch: (row) => reader.choice(row, 'dispatch', dispatchChoices),
    bundle: (row) => reader.flag(row, 'bundle'),
    consentSince: (row) => reader.day(row, 'consentSince'),
    topBakkers: (row) => reader.flag(row, 'topBakkers'),
    topBakkersNumber: (row) => reader.code(row, 'topBakkersNumber', centralLengths.number),
    topBakkersProject: (row) => reader.text(row, 'topBakkersProject', centralLengths.project),
    termDays: (row) => reader.whole(row, 'termDays', 0, 365),
    discount: (row) => reader.percent(row, 'discount'),
    closed: (row) => reader.flag(row, 'closed'),
  };
}
