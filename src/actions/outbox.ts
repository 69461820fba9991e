import { type Month, monthOf } from '../domain/calendar.ts';
import type { DispatchState, OutboxEntry } from '../domain/dispatch/entry.ts';
import { cancel, retry } from '../domain/dispatch/transitions.ts';
import { UserError } from '../domain/user-error.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import type { Context } from './context.ts';
import { changeEntries, entriesSince, fileDoneEntries } from './outbox-entries.ts';

/** Everything in the outbox, what was sent included, oldest first. @param state only those in this state */
export async function listOutbox(context: Context, state: DispatchState | null): Promise<readonly OutboxEntry[]> {
  const entries = await entriesSince(context.company, monthOf(''));
  return entries.filter((entry) => state === null || entry.state === state).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * What is in the outbox, and what was done since a month, newest first.
 * @param month null: since ever
 */
export async function outboxSince(context: Context, month: Month | null): Promise<readonly OutboxEntry[]> {
  const entries = await entriesSince(context.company, month ?? monthOf(''));
  return [...entries].sort((a, b) => (a.id < b.id ? 1 : -1));
}

/**
 * Puts entries back into the queue.
 * @param ids null: all that failed
 * @throws UserError `outbox.unknown`, `outbox.wrong-state`; then none is changed
 */
export function retryEntries(context: Context, ids: readonly string[] | null): Promise<readonly OutboxEntry[]> {
  return changeChosen(context, ids, 'outbox.retry', (entry) => retry(entry, context.now()));
}

/**
 * Takes entries back before they go.
 * @throws UserError `outbox.unknown`, `outbox.wrong-state`; then none is changed
 */
export async function cancelEntries(context: Context, ids: readonly string[]): Promise<readonly OutboxEntry[]> {
  const changed = await changeChosen(context, ids, 'outbox.cancel', (entry) => cancel(entry, context.now()));
  await fileDoneEntries(context);
  return changed;
}

function changeChosen(
  context: Context,
  ids: readonly string[] | null,
  action: string,
  change: (entry: OutboxEntry) => OutboxEntry,
): Promise<readonly OutboxEntry[]> {
  return context.company.change(async (transaction) => {
    const outbox = (await transaction.open(files.outbox)).data;
    const there = new Set(outbox.map((entry) => entry.id));
    const unknown = ids?.find((id) => !there.has(id));
    if (unknown !== undefined) throw new UserError('outbox.unknown', { id: unknown });
    const chosen = (entry: OutboxEntry) => (ids === null ? entry.state === 'failed' : ids.includes(entry.id));
    const changed = await changeEntries(transaction, chosen, change);
    for (const entry of changed) recordDeed(transaction, { action, subject: entry.id }, context.now());
    return changed;
  });
}
