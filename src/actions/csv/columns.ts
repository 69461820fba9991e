/** A column of a kind of file: its Dutch labels beside its own name, and whether the file must have it. */
export interface ColumnSpec {
  readonly required: boolean;
  readonly labels: readonly string[];
}

/** The columns that a kind of file may have, by name (design § 6 CSV). */
export type ColumnSpecs<Name extends string> = Readonly<Record<Name, ColumnSpec>>;

function must(...labels: string[]): ColumnSpec {
  return { required: true, labels };
}

function may(...labels: string[]): ColumnSpec {
  return { required: false, labels };
}

export const debtorColumns = {
  number: must('nummer', 'debiteurnummer', 'debiteurnr'),
  name: must('naam', 'debiteurnaam'),
  attention: may('t.a.v.', 'ter attentie van'),
  address: must('adres', 'bezoekadres'),
  postcode: must(),
  city: must('plaats', 'woonplaats'),
  country: may('land'),
  phone: may('telefoon'),
  email: may('e-mail adres', 'e-mailadres'),
  cc: may('cc adres'),
  language: may('taal'),
  vatId: may('btw-nummer', 'btw-id', 'vat id'),
  kvk: may('kvk-nummer', 'kvk/hrb'),
  invoiceDay: may('factuurdag'),
  invoiceType: may('type factuur'),
  collect: may('verzamelen'),
  consolidateTo: may('consolideren'),
  copies: may('aantal afdrukken'),
  dispatch: may('verzendwijze'),
  bundle: may('bundelen'),
  termDays: may('betaaltermijn', 'betalingstermijn'),
  discount: may('korting', 'korting %'),
} as const;

export const addressColumns = {
  debtor: must('debiteur', 'debiteurnummer', 'debiteurnr'),
  code: must('afleveradres', 'adrescode'),
  name: must('naam'),
  address: must('adres'),
  postcode: must(),
  city: must('plaats', 'woonplaats'),
  country: may('land'),
} as const;

export const articleColumns = {
  code: must('artikel', 'artikelcode', 'nummer'),
  name: must('naam', 'omschrijving'),
  unit: may('eenheid'),
  price: must('prijs', 'prijs excl. btw'),
  vat: must('btw', 'btw-code', 'btw-tarief'),
} as const;

export const deliveryColumns = {
  number: must('nummer', 'bonnummer', 'leverbon'),
  kind: may('soort'),
  date: must('datum', 'leverdatum'),
  debtor: must('debiteur', 'debiteurnummer', 'debiteurnr'),
  address: may('afleveradres', 'adres'),
  reference: may('referentie'),
  article: must('artikel', 'artikelcode'),
  description: may('omschrijving'),
  quantity: must('aantal', 'hoeveelheid'),
  returned: may('retour'),
  price: may('prijs', 'prijs excl. btw'),
  discount: may('korting', 'korting %'),
  vat: may('btw', 'btw-code', 'btw-tarief'),
} as const;

export type DebtorColumn = keyof typeof debtorColumns;
export type AddressColumn = keyof typeof addressColumns;
export type ArticleColumn = keyof typeof articleColumns;
export type DeliveryColumn = keyof typeof deliveryColumns;

/** A label as it is compared: case, spaces, dots, commas, hyphens, slashes and the like do not count. */
export function comparable(label: string): string {
  return label.toLowerCase().replace(/[\s.,/_%-]+/g, '');
}

/** Every spelling of every column, compared by {@link comparable}. */
export function columnsByLabel<Name extends string>(specs: ColumnSpecs<Name>): ReadonlyMap<string, Name> {
  const byLabel = new Map<string, Name>();
  for (const name of columnNames(specs)) {
    for (const label of [name, ...specs[name].labels]) byLabel.set(comparable(label), name);
  }
  return byLabel;
}

/** The names of a kind of file's columns, in the order of the specification. */
export function columnNames<Name extends string>(specs: ColumnSpecs<Name>): readonly Name[] {
  return Object.keys(specs) as Name[];
}
