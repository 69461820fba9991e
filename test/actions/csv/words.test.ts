import { describe, expect, it } from 'vitest';
import {
  collectChoices,
  dispatchChoices,
  flagChoices,
  invoiceDayChoices,
  invoiceTypeChoices,
  kindChoices,
  languageChoices,
  vatChoices,
} from '../../../src/actions/csv/choices.ts';
import {
  addressColumns,
  articleColumns,
  type ColumnSpecs,
  columnsByLabel,
  comparable,
  debtorColumns,
  deliveryColumns,
} from '../../../src/actions/csv/columns.ts';
import { csvColumns, exportKinds, importKinds } from '../../../src/domain/csv-file.ts';
import { languages } from '../../../src/domain/debtor.ts';
import { csvTexts } from '../../../src/i18n/csv.ts';

const specs = {
  debtors: debtorColumns,
  addresses: addressColumns,
  articles: articleColumns,
  deliveries: deliveryColumns,
} as const;

describe.each(importKinds)('a file of %s', (kind) => {
  it('knows each column by its name and by its word in every language, and none by that of another', () => {
    const all: ColumnSpecs<string> = specs[kind];
    const byLabel = columnsByLabel(all);
    for (const name of csvColumns[kind]) {
      const words = languages.map(
        (language) => (csvTexts(language).columns[kind] as Readonly<Record<string, string>>)[name] ?? '',
      );
      for (const label of [name, ...words, ...(all.byName[name]?.labels ?? [])]) {
        expect([label, byLabel.get(comparable(label))]).toEqual([label, name]);
      }
    }
  });
});

it.each(exportKinds)('heads no two columns of %s with the same word', (kind) => {
  for (const language of languages) {
    const labels = Object.values(csvTexts(language).columns[kind]);
    expect(new Set(labels).size).toBe(labels.length);
  }
});

const choices = {
  invoiceDay: invoiceDayChoices,
  invoiceType: invoiceTypeChoices,
  collect: collectChoices,
  dispatch: dispatchChoices,
  language: languageChoices,
  vat: vatChoices,
  delivery: kindChoices,
} as const;

it.each(Object.entries(choices))('knows each choice of %s by its word in every language', (name, { bySpelling }) => {
  for (const language of languages) {
    const words = csvTexts(language).choices[name as keyof typeof choices];
    for (const [value, word] of Object.entries(words)) {
      expect([word, bySpelling.get(comparable(word))]).toEqual([word, value]);
    }
  }
});

it('knows yes and no in every language', () => {
  const words = languages.map((language) => csvTexts(language).choices.yesNo);
  expect(words.map(({ yes }) => flagChoices.bySpelling.get(comparable(yes)))).toEqual([true, true, true]);
  expect(words.map(({ no }) => flagChoices.bySpelling.get(comparable(no)))).toEqual([false, false, false]);
});

/** Spec § 3 and § 4, in the words of the Dutch screen. */
const dutch = {
  debtors: {
    Factuurdag: 'invoiceDay',
    'Type factuur': 'invoiceType',
    Verzamelen: 'collect',
    Consolideren: 'consolidateTo',
    'Aantal afdrukken': 'copies',
    Verzendwijze: 'dispatch',
    'E-mail adres': 'email',
    Bundelen: 'bundle',
    'Akkoord digitaal sinds': 'consentSince',
    'Facturering via TopBakkers': 'topBakkers',
    Debiteurnummer: 'number',
    Project: 'topBakkersProject',
  },
  deliveries: { Debiteur: 'debtor', Afleveradres: 'address', Referentie: 'reference' },
} as const;

it('knows the labels of the specification', () => {
  for (const [kind, labels] of Object.entries(dutch)) {
    const byLabel = columnsByLabel(specs[kind as keyof typeof dutch] as ColumnSpecs<string>);
    for (const [label, name] of Object.entries(labels)) expect(byLabel.get(comparable(label))).toBe(name);
  }
  const values = [
    [collectChoices, ['Nee', 'Ja, per afleveradres', 'Ja, alles'], ['none', 'address', 'all']],
    [invoiceTypeChoices, ['Totaalfactuur', 'Gespecificeerd', 'Weekstaat'], ['total', 'specified', 'weekly']],
    [dispatchChoices, ['PDF', 'Papier', 'PDF en papier'], ['pdf', 'paper', 'both']],
    [kindChoices, ['Leverbon', 'Contantbon'], ['deliverynote', 'receipt']],
  ] as const;
  for (const [{ bySpelling }, words, names] of values) {
    const spellings: ReadonlyMap<string, string> = bySpelling;
    expect(words.map((word) => spellings.get(comparable(word)))).toEqual(names);
  }
});
