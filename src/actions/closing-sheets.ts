import { decodeTime, isValid } from 'ulid';
import { addDays, type Day, dayOf, type Month, monthOf } from '../domain/calendar.ts';
import {
  type ClosingSheet,
  closingSheet,
  type KnownEntries,
  knownEntries,
  type Outcome,
} from '../domain/dispatch/closing-sheet.ts';
import type { KeptSheet } from '../domain/dispatch/kept-sheet.ts';
import type { RunEnd } from '../domain/dispatch/run-end.ts';
import { UserError } from '../domain/user-error.ts';
import { files } from '../state/files.ts';
import { isAlive, thisProcess } from '../state/holder.ts';
import { heldBy } from '../state/lock.ts';
import type { Context } from './context.ts';
import { entriesSince } from './outbox-entries.ts';
import { outboxLock } from './run-outbox.ts';

/** A kept run in a list of them. */
export interface ClosingSummary {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly status: ClosingSheet['status'];
}

/** Months in which something of this day may be kept: sessions may differ in their zones. */
function monthsAround(day: Day): readonly Month[] {
  return [...new Set([addDays(day, -1), day, addDays(day, 1)].map(monthOf))];
}

/** Months that may keep the sheet of an id, which tells when it was made. @throws UserError `closing.unknown` */
function monthsOf(id: string): readonly Month[] {
  if (!isValid(id)) throw new UserError('closing.unknown', { id });
  return monthsAround(dayOf(new Date(decodeTime(id))));
}

/** Everything that can tell of runs since a day: what is under way, and what was filed since, with a day for other zones. */
async function entriesFor(context: Context, first: Day): Promise<KnownEntries> {
  return knownEntries(await entriesSince(context.company, monthOf(addDays(first, -1))));
}

function dayKept({ at }: KeptSheet): Day {
  return dayOf(new Date(at));
}

/**
 * Whether a run that has no end yet is still going on. A process of another machine cannot be asked whether it lives: there
 * the outbox's lock tells.
 */
async function isGoingOn(context: Context, { runner, end }: KeptSheet): Promise<boolean> {
  if (end !== null || !isAlive(runner)) return false;
  if (runner.host === thisProcess('').host) return true;
  const held = await heldBy(outboxLock(context));
  return held?.holder.host === runner.host && held.holder.pid === runner.pid;
}

/**
 * A kept run.
 * @throws UserError `closing.unknown`
 */
export async function keptSheet(context: Context, id: string): Promise<KeptSheet> {
  for (const month of monthsOf(id)) {
    const found = (await context.company.read(files.closings(month))).find((sheet) => sheet.id === id);
    if (found) return found;
  }
  throw new UserError('closing.unknown', { id });
}

/**
 * A run with what became of each row by now, read from the outbox: at any time, from any session, while it runs too.
 * @throws UserError `closing.unknown`
 */
export async function openClosingSheet(context: Context, id: string): Promise<ClosingSheet & { readonly id: string }> {
  const kept = await keptSheet(context, id);
  const sheet = closingSheet(kept, await entriesFor(context, dayKept(kept)), await isGoingOn(context, kept));
  return { ...sheet, id };
}

/**
 * The kept runs, newest first.
 * @param since only those queued on this day or later; null: all
 */
export async function listClosingSheets(
  context: Context,
  since: Day | null = null,
): Promise<readonly ClosingSummary[]> {
  const first = since === null ? '' : monthOf(addDays(since, -1));
  const kept: KeptSheet[] = [];
  for (const month of await context.company.months('closings')) {
    if (month < first) continue;
    const sheets = await context.company.read(files.closings(month));
    kept.push(...sheets.filter((sheet) => since === null || dayKept(sheet) >= since));
  }
  const oldest = kept.map(dayKept).sort()[0];
  if (oldest === undefined) return [];
  const known = await entriesFor(context, oldest);
  const summaries: ClosingSummary[] = [];
  for (const one of kept.sort((a, b) => (a.id < b.id ? 1 : -1))) {
    const { counts, status } = closingSheet(one, known, await isGoingOn(context, one));
    summaries.push({ id: one.id, at: one.at, by: one.by, counts, status });
  }
  return summaries;
}

/** Writes how a run ended. @throws UserError `closing.unknown` */
export async function keepEnd(context: Context, id: string, end: RunEnd): Promise<void> {
  await context.company.change(async (transaction) => {
    for (const month of monthsOf(id)) {
      const closings = await transaction.open(files.closings(month));
      if (!closings.data.some((sheet) => sheet.id === id)) continue;
      closings.data = closings.data.map((sheet) => (sheet.id === id ? { ...sheet, end } : sheet));
      await closings.write();
      return;
    }
    throw new UserError('closing.unknown', { id });
  });
}
