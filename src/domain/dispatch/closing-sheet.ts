import type { Instant } from '../calendar.ts';
import { type Cents, sum } from '../money.ts';
import {
  addresseesOf,
  carries,
  type DispatchError,
  type DispatchState,
  type OutboxEntry,
  type Route,
} from './entry.ts';
import { type KeptRow, type KeptSheet, keptRow } from './kept-sheet.ts';
import type { RunEnd } from './run-end.ts';
import type { PlannedRow } from './run-plan.ts';
import type { RouteChoice, RunProblem } from './run-sheet.ts';

/** The one true end of a row. */
export const outcomes = ['accepted', 'queued', 'planned', 'printed', 'skipped', 'failed', 'uncertain'] as const;
export type Outcome = (typeof outcomes)[number];

/** One row of the closing sheet. */
export interface ClosingRow {
  readonly invoice: string;
  /** As printed; empty for a draft. */
  readonly number: string;
  readonly debtor: string;
  readonly debtorName: string;
  readonly route: Route | 'none';
  /** What a person chose for this invoice in this run; null: it went as its debtor wants it. */
  readonly choice: RouteChoice | null;
  readonly outcome: Outcome;
  /** Addresses, or the number of copies. */
  readonly to: readonly string[];
  readonly copies: number;
  readonly gross: Cents;
  /** The server's acceptance, or the print job. */
  readonly reply: string;
  readonly problem: RunProblem | null;
  readonly error: DispatchError | null;
  readonly at: Instant | null;
  /** Names the outbox entry, for the keys that retry or cancel it. */
  readonly entry: string | null;
  /** The state of the entry that carries the row out; null when none does. */
  readonly state: DispatchState | null;
  /** Another run carries it out by now: its own entry came to nothing, or it had none. */
  readonly otherRun: boolean;
}

/** A run with what became of each row by now. */
export interface ClosingSheet {
  /** Null: there was nothing to keep, since no invoice was asked for. */
  readonly id: string | null;
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
  readonly rows: readonly ClosingRow[];
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Rows that are no longer about to go now, of all: planned ones have come to their end for now. */
  readonly progress: { readonly done: number; readonly total: number };
  /** running: its process lives and has not come to the end of it · interrupted: its process died before. */
  readonly status: 'running' | 'interrupted' | 'ended';
  /** How the run ended for the mail; null when it has not ended, or was interrupted. */
  readonly end: RunEnd | null;
}

/** Problems that keep a copy from a customer until somebody mends them; the others are reasons to leave it alone. */
const failing: ReadonlySet<RunProblem> = new Set(['no-address', 'no-central-address', 'no-copies', 'mail-disabled']);

/** What a problem makes of what was asked for. Without one it goes. */
export function outcomeOfProblem(problem: RunProblem | null): Outcome {
  if (problem === null) return 'queued';
  if (problem === 'uncertain') return 'uncertain';
  return failing.has(problem) ? 'failed' : 'skipped';
}

/** What an entry's state means to a person who asks what became of it. */
export function outcomeOf(entry: OutboxEntry): Outcome {
  switch (entry.state) {
    case 'queued':
    case 'sending':
      return 'queued';
    case 'planned':
    case 'deferred':
      return 'planned';
    case 'cancelled':
      return 'skipped';
    case 'accepted':
    case 'printed':
    case 'failed':
    case 'uncertain':
      return entry.state;
    default:
      return entry.state satisfies never;
  }
}

/** Entries by id and by invoice, in the order in which they were made. */
export interface KnownEntries {
  readonly byId: ReadonlyMap<string, OutboxEntry>;
  readonly byInvoice: ReadonlyMap<string, readonly OutboxEntry[]>;
}

/** Indexes entries for {@link closingSheet}; of two with one id the later in the list counts. */
export function knownEntries(entries: readonly OutboxEntry[]): KnownEntries {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byInvoice = new Map<string, OutboxEntry[]>();
  for (const entry of [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const { id } of entry.invoices) {
      const others = byInvoice.get(id);
      if (others) others.push(entry);
      else byInvoice.set(id, [entry]);
    }
  }
  return { byId, byInvoice };
}

/** The first entry, made after another one, that carries a row's invoice on its route and was not taken back. */
function laterCarrier(row: KeptRow, after: string, known: KnownEntries): OutboxEntry | null {
  const { route } = row;
  if (route === 'none') return null;
  const later = known.byInvoice.get(row.invoice) ?? [];
  return (
    later.find((entry) => entry.id > after && entry.state !== 'cancelled' && carries(entry, row.invoice, route)) ?? null
  );
}

