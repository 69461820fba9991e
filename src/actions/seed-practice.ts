import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, type Day, dayOf, daysBetween, mondayOf } from '../domain/calendar.ts';
import { referenceFile } from '../reference.ts';
import { acquireLock } from '../state/lock.ts';
import { Secrets } from '../state/secrets.ts';
import { CompanyStore, type Store } from '../state/store.ts';
import type { Context, Progress } from './context.ts';
import { importDeliveries } from './import-deliveries.ts';
import { importAddresses, importArticles, importDebtors } from './import-records.ts';
import { setOptions } from './options.ts';
import { practiceCompany } from './practice-company.ts';
import { readInput } from './read-input.ts';
import { seedPastWeek } from './seed-past.ts';

/** The last day of the deliveries as shipped: a Saturday. */
const lastShippedDay: Day = '2026-11-14';

/** The Sunday that ends the last whole week before a day. */
export function lastWholeWeekEnd(today: Day): Day {
  return addDays(mondayOf(today), -1);
}

/** Whole weeks of the past before the one that is left to practise with: enough to look back on, and soon made. */
export const pastWeeks = 2;

/**
 * The practice deliveries with every date moved by whole weeks, so that their last week is the last whole one by now. Weeks
 * before the past that is wanted are left out, since their deliveries would still be open.
 */
function shiftedToNow(csv: string, today: Day): string {
  const from = mondayOf(lastShippedDay);
  const to = mondayOf(lastWholeWeekEnd(today));
  const days = daysBetween(from, to);
  const first = addDays(from, -7 * pastWeeks);
  const moved = new Map<string, string>();
  const lines = csv.split('\n').filter((line) => (/\b\d{4}-\d{2}-\d{2}\b/.exec(line)?.[0] ?? first) >= first);
  return lines.join('\n').replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => {
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

/** Removes what a seeding that was broken off left; the company is not listed yet, so nobody has used it. */
async function clearAway(folder: string, folders: PracticeFolders): Promise<void> {
  for (const path of [folder, ...Object.values(folders)]) await rm(path, { recursive: true, force: true });
}

async function fill(context: Context, folders: PracticeFolders): Promise<void> {
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
  const text = shiftedToNow(Buffer.from(deliveries.bytes).toString('utf8'), dayOf(context.now()));
  await importDeliveries(context, { name: deliveries.name, bytes: Buffer.from(text) });
}

async function isListed(store: Store): Promise<boolean> {
  return (await store.companies()).some(({ id }) => id === practiceCompany);
}

/** Parts of the work: the import takes as long as a fifth of a week's run. */
function parts(progress: Progress): (week: number, share: number) => void {
  return (week, share) => progress(Math.round(((0.2 + week + share) / (pastWeeks + 0.2)) * 100), 100);
}

async function seed(store: Store, now: () => Date, progress: Progress): Promise<void> {
  const folder = join(store.folder, practiceCompany);
  const folders = practiceFolders(store.folder);
  await clearAway(folder, folders);
  const company = new CompanyStore(practiceCompany, folder, new Secrets(store.folder));
  const context: Context = { company, now };
  const report = parts(progress);
  await fill(context, folders);
  report(0, 0);
  const lastWeek = lastWholeWeekEnd(dayOf(now()));
  for (let week = 0; week < pastWeeks; week += 1) {
    const until = addDays(lastWeek, -7 * (pastWeeks - week));
    await seedPastWeek(context, until, (done, total) => report(week, (done / total) * 0.7));
    report(week + 1, 0);
  }
  await store.addCompany({ id: practiceCompany });
}

/** How long a session waits for another one that is at it, in milliseconds. */
const patience = 120_000;

/**
 * Makes the invented practice company, unless the data folder has it: options, debtors, articles, deliveries, and the runs
 * of the weeks before the last whole one, each on the Monday after it, so that there is a past to look back on. The last
 * whole week is left open, to practise with. Mail goes into the practice folder.
 *
 * The company is listed when it is whole: a seeding that was broken off is begun anew, and of sessions that open at once
 * one makes it and the others wait.
 * @param progress told in hundredths
 * @throws UserError `store.busy`
 */
export async function seedPractice(store: Store, now: () => Date, progress: Progress = () => {}): Promise<void> {
  if (await isListed(store)) return;
  const lock = await acquireLock(join(store.folder, '.practice.lock'), patience);
  try {
    if (!(await isListed(store))) await seed(store, now, progress);
  } finally {
    await lock.release();
  }
}
