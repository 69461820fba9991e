import { type ColumnOf, csvColumns, type ImportKind } from '../../domain/csv-file.ts';
import { languages } from '../../domain/debtor.ts';
import { csvTexts } from '../../i18n/csv.ts';

/** A column of a kind of file: its labels beside its own name, and whether the file must have it. */
export interface ColumnSpec {
  readonly required: boolean;
  readonly labels: readonly string[];
}

/** The columns that a kind of file may have (design § 6 CSV). */
export interface ColumnSpecs<Name extends string> {
  readonly kind: ImportKind;
  readonly byName: Readonly<Record<Name, ColumnSpec>>;
}

/** Columns that must be there, and other labels that people write. */
interface ColumnRules<Name extends string> {
  readonly required: readonly Name[];
  readonly labels: Readonly<Partial<Record<Name, readonly string[]>>>;
}

/** Every column is also known by the words with which it is written, in each language. */
function specsOf<Kind extends ImportKind>(
  kind: Kind,
  { required, labels }: ColumnRules<ColumnOf<Kind>>,
): ColumnSpecs<ColumnOf<Kind>> {
  const names: readonly ColumnOf<Kind>[] = csvColumns[kind];
  const specs = names.map((name): readonly [ColumnOf<Kind>, ColumnSpec] => {
    const written = languages.map((language) => {
      const words: Readonly<Record<ColumnOf<Kind>, string>> = csvTexts(language).columns[kind];
      return words[name];
    });
    return [name, { required: required.includes(name), labels: [...(labels[name] ?? []), ...written] }];
  });
  return { kind, byName: Object.fromEntries(specs) as Record<ColumnOf<Kind>, ColumnSpec> };
}

export const debtorColumns = specsOf('debtors', {
  required: ['number', 'name', 'address', 'postcode', 'city'],
  labels: {
    number: ['nummer', 'debiteurnummer', 'debiteurnr', 'kundennummer'],
    name: ['naam', 'debiteurnaam'],
    attention: ['t.a.v.', 'ter attentie van'],
    address: ['adres', 'bezoekadres'],
    city: ['plaats', 'woonplaats'],
    country: ['land'],
    phone: ['telefoon'],
    email: ['e-mail adres', 'e-mailadres'],
    cc: ['cc adres'],
    language: ['taal'],
    vatId: ['btw-nummer', 'btw-id', 'vat id'],
    kvk: ['kvk-nummer', 'kvk/hrb', 'hrb'],
    invoiceDay: ['factuurdag'],
    invoiceType: ['type factuur'],
    collect: ['verzamelen'],
    consolidateTo: ['consolideren'],
    copies: ['aantal afdrukken'],
    dispatch: ['verzendwijze'],
    bundle: ['bundelen'],
    consentSince: ['akkoord digitaal sinds', 'akkoord digitaal'],
    topBakkers: ['facturering via topbakkers'],
    // *Debiteurnummer* alone is the debtor's own number.
    topBakkersNumber: ['debiteurnummer topbakkers', 'topbakkers debiteurnummer', 'topbakkers nummer'],
    topBakkersProject: ['project', 'topbakkers project', 'project topbakkers'],
    termDays: ['betaaltermijn', 'betalingstermijn'],
    discount: ['korting', 'korting %'],
    closed: ['afgesloten', 'gesloten'],
  },
});

export const addressColumns = specsOf('addresses', {
  required: ['debtor', 'code', 'name', 'address', 'postcode', 'city'],
  labels: {
    debtor: ['debiteur', 'debiteurnummer', 'debiteurnr', 'kunde', 'kundennummer'],
    code: ['afleveradres', 'adrescode'],
    name: ['naam'],
    address: ['adres'],
    city: ['plaats', 'woonplaats'],
    country: ['land'],
  },
});

export const articleColumns = specsOf('articles', {
  required: ['code', 'name', 'price', 'vat'],
  labels: {
    code: ['artikel', 'artikelcode', 'nummer'],
    name: ['naam', 'omschrijving'],
    unit: ['eenheid'],
    price: ['prijs', 'prijs excl. btw'],
    vat: ['btw', 'btw-code', 'btw-tarief'],
    closed: ['afgesloten', 'gesloten'],
    priceFrom: ['prijs vanaf', 'prijs per'],
    newPrice: ['nieuwe prijs'],
  },
});

export const deliveryColumns = specsOf('deliveries', {
  required: ['number', 'date', 'debtor', 'article', 'quantity'],
  labels: {
    number: ['nummer', 'bonnummer', 'leverbon'],
    kind: ['soort'],
    date: ['datum', 'leverdatum'],
    debtor: ['debiteur', 'debiteurnummer', 'debiteurnr', 'kunde', 'kundennummer'],
    address: ['afleveradres', 'adres'],
    reference: ['referentie'],
    article: ['artikel', 'artikelcode'],
    description: ['omschrijving', 'tekst'],
    quantity: ['aantal', 'hoeveelheid'],
    returned: ['retour'],
    price: ['prijs', 'prijs excl. btw'],
    discount: ['korting', 'korting %'],
    vat: ['btw', 'btw-code', 'btw-tarief'],
  },
});

export type DebtorColumn = ColumnOf<'debtors'>;
export type AddressColumn = ColumnOf<'addresses'>;
export type ArticleColumn = ColumnOf<'articles'>;
export type DeliveryColumn = ColumnOf<'deliveries'>;

/** A label as it is compared: case, spaces, dots, commas, hyphens, slashes and the like do not count. */
export function comparable(label: string): string {
  return label.toLowerCase().replace(/[\s.,/_%-]+/g, '');
}

/** Every spelling of every column, compared by {@link comparable}. */
export function columnsByLabel<Name extends string>(specs: ColumnSpecs<Name>): ReadonlyMap<string, Name> {
  const byLabel = new Map<string, Name>();
  for (const name of columnNames(specs)) {
    for (const label of [name, ...specs.byName[name].labels]) byLabel.set(comparable(label), name);
  }
  return byLabel;
}

/** The names of a kind of file's columns, in the order of the specification. */
export function columnNames<Name extends string>(specs: ColumnSpecs<Name>): readonly Name[] {
  return Object.keys(specs.byName) as Name[];
}
