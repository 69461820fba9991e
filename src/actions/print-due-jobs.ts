import { isDue, type OutboxEntry, type PrintEntry, type Runner } from '../domain/dispatch/entry.ts';
import { retryAt } from '../domain/dispatch/retry.ts';
import {
  type AttemptFailure,
  claim,
  fail,
  markEnding,
  markPrinted,
  postpone,
  release,
} from '../domain/dispatch/transitions.ts';
import type { FinalInvoice } from '../domain/invoice.ts';
import { UserError } from '../domain/user-error.ts';
import type { Printer, PrintJob } from '../print/printer.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';
import { findInvoices } from './find-invoices.ts';
import { originalOf } from './invoice-original.ts';
import { changeEntries, changeEntry, isStoreTrouble } from './outbox-entries.ts';
import { pauseOver } from './pause.ts';
import { printFailureOf } from './print-failure.ts';

export interface PrintRun {
  readonly context: Context;
  readonly printer: Printer;
  readonly runner: Runner;
  readonly signal: AbortSignal;
  /** While true, no job is taken in hand. */
  readonly paused: () => boolean;
  readonly changed: (entry: OutboxEntry) => void;
}

/**
 * Prints what is due, one job after the other. Order of effects: claimed durably; marked as ending durably, since a print
 * queue takes a job whole; handed over; the job's id kept. Killed in between, a job is found uncertain, never printed twice.
 */
export async function printDueJobs(run: PrintRun): Promise<void> {
  const { context } = run;
  const due = (await context.company.read(files.outbox)).filter(
    (entry): entry is PrintEntry => entry.route === 'print' && isDue(entry, context.now()),
  );
  for (const entry of due) {
    await pauseOver(run.paused, () => run.signal.aborted);
    if (run.signal.aborted) return;
    if (!(await printOne(run, entry))) return;
  }
}

async function step(
  { context, changed }: PrintRun,
  entry: PrintEntry,
  change: (one: PrintEntry, now: Date) => OutboxEntry,
): Promise<void> {
  changed(await changeEntry(context, entry, (one) => change(one, context.now())));
}

/** Takes a job in hand; false when a person took it back, or made it wait, since the run began, or stops the run. */
async function take({ context, runner, signal, paused, changed }: PrintRun, entry: PrintEntry): Promise<boolean> {
  for (;;) {
    const now = context.now();
    // The lock may have been waited for, and the run paused meanwhile.
    let held = false;
    const [taken] = await context.company.change((transaction) => {
      held = paused();
      return changeEntries(
        transaction,
        (one) => one.id === entry.id && !held && isDue(one, now),
        (one) => claim(one, runner, now),
      );
    });
    if (taken) changed(taken);
    if (!held) return taken !== undefined;
    await pauseOver(paused, () => signal.aborted);
    if (signal.aborted) return false;
  }
}

/** The one invoice of a paper copy: the last gate against paper for the wrong customer. */
async function invoiceOf(context: Context, entry: PrintEntry): Promise<FinalInvoice> {
  const [invoice, ...others] = await findInvoices(
    context,
    entry.invoices.map(({ id }) => id),
  );
  if (!invoice || others.length > 0 || invoice.status === 'draft' || invoice.debtor !== entry.debtor) {
    throw new Error(`entry ${entry.id} does not match its invoice`);
  }
  return invoice;
}

/** What goes to the printer; null when it cannot be put together, which the entry then says. */
async function jobOf(run: PrintRun, entry: PrintEntry): Promise<PrintJob | null> {
  try {
    const invoice = await invoiceOf(run.context, entry);
    return { title: invoice.number.text, pdf: await originalOf(run.context, invoice), copies: entry.copies };
  } catch (error) {
    if (isStoreTrouble(error)) {
      await step(run, entry, release);
      throw error;
    }
    const reply = error instanceof UserError ? error.code : String(error);
    const unfit = {
      code: null,
      reply,
      cause: 'unfit',
      permanence: 'permanent',
      uncertain: false,
      blameless: false,
    } as const;
    await step(run, entry, (one, now) => fail(one, unfit, now));
    return null;
  }
}

/** Prints one entry; false when the printer takes no more. */
async function printOne(run: PrintRun, entry: PrintEntry): Promise<boolean> {
  if (!(await take(run, entry))) return true;
  const job = await jobOf(run, entry);
  if (!job) return true;
  await step(run, entry, markEnding);
  let jobId: string;
  try {
    ({ jobId } = await run.printer.print(job));
  } catch (error) {
    const failure = printFailureOf(error);
    await step(run, entry, (one, now) => fail(one, failure, now));
    if (failure.blocks && failure.permanence === 'temporary') await postponeDue(run, failure);
    return !failure.blocks;
  }
  // Outside the try: it is printed, and a store that cannot say so now must not make it look unprinted.
  await step(run, entry, (one, now) => markPrinted(one, jobId, now));
  return true;
}

/** The printer is away for a time: the other jobs that are due wait, and say why. */
async function postponeDue(run: PrintRun, { code, reply, cause }: AttemptFailure): Promise<void> {
  const { context } = run;
  const now = context.now();
  const at = retryAt(1, now) ?? now;
  const changed = await context.company.change((transaction) =>
    changeEntries(
      transaction,
      (one) => one.route === 'print' && isDue(one, now),
      (one) => postpone(one, { code, reply, cause }, at, now),
    ),
  );
  for (const entry of changed) run.changed(entry);
}
