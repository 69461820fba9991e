import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, type Day, dayOf, mondayOf } from '../domain/calendar.ts';
import { referenceFile } from '../reference.ts';
import type { Store } from '../state/store.ts';
import type { Context } from './context.ts';
import { importDeliveries } from './import-deliveries.ts';
import { importAddresses, importArticles, importDebtors } from './import-records.ts';
import { setOptions } from './options.ts';
import { readInput } from './read-input.ts';

export const practiceCompany = 'oefenbakkerij';

/** The last day of the deliveries as shipped: a Saturday. */
const lastShippedDay: Day = '2026-11-14';

/** The Sunday that ends the last whole week before a day. */
export function lastWholeWeekEnd(today: Day): Day {
  return addDays(mondayOf(today), -1);
}

/** Moves every date of the practice deliveries by whole weeks, so that their last week is the last whole one by now. */
function shiftedToNow(csv: string, today: Day): string {
  const from = mondayOf(lastShippedDay);
  const to = mondayOf(lastWholeWeekEnd(today));
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  const moved = new Map<string, string>();
  return csv.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => {
    const known = moved.get(date);
    if (known !== undefined) return known;
    const next = addDays(date, days);
    moved.set(date, next);
    return next;
  });
}

export interface PracticeFolders {
  /** Where the printer puts its jobs. */
  readonly printed: string;
  /** Working copies of the PDFs. */
  readonly pdf: string;
  /** Where the mail goes in its method `folder`, until a practice server is given. */
  readonly mail: string;
}

/** The folders that practice uses inside its data folder. */
export function practiceFolders(dataFolder: string): PracticeFolders {
  return {
    printed: join(dataFolder, 'practice', 'printed'),
    pdf: join(dataFolder, 'practice', 'pdf'),
    mail: join(dataFolder, 'practice', 'mail'),
  };
}

async function shippedOptions(): Promise<readonly (readonly [string, string])[]> {
  const { bytes } = await readInput(referenceFile('demo/company.json'));
  const rubrics = JSON.parse(Buffer.from(bytes).toString('utf8')) as Record<string, Record<string, unknown>>;
  return Object.entries(rubrics).flatMap(([rubric, fields]) =>
    Object.entries(fields).map(([name, value]) => [`${rubric}.${name}`, String(value)] as const),
  );
}

/**
 * Fills a data folder with the invented practice company: options, debtors, articles and six weeks of deliveries that end
 * with the last whole week. Mail goes to a folder, or to the practice server when its port is set afterwards.
 * @throws UserError `store.company-exists` when it was filled before
 */
export async function seedPractice(store: Store, now: () => Date): Promise<Context> {
  await store.addCompany({ id: practiceCompany });
  const context: Context = { company: await store.company(practiceCompany), now };
  const folders = practiceFolders(store.folder);
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  await setOptions(context, [
    ...(await shippedOptions()),
    ['mail.method', 'folder'],
    ['mail.folder', folders.mail],
    ['mail.from', 'facturen@degoudenaar.example'],
    ['mail.fromName', 'Bakkerij De Gouden Aar'],
    ['mail.office', 'administratie@degoudenaar.example'],
    ['folders.pdf', folders.pdf],
    ['print.method', 'folder'],
    ['print.folder', folders.printed],
  ]);
  const demo = (name: string) => readInput(referenceFile(join('demo', name)));
  await importDebtors(context, await demo('debtors.csv'));
  await importAddresses(context, await demo('addresses.csv'));
  await importArticles(context, await demo('articles.csv'));
  const deliveries = await demo('deliveries.csv');
  const text = shiftedToNow(Buffer.from(deliveries.bytes).toString('utf8'), dayOf(now()));
  await importDeliveries(context, { name: deliveries.name, bytes: Buffer.from(text) });
  return context;
}
