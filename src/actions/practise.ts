import { dayOf } from '../domain/calendar.ts';
import { startPracticeSink } from '../mail/practice-sink.ts';
import type { Store } from '../state/store.ts';
import type { Context, Progress } from './context.ts';
import { type ClosingSheet, deliverInvoices } from './deliver-invoices.ts';
import { finaliseInvoices } from './finalise-invoices.ts';
import { makeInvoices } from './make-invoices.ts';
import { setOptions } from './options.ts';
import {
  lastWholeWeekEnd,
  type PracticeFolders,
  practiceCompany,
  practiceFolders,
  seedPractice,
} from './seed-practice.ts';

export interface Practice {
  readonly sheet: ClosingSheet;
  readonly company: string;
  readonly folders: PracticeFolders;
}

/** The practice company, made when the data folder does not have it yet. */
async function practiceContext(store: Store, now: () => Date): Promise<Context> {
  const companies = await store.companies();
  if (!companies.some(({ id }) => id === practiceCompany)) return seedPractice(store, now);
  return { company: await store.company(practiceCompany), now };
}

/**
 * One week's run on practice data, from deliveries to closing sheet, with the built-in mail server and the folder printer.
 * Nothing leaves the machine.
 */
export async function practise(
  store: Store,
  settings: { readonly now: () => Date; readonly signal?: AbortSignal; readonly progress?: Progress },
): Promise<Practice> {
  const context = await practiceContext(store, settings.now);
  const folders = practiceFolders(store.folder);
  const sink = await startPracticeSink(folders.mail);
  try {
    await setOptions(context, [
      ['mail.method', 'smtp'],
      ['mail.server', '127.0.0.1'],
      ['mail.port', String(sink.port)],
    ]);
    await makeInvoices(context, { until: lastWholeWeekEnd(dayOf(settings.now())), day: null, debtors: null });
    const made = await finaliseInvoices(context, null);
    const invoices = made.flatMap((one) => (one.outcome === 'final' ? [one.id] : []));
    const sheet = await deliverInvoices(context, { invoices, reason: '' }, settings);
    return { sheet, company: 'Bakkerij De Gouden Aar', folders };
  } finally {
    await sink.close();
  }
}
