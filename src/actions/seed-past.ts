import { ulid } from 'ulid';
import { addDays, type Day } from '../domain/calendar.ts';
import { isDue, type MailEntry, type OutboxEntry, type PrintEntry } from '../domain/dispatch/entry.ts';
import { accept, claim, markEnding, markPrinted } from '../domain/dispatch/transitions.ts';
import { emlName, writeEml } from '../mail/eml-file.ts';
import { openPrinter, type Printer } from '../print/printer.ts';
import { Archive, sealOf } from '../state/archive.ts';
import { files } from '../state/files.ts';
import { thisProcess } from '../state/holder.ts';
import type { Context, Progress } from './context.ts';
import { runClosingSheet } from './deliver-invoices.ts';
import { finaliseInvoices } from './finalise-invoices.ts';
import { findInvoices } from './find-invoices.ts';
import { originalOf } from './invoice-original.ts';
import { companyMailAccount } from './mail-account.ts';
import { makeInvoices } from './make-invoices.ts';
import { changeEntries } from './outbox-entries.ts';
import { composeEntry, type MessageSources } from './outbox-message.ts';
import { queueCopies } from './queue-copies.ts';

/** Messages put together and written side by side. */
const together = 8;

/** What the week's mail and paper go by. */
interface Ways extends MessageSources {
  readonly printer: Printer;
}

/** Puts a message into its folder and into the archive; gives its entry as it is after the server took it. */
async function mailed(ways: Ways, claimed: MailEntry): Promise<MailEntry> {
  const { context, account } = ways;
  const now = context.now();
  const { raw } = await composeEntry(ways, claimed);
  const reply = await writeEml(account.folder, emlName(raw), raw);
  const item = { year: now.getFullYear(), name: `mail-${claimed.id}-${now.getTime()}.eml`, content: raw };
  await new Archive(context.company).write([item]);
  const ending = { ...markEnding(claimed, now), kept: [sealOf(item)] };
  const outcomes = claimed.recipients.map(({ address }) => ({ address, accepted: true, reply, temporary: false }));
  return accept(ending, reply, outcomes, null, now);
}

/** Hands a paper copy to the printer; gives its entry as it is after that. */
async function printed({ context, printer }: Ways, claimed: PrintEntry): Promise<PrintEntry> {
  const [invoice] = await findInvoices(
    context,
    claimed.invoices.map(({ id }) => id),
  );
  if (!invoice || invoice.status === 'draft') throw new Error(`entry ${claimed.id} does not match its invoice`);
  const pdf = await originalOf(context, invoice);
  const { jobId } = await printer.print({ title: invoice.number.text, pdf, copies: claimed.copies });
  return markPrinted(markEnding(claimed, context.now()), jobId, context.now());
}

/**
 * Sends and prints all that is due into the folders of the account and the printer, and keeps it in one change. The outbox's
 * own run keeps each message's way step by step, so that a crash shows how far it came; a past that is made up, and thrown
 * away when it is not whole, needs none of that, and is made in half the time.
 */
async function goAtOnce(context: Context): Promise<void> {
  const now = context.now();
  const sources = await companyMailAccount(context);
  const ways: Ways = { context, ...sources, printer: openPrinter(sources.options.print) };
  const due = (await context.company.read(files.outbox)).filter((entry) => isDue(entry, now));
  const gone = new Map<string, OutboxEntry>();
  for (let from = 0; from < due.length; from += together) {
    const some = due.slice(from, from + together).map((entry) => {
      const claimed = claim(entry, thisProcess(ulid()), now);
      return claimed.route === 'mail' ? mailed(ways, claimed) : printed(ways, claimed);
    });
    for (const entry of await Promise.all(some)) gone.set(entry.id, entry);
  }
  await context.company.change((transaction) =>
    changeEntries(
      transaction,
      ({ id }) => gone.has(id),
      (entry) => gone.get(entry.id) ?? entry,
    ),
  );
}

/**
 * The run of a past week of practice: everything delivered up to its Sunday, made, sent and printed on the Monday after it.
 * Mail and printer must go by the method `folder`.
 * @param until the Sunday
 */
export async function seedPastWeek(context: Context, until: Day, progress: Progress = () => {}): Promise<void> {
  const monday = new Date(`${addDays(until, 1)}T09:00:00`);
  const then: Context = { ...context, now: () => monday };
  await makeInvoices(then, { until, day: null, debtors: null });
  const outcomes = await finaliseInvoices(then, null, progress);
  const invoices = outcomes.flatMap((one) => (one.outcome === 'final' ? [one.id] : []));
  const { sheet } = await queueCopies(then, { invoices, reason: '' });
  await goAtOnce(then);
  // Nothing is left to send; the run files what went, and ends the closing sheet.
  if (sheet !== null) await runClosingSheet(then, sheet);
}
