import type { Collect, DispatchMethod, InvoiceDay, InvoiceType, Language } from '../../domain/debtor.ts';
import { languages } from '../../domain/debtor.ts';
import type { DeliveryKind } from '../../domain/delivery.ts';
import type { VatCode } from '../../domain/vat.ts';
import { type CsvChoices, csvTexts } from '../../i18n/csv.ts';
import { comparable } from './columns.ts';

/** The values that a column may have, each with its labels, those of spec § 3 among them, beside its own name. */
export interface Choices<Value> {
  readonly kind: keyof CsvChoices;
  /** The values' own names, for an error. */
  readonly names: readonly string[];
  /** By spelling, compared as column labels are. */
  readonly bySpelling: ReadonlyMap<string, Value>;
}

/** @param kind the words in which they are written, in each language, are known too */
function choices<Kind extends keyof CsvChoices>(
  kind: Kind,
  labels: Readonly<Record<CsvChoices[Kind], readonly string[]>>,
): Choices<CsvChoices[Kind]> {
  const names = Object.keys(labels) as CsvChoices[Kind][];
  const written = languages.map((language) => csvTexts(language).choices[kind]);
  const bySpelling = new Map<string, CsvChoices[Kind]>();
  for (const name of names) {
    for (const label of [name, ...labels[name], ...written.map((words) => words[name])])
      bySpelling.set(comparable(label), name);
  }
  return { kind, names, bySpelling };
}

/** *Factuurdag*. */
export const invoiceDayChoices: Choices<InvoiceDay> = choices('invoiceDay', {
  monday: ['maandag'],
  tuesday: ['dinsdag'],
  wednesday: ['woensdag'],
  thursday: ['donderdag'],
  friday: ['vrijdag'],
  saturday: ['zaterdag'],
  sunday: ['zondag'],
  none: ['geen'],
});

/** *Type factuur*. */
export const invoiceTypeChoices: Choices<InvoiceType> = choices('invoiceType', {
  total: ['totaalfactuur', 'totaal'],
  specified: ['gespecificeerd'],
  weekly: ['weekstaat'],
});

/** *Verzamelen*. */
export const collectChoices: Choices<Collect> = choices('collect', {
  none: ['nee'],
  address: ['ja, per afleveradres', 'per afleveradres'],
  all: ['ja, alles', 'alles'],
});

/** *Verzendwijze*. */
export const dispatchChoices: Choices<DispatchMethod> = choices('dispatch', {
  pdf: [],
  paper: ['papier'],
  both: ['pdf en papier'],
});

/** *Taal*. */
export const languageChoices: Choices<Language> = choices('language', {
  nl: ['nederlands'],
  de: ['duits', 'deutsch'],
  en: ['engels', 'english'],
});

/** VAT codes: *hoog*, *laag*, *nul*, and Belgium's middle rate. */
export const vatChoices: Choices<VatCode> = choices('vat', {
  high: ['hoog'],
  middle: ['midden'],
  low: ['laag'],
  zero: ['nul'],
});

/** *Leverbon* or *contantbon*. */
export const kindChoices: Choices<DeliveryKind> = choices('delivery', {
  deliverynote: ['leverbon'],
  receipt: ['contantbon'],
});

const yesNo = choices('yesNo', { yes: ['ja', 'j', 'y', 'true', '1'], no: ['nee', 'n', 'false', '0'] });

/** Yes or no. */
export const flagChoices: Choices<boolean> = {
  ...yesNo,
  bySpelling: new Map([...yesNo.bySpelling].map(([spelling, name]) => [spelling, name === 'yes'])),
};
