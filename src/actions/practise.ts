import { type Day, dayOf } from '../domain/calendar.ts';
import type { Store } from '../state/store.ts';
import type { Context, Progress } from './context.ts';
import { type ClosingSheet, deliverInvoices } from './deliver-invoices.ts';
import { finaliseInvoices } from './finalise-invoices.ts';
import { makeInvoices } from './make-invoices.ts';
import { getOptions } from './options.ts';
import { practiceCompany } from './practice-company.ts';
import { PracticeServer } from './practice-server.ts';
import { lastWholeWeekEnd, type PracticeFolders, practiceFolders, seedPractice } from './seed-practice.ts';

export interface PracticeSettings {
  readonly now: () => Date;
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
}

/** Practice that is held open, by a console: mail, paper and PDFs stay on this machine. */
export interface PracticeSession {
  readonly context: Context;
  readonly folders: PracticeFolders;
  /** Leaves the practice mail server. Runs that are under way must have ended. */
  close(): Promise<void>;
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

/** The practice company, made when the data folder does not have it yet; see {@link seedPractice}. */
export async function practiceContext(store: Store, { now, progress }: PracticeSettings): Promise<Context> {
  await seedPractice(store, now, progress);
  return { company: await store.company(practiceCompany), now };
}

/**
 * Opens practice: the practice company, made when it is not there yet, and the practice mail server, shared with other
 * sessions on the same data folder. The last whole week is open, to practise with, unless somebody has run it.
 * @param settings progress is told in hundredths, only while the company is made
 */
export async function openPractice(
  store: Store,
  settings: Pick<PracticeSettings, 'now' | 'progress'>,
): Promise<PracticeSession> {
  const context = await practiceContext(store, settings);
  const folders = practiceFolders(store.folder);
  const server = await PracticeServer.open(context, folders.mail);
  return { context, folders, close: () => server.close() };
}

/**
 * The last whole week's run on practice data, from deliveries to closing sheet, with the built-in mail server and the
 * folder printer. Nothing leaves the machine.
 */
export async function practise(store: Store, settings: PracticeSettings): Promise<Practice> {
  const { context, folders, close } = await openPractice(store, settings);
  try {
    const sheet = await runWeek(context, lastWholeWeekEnd(dayOf(settings.now())), settings);
    return { sheet, company: String((await getOptions(context)).get('company.name')), folders };
  } finally {
    await close();
  }
}
