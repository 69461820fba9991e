import { addDays, type Day, dayOf } from '../domain/calendar.ts';
import { startPracticeSink } from '../mail/practice-sink.ts';
import type { Store } from '../state/store.ts';
import type { Context, Progress } from './context.ts';
import { type ClosingSheet, deliverInvoices } from './deliver-invoices.ts';
import { finaliseInvoices } from './finalise-invoices.ts';
import { makeInvoices } from './make-invoices.ts';
import { getOptions, setOptions } from './options.ts';
import {
  lastWholeWeekEnd,
  type PracticeFolders,
  practiceCompany,
  practiceFolders,
  seedPractice,
} from './seed-practice.ts';

/** Whole weeks of shipped deliveries before the one that is left to practise with. */
const pastWeeks = 5;

export interface PracticeSettings {
  readonly now: () => Date;
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
}

export interface Practice {
  readonly sheet: ClosingSheet;
  readonly company: string;
  readonly folders: PracticeFolders;
}

/** A week's run: everything delivered up to its Sunday, from drafts to closing sheet. */
async function runWeek(context: Context, until: Day, settings: Omit<PracticeSettings, 'now'>): Promise<ClosingSheet> {
  await makeInvoices(context, { until, day: null, debtors: null });
  const made = await finaliseInvoices(context, null);
  const invoices = made.flatMap((one) => (one.outcome === 'final' ? [one.id] : []));
  return deliverInvoices(context, { invoices, reason: '' }, settings);
}

/**
 * The practice company, made when the data folder does not have it yet: its data, and the runs of the weeks before the last
 * whole one, each on the Monday after it, so that there is a past to look back on. Their mail goes into the practice folder.
 */
export async function practiceContext(store: Store, settings: PracticeSettings): Promise<Context> {
  const { now } = settings;
  const companies = await store.companies();
  if (companies.some(({ id }) => id === practiceCompany)) return { company: await store.company(practiceCompany), now };
  const context = await seedPractice(store, now);
  const lastWeek = lastWholeWeekEnd(dayOf(now()));
  for (let ago = pastWeeks; ago > 0; ago -= 1) {
    const until = addDays(lastWeek, -7 * ago);
    const monday = new Date(`${addDays(until, 1)}T09:00:00`);
    await runWeek({ ...context, now: () => monday }, until, {});
    settings.progress?.(pastWeeks - ago + 1, pastWeeks + 1);
  }
  return context;
}

/**
 * The last whole week's run on practice data, from deliveries to closing sheet, with the built-in mail server and the
 * folder printer. Nothing leaves the machine.
 */
export async function practise(store: Store, settings: PracticeSettings): Promise<Practice> {
  const context = await practiceContext(store, settings);
  const folders = practiceFolders(store.folder);
  const sink = await startPracticeSink(folders.mail);
  try {
    await setOptions(context, [
      ['mail.method', 'smtp'],
      ['mail.server', '127.0.0.1'],
      ['mail.port', String(sink.port)],
    ]);
    const sheet = await runWeek(context, lastWholeWeekEnd(dayOf(settings.now())), settings);
    return { sheet, company: String((await getOptions(context)).get('company.name')), folders };
  } finally {
    await sink.close();
  }
}
