import { dirname } from 'node:path';
import { monotonicFactory } from 'ulid';
import { productionListFor } from '../src/actions/production-list.ts';
import { productionListPdf } from '../src/actions/production-list-documents.ts';
import type { Delivery } from '../src/domain/delivery.ts';
import { productionList } from '../src/domain/production-list.ts';
import { files } from '../src/state/files.ts';
import { writeDeliveries } from '../src/state/open-months.ts';
import { openStore } from '../src/state/store.ts';
import { figure, inNewCompany, leastMs, medianMs, seconds } from './measure.ts';
import { seedWorld } from './world.ts';

const date = '2026-11-24';
const newId = monotonicFactory();

/** A day of 300 notes of 12 lines, for 300 debtors, of 80 articles. */
function notesOf(day: string): readonly Delivery[] {
  return Array.from({ length: 300 }, (_, index) => ({
    id: newId(),
    number: `${day}-${index}`,
    kind: 'deliverynote',
    date: day,
    debtor: String(1001 + index),
    address: null,
    reference: '',
    lines: Array.from({ length: 12 }, (_line, at) => ({
      article: String(1 + ((index * 7 + at) % 80)),
      description: `Brood ${1 + ((index * 7 + at) % 80)}`,
      unit: 'stuk',
      quantity: 1000 * (1 + (at % 9)),
      returned: 0,
      price: 215,
      discount: null,
      vat: 'low',
    })),
    invoice: null,
    revision: 1,
  }));
}

await inNewCompany(async (context) => {
  await seedWorld(context, 300);
  const days = Array.from({ length: 26 }, (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}`);
  const month = days.flatMap(notesOf);
  await context.company.change((transaction) => writeDeliveries(transaction, '2026-11', month));
  const debtors = new Map((await context.company.read(files.debtors)).map((one) => [one.number, one]));
  figure(
    'production list of 300 notes of 12 lines, in memory',
    await leastMs(() => productionList(date, month, { articles: [], debtors })),
    'ms',
  );
  const cold = { ...context, company: await (await openStore(dirname(context.company.folder))).company('bench') };
  figure(
    '  read the first time, with its month of 7,800 notes',
    (await seconds(() => productionListFor(cold, date))) * 1000,
    'ms',
  );
  figure('  another day of that month', await medianMs(5, () => productionListFor(context, '2026-11-23')), 'ms');
  figure('  its PDF', await medianMs(3, () => productionListPdf(context, { date, perDebtor: false })), 'ms');
  figure(
    '  its PDF with all debtors',
    await medianMs(3, () => productionListPdf(context, { date, perDebtor: true })),
    'ms',
  );
});
