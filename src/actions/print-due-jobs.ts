import type { OutboxEntry, PrintEntry, Runner } from '../domain/dispatch/entry.ts';
import { isDue } from '../domain/dispatch/entry.ts';
import { retryAt } from '../domain/dispatch/retry.ts';
import { type AttemptFailure, claim, fail, markEnding, markPrinted, postpone } from '../domain/dispatch/transitions.ts';
import type { PrintProblem } from '../domain/print-problem.ts';
import { UserError } from '../domain/user-error.ts';
import { PrintError } from '../print/print-error.ts';
import type { Printer } from '../print/printer.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';
import { findInvoices } from './find-invoices.ts';
import { originalOf } from './invoice-original.ts';
import { changeEntries, changeEntry } from './outbox-entries.ts';

export interface PrintRun {
  readonly context: Context;
  readonly printer: Printer;
  readonly runner: Runner;
  readonly signal: AbortSignal;
  readonly changed: (entry: OutboxEntry) => void;
}

/** Problems that are over when somebody sees to the printer. The others ask for another setting. */
const passing: ReadonlySet<PrintProblem> = new Set(['no-server', 'stopped', 'not-accepting', 'timeout']);

/** What a failed print means for its entry; every print problem but a refusal of the job itself is the printer's. */
function failureOf(error: unknown): AttemptFailure & { readonly blocks: boolean } {
  if (error instanceof PrintError) {
    const temporary = passing.has(error.problem);
    return {
      code: null,
      reply: error.params.reason,
      cause: error.problem,
      permanence: temporary ? 'temporary' : 'permanent',
      uncertain: error.submitted === 'unknown',
      blameless: true,
      blocks: error.problem !== 'refused',
    };
  }
  if (error instanceof UserError) {
    const reply = Object.values(error.params).join(' ');
    return {
      code: null,
      reply,
      cause: error.code,
      permanence: 'temporary',
      uncertain: false,
      blameless: true,
      blocks: true,
    };
  }
  throw error;
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
    if (run.signal.aborted) return;
    if (!(await printOne(run, entry))) return;
  }
}

/** Prints one entry; false when the printer takes no more. */
async function printOne(run: PrintRun, entry: PrintEntry): Promise<boolean> {
  const { context, printer, runner } = run;
  const step = async (change: (one: PrintEntry, now: Date) => OutboxEntry) => {
    run.changed(await changeEntry(context, entry, (one) => change(one, context.now())));
  };
  await step((one, now) => claim(one, runner, now));
  try {
    const invoices = await findInvoices(
      context,
      entry.invoices.map((invoice) => invoice.id),
    );
    for (const invoice of invoices) {
      if (invoice.status === 'draft' || invoice.debtor !== entry.debtor) {
        throw new Error(`entry ${entry.id} does not match its invoices`);
      }
      const pdf = await originalOf(context, invoice);
      await step((one, now) => markEnding(one, now));
      const { jobId } = await printer.print({ title: invoice.number.text, pdf, copies: entry.copies });
      await step((one, now) => markPrinted(one, jobId, now));
    }
    return true;
  } catch (error) {
    const failure = failureOf(error);
    await step((one, now) => fail(one, failure, now));
    if (failure.blocks && failure.permanence === 'temporary') await postponeDue(run, failure);
    return !failure.blocks;
  }
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