/**
 * The entry that tells what became of a row by now; null when the row's own problem does.
 *
 * An entry that a person took back, or that gave the invoice up to another (`handOver`), no longer carries the row: then the
 * first one behind it does that still does. A row that did not go for want of something, or because an earlier attempt was
 * uncertain, is told by the run that carried it out afterwards. What arrived is not followed further: copies that went
 * again, with a reason, are rows of their own run.
 */
function carrierOf(
  row: KeptRow,
  sheet: string,
  known: KnownEntries,
): { readonly entry: OutboxEntry; readonly otherRun: boolean } | null {
  const own = row.entry === null ? null : (known.byId.get(row.entry) ?? null);
  if (row.problem === null) {
    if (!own) throw new Error(`outbox entry ${row.entry} is gone`);
    const gone = own.state === 'cancelled' || !own.invoices.some(({ id }) => id === row.invoice);
    const later = gone ? laterCarrier(row, own.id, known) : null;
    return { entry: later ?? own, otherRun: later !== null };
  }
  if (row.problem === 'uncertain') {
    if (!own || own.state === 'uncertain') return null;
    const later = own.state === 'cancelled' ? laterCarrier(row, own.id, known) : null;
    return { entry: later ?? own, otherRun: true };
  }
  const later = failing.has(row.problem) ? laterCarrier(row, sheet, known) : null;
  return later && { entry: later, otherRun: true };
}

function closingRow(row: KeptRow, sheet: string, known: KnownEntries): ClosingRow {
  const carrier = carrierOf(row, sheet, known);
  if (!carrier) return ownRow(row, outcomeOfProblem(row.problem));
  const { entry, otherRun } = carrier;
  const outcome = outcomeOf(entry);
  return {
    ...ownRow(row, outcome),
    route: entry.route,
    copies: entry.route === 'print' ? entry.copies : 0,
    to: addresseesOf(entry),
    reply: entry.reply,
    problem: null,
    error: entry.error,
    at: outcome === 'planned' ? entry.plannedAt : entry.updatedAt,
    entry: entry.id,
    state: entry.state,
    otherRun,
  };
}

/** A row that no entry carries. */
function ownRow(row: KeptRow, outcome: Outcome): ClosingRow {
  return { ...row, outcome, reply: '', error: null, state: null, otherRun: false };
}

/** A row of the run sheet as the closing sheet would have it if it went now. */
export function previewRow(row: PlannedRow): ClosingRow {
  const kept = keptRow(row, null);
  const own = ownRow(kept, outcomeOfProblem(row.problem));
  if (row.moment === null || row.moment.kind === 'now') return own;
  return { ...own, outcome: 'planned', at: row.moment.kind === 'later' ? row.moment.at : null };
}

/**
 * The closing sheet of a kept run as things are now.
 * @param known the entries since the run was queued, and all that were under way then
 * @param alive whether the process that runs it still lives
 */
export function closingSheet(kept: KeptSheet, known: KnownEntries, alive: boolean): ClosingSheet {
  const { id, at, by, reason, end } = kept;
  const rows = kept.rows.map((row) => closingRow(row, id, known));
  const counts = countOutcomes(rows);
  return {
    id,
    at,
    by,
    reason,
    rows,
    counts,
    progress: { done: rows.length - counts.queued, total: rows.length },
    status: end ? 'ended' : alive ? 'running' : 'interrupted',
    end,
  };
}

/** How many rows ended in which way; every outcome is named. */
export function countOutcomes(rows: readonly { readonly outcome: Outcome }[]): Readonly<Record<Outcome, number>> {
  const counts: Record<Outcome, number> = {
    accepted: 0,
    queued: 0,
    planned: 0,
    printed: 0,
    skipped: 0,
    failed: 0,
    uncertain: 0,
  };
  for (const row of rows) counts[row.outcome] += 1;
  return counts;
}

/** What different invoices come to, in cents: an invoice counts once, also when it has a row for mail and one for paper. */
export function grossOf(rows: readonly Pick<ClosingRow, 'invoice' | 'gross'>[]): Cents {
  return sum(new Map(rows.map(({ invoice, gross }) => [invoice, gross])).values());
}
