import { ulid } from 'ulid';
import { dayOf, monthOf } from '../domain/calendar.ts';
import type { OutboxEntry } from '../domain/dispatch/entry.ts';
import { type KeptSheet, keptRow } from '../domain/dispatch/kept-sheet.ts';
import {
  messagesOf,
  type PlannedGroup,
  type PlannedRow,
  planGroups,
  plannedRows,
  planOf,
  type RunPlan,
  type RunTotals,
  totalsOf,
} from '../domain/dispatch/run-plan.ts';
import { isSwitched, type RouteChoice, type RunSheetRow, routesOf, runSheet } from '../domain/dispatch/run-sheet.ts';
import { isFinal } from '../domain/invoice.ts';
import type { Options } from '../domain/options.ts';
import { plainLine } from '../domain/plain-text.ts';
import { files } from '../state/files.ts';
import { thisProcess } from '../state/holder.ts';
import { recordDeed, whoAmI } from '../state/record.ts';
import type { Transaction } from '../state/transaction.ts';
import type { Context } from './context.ts';
import { copyEntry } from './copy-entry.ts';
import { debtorsByNumber } from './find-debtor.ts';
import { findInvoices } from './find-invoices.ts';
import { firstMailMonth } from './first-mail-month.ts';
import { mailMoments } from './mail-moments.ts';
import { entriesWith } from './outbox-entries.ts';
import { newIds, putIntoOutbox } from './put-into-outbox.ts';

export interface CopyRequest {
  /** Ids or numbers. */
  readonly invoices: readonly string[];
  /** Why invoices that went before go again; empty: they do not. */
  readonly reason: string;
  /** By invoice id, how it goes this time, whatever its debtor's *Verzendwijze*; others go as their debtors want it. */
  readonly routes?: ReadonlyMap<string, RouteChoice>;
}

/** The run sheet of spec § 6: what will happen to each invoice, when, and what it adds up to. */
export interface RunSheet {
  readonly rows: readonly PlannedRow[];
  readonly plan: RunPlan;
  readonly totals: RunTotals;
}

/** A row of the run sheet with the entry that carries it out; null when it does not go. */
export interface QueuedRow {
  readonly row: PlannedRow;
  readonly entryId: string | null;
}

/** A run that was queued. */
export interface QueuedRun {
  /** Names the kept closing sheet; null when no invoice was asked for, and nothing is kept. */
  readonly sheet: string | null;
  readonly rows: readonly QueuedRow[];
}

/** The rows of a request, and the groups in which they go. */
interface Planned {
  readonly rows: readonly RunSheetRow[];
  readonly groups: readonly PlannedGroup[];
  readonly options: Options;
}

/** @param outbox what is under way: as the disk has it, or as a change that shares this commit does, before the disk */
async function planFor(
  context: Context,
  request: CopyRequest,
  outbox: readonly OutboxEntry[],
  now: Date,
): Promise<Planned> {
  const found = await findInvoices(context, request.invoices);
  // An invoice that was named twice, by id and by number, goes once.
  const invoices = [...new Map(found.map((invoice) => [invoice.id, invoice])).values()];
  const options = await context.company.read(files.options);
  const days = invoices.filter(isFinal).map(({ date }) => date);
  const rows = runSheet({
    invoices,
    debtors: await debtorsByNumber(context),
    entries: await entriesWith(context.company, firstMailMonth(invoices, days, now), outbox),
    mailEnabled: options.mail.enabled,
    centralEmail: options.topBakkers.email,
    again: plainLine(request.reason) !== '',
    choices: request.routes ?? new Map(),
  });
  const moments = await mailMoments(context, outbox, options, messagesOf(rows), now);
  return { rows, groups: planGroups(rows, moments, now), options };
}

/**
 * The run sheet for invoices as things are now, with the plan against limits and schedule. Nothing is written.
 * @throws UserError `invoice.unknown`
 */
export async function runSheetFor(context: Context, request: CopyRequest): Promise<RunSheet> {
  const outbox = await context.company.read(files.outbox);
  const { rows, groups } = await planFor(context, request, outbox, context.now());
  return { rows: plannedRows(rows, groups), plan: planOf(groups), totals: totalsOf(rows) };
}

/**
 * Puts the customers' copies of invoices into the outbox, and keeps the run's sheet in the same change, so that a run killed
 * at any moment still has its sheet. The run sheet is made again under the lock, so of two sessions that queue the same
 * invoice the second finds it waiting. Failed entries hand over the invoices that go in the same change.
 * @throws UserError `invoice.unknown`
 */
export function queueCopies(context: Context, request: CopyRequest): Promise<QueuedRun> {
  return context.company.change(async (transaction) => {
    const outbox = (await transaction.open(files.outbox)).data;
    const now = context.now();
    const { rows, groups, options } = await planFor(context, request, outbox, now);
    if (rows.length === 0) return { sheet: null, rows: [] };
    const reason = plainLine(request.reason);
    const newId = newIds(now);
    // Before its entries: what carries a row's invoice afterwards is known by its later id.
    const sheet = newId();
    const texts = (await transaction.open(files.templates)).data;
    const entries = groups.map((group) => copyEntry(group, { texts, options, reason, now, newId }));
    const carriedBy = new Map(
      groups.flatMap((group, index) => group.rows.map((row) => [row, entries[index]?.id ?? null] as const)),
    );
    await putIntoOutbox(transaction, entries, now);
    await keepSheet(transaction, {
      id: sheet,
      at: now.toISOString(),
      by: whoAmI(),
      reason,
      runner: thisProcess(ulid()),
      rows: rows.map((row) => keptRow(row, carriedBy.get(row) ?? null)),
      // Nothing to run is the end of it.
      end: entries.length === 0 ? { kind: 'done' } : null,
    });
    if (entries.length > 0) {
      recordDeed(transaction, { action: 'copies.queue', subject: String(entries.length), detail: reason }, now);
    }
    recordChoices(transaction, rows, now);
    const queued = plannedRows(rows, groups);
    return { sheet, rows: queued.map((row, index) => ({ row, entryId: carriedBy.get(rows[index] ?? row) ?? null })) };
  });
}

async function keepSheet(transaction: Transaction, sheet: KeptSheet): Promise<void> {
  const closings = await transaction.open(files.closings(monthOf(dayOf(new Date(sheet.at)))));
  closings.data = [...closings.data, sheet];
  await closings.write();
}

/** What a person switched for this run: each invoice that goes otherwise than its debtor wants it. */
function recordChoices(transaction: Transaction, rows: readonly RunSheetRow[], now: Date): void {
  const byInvoice = new Map(rows.map((row) => [row.invoice.id, row]));
  for (const { invoice, debtor, choice } of byInvoice.values()) {
    if (choice === null || !isSwitched(choice, debtor)) continue;
    const subject = invoice.status === 'draft' ? invoice.id : invoice.number.text;
    const detail = `${routesOf(debtor).join('+')} > ${choice}`;
    recordDeed(transaction, { action: 'copies.switch', subject, detail }, now);
  }
}
