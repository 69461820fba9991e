import { dayOf, monthOf } from '../domain/calendar.ts';
import { type ClosingRow, closingRow, countOutcomes, type Outcome } from '../domain/dispatch/closing-sheet.ts';
import type { Context, Progress } from './context.ts';
import { completeOriginals } from './invoice-original.ts';
import { entriesSince } from './outbox-entries.ts';
import { type CopyRequest, type QueuedRow, queueCopies } from './queue-copies.ts';
import { type OutboxRunEnd, type OutboxRunSettings, runOutbox } from './run-outbox.ts';

/** What became of a run, row by row, read from the outbox after the run: it says what is kept, not what was hoped. */
export interface ClosingSheet {
  readonly rows: readonly ClosingRow[];
  readonly counts: Readonly<Record<Outcome, number>>;
  /** How the run ended for the mail; null when there was nothing to run. */
  readonly end: OutboxRunEnd | null;
}

/**
 * *Afdrukken (klantexemplaar)*: queues the customers' copies of invoices and runs the outbox.
 * @param progress told of each row that came to an end
 */
export async function deliverInvoices(
  context: Context,
  request: CopyRequest,
  settings: Pick<OutboxRunSettings, 'signal' | 'transport'> & { readonly progress?: Progress } = {},
): Promise<ClosingSheet> {
  const started = context.now();
  const rows = await queueCopies(context, request);
  await completeOriginals(
    context,
    rows.flatMap(({ row }) => (row.invoice.status === 'draft' ? [] : [row.invoice])),
  );
  const ours = new Set(rows.flatMap(({ entryId }) => entryId ?? []));
  if (ours.size === 0) return closingSheet(rows, new Map(), null);
  const ended = new Set<string>();
  const end = await runOutbox(context, {
    ...(settings.signal ? { signal: settings.signal } : {}),
    ...(settings.transport ? { transport: settings.transport } : {}),
    changed: (entry) => {
      if (!ours.has(entry.id) || entry.state === 'sending') return;
      ended.add(entry.id);
      settings.progress?.(ended.size, ours.size);
    },
  });
  const entries = await entriesSince(context.company, monthOf(dayOf(started)));
  return closingSheet(rows, new Map(entries.map((entry) => [entry.id, entry])), end);
}

function closingSheet(
  queued: readonly QueuedRow[],
  entries: ReadonlyMap<string, Parameters<typeof closingRow>[1] & object>,
  end: OutboxRunEnd | null,
): ClosingSheet {
  const rows = queued.map(({ row, entryId }) => {
    if (entryId === null) return closingRow(row, null);
    const entry = entries.get(entryId);
    if (!entry) throw new Error(`outbox entry ${entryId} is gone`);
    return closingRow(row, entry);
  });
  return { rows, counts: countOutcomes(rows), end };
}
