import type { Context } from '../src/actions/context.ts';
import { importDeliveries } from '../src/actions/import-deliveries.ts';
import { importArticles, importDebtors } from '../src/actions/import-records.ts';
import { setOptions } from '../src/actions/options.ts';
import { addDays, type Day } from '../src/domain/calendar.ts';

const bytes = (lines: readonly string[]) => Buffer.from(lines.join('\n'));

/** Company, articles and debtors; every debtor gets PDF by mail and one invoice for all its deliveries. */
export async function seedWorld(context: Context, debtors: number): Promise<void> {
  await setOptions(context, [
    ['company.name', 'Bakkerij Voorbeeld'],
    ['company.legalName', 'Bakkerij Voorbeeld B.V.'],
    ['company.address', 'Molenweg 1'],
    ['company.postcode', '1234 AB'],
    ['company.city', 'Utrecht'],
    ['company.kvk', '12345678'],
    ['company.vatId', 'NL000099998B57'],
    ['company.iban', 'NL91ABNA0417164300'],
    ['mail.from', 'facturen@example.com'],
    ['mail.server', '127.0.0.1'],
  ]);
  const articles = Array.from(
    { length: 50 },
    (_, n) => `A${n};Artikel nummer ${n};stuk;${1 + n},${10 + n};${n % 5 ? 'low' : 'high'}`,
  );
  await importArticles(context, { name: 'articles.csv', bytes: bytes(['code;name;unit;price;vat', ...articles]) });
  const rows = Array.from(
    { length: debtors },
    (_, n) =>
      `${1000 + n};Lunchroom De Hoek ${n};Dorpsstraat ${n};1234 AB;Utrecht;klant${n}@example.org;monday;total;all;pdf`,
  );
  const header = 'number;name;address;postcode;city;email;invoiceDay;invoiceType;collect;dispatch';
  await importDebtors(context, { name: 'debtors.csv', bytes: bytes([header, ...rows]) });
}

/** Deliveries as CSV: so many lines each, over six days from a Monday. */
export function deliveriesCsv(deliveries: number, linesEach: number, debtors: number, monday: Day): Buffer {
  const rows = ['number;kind;date;debtor;article;quantity;returned'];
  for (let number = 0; number < deliveries; number += 1) {
    const date = addDays(monday, Math.floor((number / deliveries) * 6));
    for (let line = 0; line < linesEach; line += 1) {
      rows.push(
        `D${number};deliverynote;${date};${1000 + (number % debtors)};A${(number + line) % 50};${1 + line};${line % 7 ? '' : '1'}`,
      );
    }
  }
  return Buffer.from(rows.join('\n'));
}

/** Imports one delivery of ten lines for each debtor, a week ago. */
export async function deliverOnce(context: Context, debtors: number, monday: Day): Promise<void> {
  await importDeliveries(context, { name: 'deliveries.csv', bytes: deliveriesCsv(debtors, 10, debtors, monday) });
}
