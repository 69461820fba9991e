import { articles } from './articles.ts';
import { company } from './company.ts';
import { csvText, decimal } from './csv-text.ts';
import { debtors, type PracticeDebtor } from './debtors.ts';
import { deliveryRows } from './deliveries.ts';
import { Random } from './random.ts';

const streets = [
  'Roggeveld',
  'Tarwelaan',
  'Speltstraat',
  'Gerstekade',
  'Haverpad',
  'Molenaarsplein',
  'Deegrollersteeg',
  'Gistweg',
  'Ovenhof',
  'Korenschoofdreef',
] as const;

/** An invented street with a post code of the country's form. */
function place(country: string, random: Random): readonly [address: string, postcode: string] {
  const address = `${random.pick(streets)} ${random.between(1, 240)}`;
  switch (country) {
    case 'DE':
      return [`${random.between(1, 90)}. Kornweg 7`, '47533'];
    case 'BE':
      return [address, '2000'];
    default:
      return [address, `39${random.between(10, 99)} ${random.pick(['XA', 'XB', 'YA', 'ZZ'])}`];
  }
}

function debtorRow(debtor: PracticeDebtor, random: Random): readonly string[] {
  const [address, postcode] = place(debtor.country, random);
  return [
    debtor.number,
    debtor.name,
    debtor.attention,
    address,
    postcode,
    debtor.city,
    debtor.country,
    debtor.country === 'NL' ? `030 000 ${debtor.number.slice(0, 2)} ${debtor.number.slice(2)}` : '',
    debtor.email,
    debtor.cc,
    debtor.language,
    debtor.vatId,
    debtor.country === 'NL' && debtor.kind !== 'counter' ? `9000${debtor.number}` : '',
    debtor.invoiceDay,
    debtor.invoiceType,
    debtor.collect,
    debtor.consolidateTo,
    String(debtor.copies),
    debtor.dispatch,
    debtor.bundle ? 'yes' : 'no',
    debtor.termDays === null ? '' : String(debtor.termDays),
    debtor.discount === 0 ? '' : decimal(debtor.discount, 2),
  ];
}

const debtorHeader =
  'number name attention address postcode city country phone email cc language vatId kvk invoiceDay invoiceType collect consolidateTo copies dispatch bundle termDays discount';

/** The practice files by name. The same every time: chance is seeded per file. */
export function practiceFiles(): Readonly<Record<string, string>> {
  const forDebtors = new Random(1);
  const forAddresses = new Random(2);
  const addressRows = debtors.flatMap((debtor) =>
    debtor.places.map((name, index) => {
      const [address, postcode] = place(debtor.country, forAddresses);
      return [debtor.number, `A${index + 1}`, name, address, postcode, debtor.city, debtor.country];
    }),
  );
  const articleRows = articles.map(({ code, name, unit, price, vat }) => [code, name, unit, decimal(price, 2, 2), vat]);
  return {
    'company.json': `${JSON.stringify(company, null, 2)}\n`,
    'debtors.csv': csvText([debtorHeader.split(' '), ...debtors.map((debtor) => debtorRow(debtor, forDebtors))]),
    'addresses.csv': csvText([['debtor', 'code', 'name', 'address', 'postcode', 'city', 'country'], ...addressRows]),
    'articles.csv': csvText([['code', 'name', 'unit', 'price', 'vat'], ...articleRows]),
    'deliveries.csv': csvText(deliveryRows(new Random(3))),
  };
}
