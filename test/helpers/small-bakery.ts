import type { CommandLine, CommandSettings } from './command-line.ts';
import { writeInto } from './csv-file.ts';

/** Everything that an invoice of this bakery needs, as options. */
export const bakeryOptions: Readonly<Record<string, string>> = {
  'company.name': 'Bakkerij De Korenaar',
  'company.legalName': 'De Korenaar B.V.',
  'company.address': 'Molenweg 3',
  'company.postcode': '3456 EF',
  'company.city': 'Zeist',
  'company.kvk': '12345678',
  'company.vatId': 'NL001234567B01',
  'company.iban': 'NL91ABNA0417164300',
  'mail.from': 'facturen@korenaar.example',
};

/** Three debtors (mail, paper, both), two articles and a delivery note for each, as CSV texts. */
export const smallFiles = {
  debtors: [
    'number;name;address;postcode;city;email;invoiceDay;copies;dispatch',
    '1;Café Een;Kade 1;1000 AA;Utrecht;een@klant.example;monday;0;pdf',
    '2;Café Twee;Kade 2;1000 AB;Utrecht;;monday;2;paper',
    '3;Café Drie;Kade 3;1000 AC;Utrecht;drie@klant.example;monday;1;both',
    '',
  ].join('\n'),
  articles: 'code;name;unit;price;vat\n101;Wit heel;stuk;2,15;low\n102;Taart;stuk;18,95;high\n',
  deliveries: [
    'number;date;debtor;article;quantity',
    '50001;2026-11-09;1;101;10',
    '50002;2026-11-09;2;101;20',
    '50003;2026-11-10;3;102;3',
    '',
  ].join('\n'),
} as const;

/** Options as the words of `options set`. */
export function optionWords(options: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(options).flat();
}

/**
 * Makes a company with {@link smallFiles} through the command line.
 * @param folder where the CSV files are put
 * @param words common options, such as `--company`
 */
export async function makeBakery(
  program: CommandLine,
  folder: string,
  settings: CommandSettings,
  options: Readonly<Record<string, string>> = {},
  words: readonly string[] = [],
): Promise<void> {
  await program.ok([...words, 'options', 'set', ...optionWords({ ...bakeryOptions, ...options })], settings);
  for (const [kind, text] of Object.entries(smallFiles)) {
    await program.ok([...words, 'import', kind, await writeInto(folder, `${kind}.csv`, text)], settings);
  }
}
