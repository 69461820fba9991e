import { type ClosingSheet, countOutcomes } from '../domain/dispatch/closing-sheet.ts';
import type { RunEnd } from '../domain/dispatch/run-end.ts';
import { whoAmI } from '../state/record.ts';
import { keepEnd, keptSheet, openClosingSheet } from './closing-sheets.ts';
import type { Context } from './context.ts';
import { findInvoices } from './find-invoices.ts';
import { withoutHidden } from './hidden-successes.ts';
import { completeOriginals } from './invoice-original.ts';
import { plainEnd } from './plain-end.ts';
import { type CopyRequest, queueCopies } from './queue-copies.ts';
import { type OutboxRunSettings, runOutbox } from './run-outbox.ts';
import { RunWatch, type WatchSettings } from './run-watch.ts';

export type { ClosingSheet } from '../domain/dispatch/closing-sheet.ts';
export type { RunProgress } from './run-watch.ts';

/** Who is told: `accepted` of each mail that a server took, unless the company hides that. */
export interface DeliverSettings extends Pick<OutboxRunSettings, 'signal' | 'paused' | 'transport'>, WatchSettings {}

/**
 * Runs the outbox for a queued run, and keeps with its sheet how that ended. What came of each row is asked afterwards, of
 * `openClosingSheet`. What an interrupted run left is for `runOutbox`.
 * @throws UserError `closing.unknown`
 */
export async function runClosingSheet(context: Context, id: string, settings: DeliverSettings = {}): Promise<RunEnd> {
  const { rows, end: ended } = await keptSheet(context, id);
  const final = rows.filter(({ number }) => number !== '').map(({ invoice }) => invoice);
  const ours = new Set(rows.flatMap(({ problem, entry }) => (problem === null ? (entry ?? []) : [])));
  const watch = new RunWatch(ours, await withoutHidden(context, settings));
  try {
    const invoices = await findInvoices(context, [...new Set(final)]);
    await completeOriginals(
      context,
      invoices.flatMap((invoice) => (invoice.status === 'draft' ? [] : [invoice])),
    );
    if (ours.size === 0) return ended ?? { kind: 'done' };
    const end = plainEnd(
      await runOutbox(context, {
        ...(settings.signal ? { signal: settings.signal } : {}),
        ...(settings.paused ? { paused: settings.paused } : {}),
        ...(settings.transport ? { transport: settings.transport } : {}),
        changed: (entry) => watch.take(entry),
        waiting: (until) => watch.wait(until),
      }),
    );
    await keepEnd(context, id, end);
    return end;
  } catch (error) {
    // The sheet must not look as if it were still running. When the store itself is the trouble, this fails too, and the
    // sheet counts as interrupted once the process has ended; the first error is the one that tells.
    await keepEnd(context, id, { kind: 'broken' }).catch(() => undefined);
    throw error;
  }
}

/** What is told of a run for no invoice at all. */
function emptySheet(context: Context, reason: string): ClosingSheet {
  return {
    id: null,
    at: context.now().toISOString(),
    by: whoAmI(),
    reason,
    rows: [],
    counts: countOutcomes([]),
    progress: { done: 0, total: 0 },
    status: 'ended',
    end: { kind: 'done' },
  };
}

/**
 * *Afdrukken (klantexemplaar)*: queues the customers' copies of invoices, runs the outbox, and gives the closing sheet. The
 * three steps are `queueCopies`, {@link runClosingSheet} and `openClosingSheet`, for a screen that shows what lies between.
 * @throws UserError `invoice.unknown`
 */
export async function deliverInvoices(
  context: Context,
  request: CopyRequest,
  settings: DeliverSettings = {},
): Promise<ClosingSheet> {
  const { sheet } = await queueCopies(context, request);
  if (sheet === null) return emptySheet(context, request.reason);
  await runClosingSheet(context, sheet, settings);
  return openClosingSheet(context, sheet);
}
