import { addDays, dayOf, type Month, monthOf } from '../domain/calendar.ts';
import { isDone, type OutboxEntry } from '../domain/dispatch/entry.ts';
import { UserError } from '../domain/user-error.ts';
import { Archive } from '../state/archive.ts';
import { files } from '../state/files.ts';
import type { StoreFolder } from '../state/store-folder.ts';
import type { Transaction } from '../state/transaction.ts';
import type { Context } from './context.ts';

/** Entries under way, and those done in a month or later. */
export async function entriesSince(store: StoreFolder, month: Month): Promise<readonly OutboxEntry[]> {
  // The outbox first: what another session files meanwhile is then seen in both places, and not in none.
  const outbox = await store.read(files.outbox);
  const sent: OutboxEntry[] = [];
  for (const one of await store.months('sent')) {
    if (one >= month) sent.push(...(await store.read(files.sent(one))));
  }
  const filed = new Set(sent.map((entry) => entry.id));
  return [...sent, ...outbox.filter((entry) => !filed.has(entry.id))];
}

/**
 * The same, with what is under way as somebody else knows it.
 * @param outbox as a change that shares this commit has it: newer than the disk
 */
export async function entriesWith(
  store: StoreFolder,
  month: Month,
  outbox: readonly OutboxEntry[],
): Promise<readonly OutboxEntry[]> {
  const kept = await entriesSince(store, month);
  return [...new Map([...kept, ...outbox].map((entry) => [entry.id, entry])).values()];
}

/** Applies a change to the entries under way that `wanted` picks; gives them as they became. */
export async function changeEntries(
  transaction: Transaction,
  wanted: (entry: OutboxEntry) => boolean,
  change: (entry: OutboxEntry) => OutboxEntry,
): Promise<readonly OutboxEntry[]> {
  const outbox = await transaction.open(files.outbox);
  const changed: OutboxEntry[] = [];
  const next = outbox.data.map((entry) => {
    if (!wanted(entry)) return entry;
    const after = change(entry);
    changed.push(after);
    return after;
  });
  if (changed.length === 0) return changed;
  outbox.data = next;
  await outbox.write();
  return changed;
}

/**
 * Applies a change to one entry under way.
 * @throws UserError `outbox.unknown`
 */
export async function changeEntry<E extends OutboxEntry>(
  context: Context,
  entry: E,
  change: (entry: E) => OutboxEntry,
): Promise<OutboxEntry> {
  return context.company.change(async (transaction) => {
    const [changed] = await changeEntries(
      transaction,
      (one) => one.id === entry.id,
      // An entry keeps its route for life.
      (one) => change(one as E),
    );
    if (!changed) throw new UserError('outbox.unknown', { id: entry.id });
    return changed;
  });
}

/**
 * Moves what is done out of the outbox into the month it was done in, and links the messages to the archive's chain: one
 * change, so that neither is forgotten. The outbox stays as small as what is under way.
 */
export async function fileDoneEntries(context: Context): Promise<void> {
  const done = (await context.company.read(files.outbox)).some(isDone);
  if (!done) return;
  await context.company.change(async (transaction) => {
    const outbox = await transaction.open(files.outbox);
    const byMonth = new Map<Month, OutboxEntry[]>();
    const archive = new Archive(context.company);
    for (const entry of outbox.data.filter(isDone)) {
      if (entry.route === 'mail') await archive.link(transaction, entry.kept, entry.reply, new Date(entry.updatedAt));
      const month = monthOf(dayOf(new Date(entry.updatedAt)));
      byMonth.set(month, [...(byMonth.get(month) ?? []), entry]);
    }
    for (const [month, entries] of byMonth) {
      const sent = await transaction.open(files.sent(month));
      sent.data = [...sent.data, ...entries];
      await sent.write();
    }
    outbox.data = outbox.data.filter((entry) => !isDone(entry));
    await outbox.write();
  });
}

/** The mail, or a part of its recipients' copies, went or may have gone. */
function mayHaveGone(entry: OutboxEntry): boolean {
  if (entry.route !== 'mail') return false;
  if (entry.state === 'accepted' || entry.state === 'uncertain') return true;
  return entry.recipients.some((recipient) => recipient.state === 'accepted');
}

/**
 * True for a failure that is not the entry's own, but that of the disk or the store: it would meet every entry, so the run
 * ends, and the entry in hand is put back.
 */
export function isStoreTrouble(error: unknown): boolean {
  if (error instanceof UserError) return /^(store|folder)\./.test(error.code);
  return error instanceof Error && 'syscall' in error;
}

/** Milliseconds that the clocks of machines on one data folder may differ. A moment later than that was a wrong clock's. */
const clocksDiffer = 60 * 60 * 1000;

/** Moments, since yesterday, at which the account's mail went or may have gone: what its limits count. */
export async function recentMoments(context: Context, now: Date): Promise<readonly Date[]> {
  const yesterday = addDays(dayOf(now), -1);
  const latest = new Date(now.getTime() + clocksDiffer);
  const entries = await entriesSince(context.company, monthOf(yesterday));
  return entries.flatMap((entry) => {
    const at = new Date(entry.updatedAt);
    return mayHaveGone(entry) && dayOf(at) >= yesterday && at <= latest ? [at] : [];
  });
}
