import type { Collect, DispatchMethod, InvoiceDay, InvoiceType, Language } from '../../domain/debtor.ts';
import type { DeliveryKind } from '../../domain/delivery.ts';
import type { VatCode } from '../../domain/vat.ts';
import { comparable } from './columns.ts';

/** The values that a column may have, each with the Dutch labels of spec § 3 beside its own name. */
export interface Choices<Value> {
  /** The values' own names, for an error. */
  readonly names: readonly string[];
  /** By spelling, compared as column labels are. */
  readonly bySpelling: ReadonlyMap<string, Value>;
}

function choices<Name extends string>(labels: Readonly<Record<Name, readonly string[]>>): Choices<Name> {
  const names = Object.keys(labels) as Name[];
  const bySpelling = new Map<string, Name>();
  for (const name of names) {
    for (const label of [name, ...labels[name]]) bySpelling.set(comparable(label), name);
  }
  return { names, bySpelling };
}

/** *Factuurdag*. */
export const invoiceDayChoices: Choices<InvoiceDay> = choices({
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
export const invoiceTypeChoices: Choices<InvoiceType> = choices({
  total: ['totaalfactuur', 'totaal'],
  specified: ['gespecificeerd'],
  weekly: ['weekstaat'],
});

/** *Verzamelen*. */
export const collectChoices: Choices<Collect> = choices({
  none: ['nee'],
  address: ['ja, per afleveradres', 'per afleveradres'],
  all: ['ja, alles', 'alles'],
});

/** *Verzendwijze*. */
export const dispatchChoices: Choices<DispatchMethod> = choices({
  pdf: [],
  paper: ['papier'],
  both: ['pdf en papier'],
});

/** *Taal*. */
export const languageChoices: Choices<Language> = choices({
  nl: ['nederlands'],
  de: ['duits', 'deutsch'],
  en: ['engels', 'english'],
});

/** VAT codes: *hoog*, *laag*, *nul*, and Belgium's middle rate. */
export const vatChoices: Choices<VatCode> = choices({
  high: ['hoog'],
  middle: ['midden'],
  low: ['laag'],
  zero: ['nul'],
});

/** *Leverbon* or *contantbon*. */
export const kindChoices: Choices<DeliveryKind> = choices({
  deliverynote: ['leverbon'],
  receipt: ['contantbon'],
});

const yesNo = choices({ yes: ['ja', 'j', 'y', 'true', '1'], no: ['nee', 'n', 'false', '0'] });

/** Yes or no. */
export const flagChoices: Choices<boolean> = {
  names: yesNo.names,
  bySpelling: new Map([...yesNo.bySpelling].map(([spelling, name]) => [spelling, name === 'yes'])),
};
