import type { Instant } from '../calendar.ts';
import type { DispatchError, OutboxEntry } from './entry.ts';
import type { RunProblem, RunSheetRow } from './run-sheet.ts';

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
  readonly route: 'mail' | 'print' | 'none';
  readonly outcome: Outcome;
  /** Addresses, or the number of copies. */
  readonly to: readonly string[];
  readonly copies: number;
  /** The server's acceptance, or the print job. */
  readonly reply: string;
  readonly problem: RunProblem | null;
  readonly error: DispatchError | null;
  readonly at: Instant | null;
  /** Names the outbox entry, for the keys that retry or cancel it. */
  readonly entry: string | null;
}

/** Problems that keep a copy from a customer until somebody mends them; the others are reasons to leave it alone. */
const failing: ReadonlySet<RunProblem> = new Set(['no-address', 'no-copies', 'mail-disabled']);

function outcomeOfProblem(problem: RunProblem): Outcome {
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

/** A row of the run sheet with what became of it. @param entry as it stands now; null when the row did not go */
export function closingRow(row: RunSheetRow, entry: OutboxEntry | null): ClosingRow {
  const { invoice, debtor, route, to, cc, copies, problem } = row;
  const known = {
    invoice: invoice.id,
    number: invoice.status === 'draft' ? '' : invoice.number.text,
    debtor: debtor.number,
    debtorName: debtor.name,
    route: problem === 'draft' ? ('none' as const) : route,
    copies: route === 'print' ? copies : 0,
  };
  if (!entry) {
    const previous = row.previous?.updatedAt ?? null;
    const recipients = route === 'mail' ? [...to, ...cc] : [];
    // A row without a problem always has an entry.
    const outcome = problem === null ? 'failed' : outcomeOfProblem(problem);
    return {
      ...known,
      outcome,
      to: recipients,
      reply: '',
      problem,
      error: null,
      at: previous,
      entry: row.previous?.id ?? null,
    };
  }
  const planned = outcomeOf(entry) === 'planned';
  return {
    ...known,
    outcome: outcomeOf(entry),
    to: entry.route === 'mail' ? recipientsShown(entry) : [],
    reply: entry.reply,
    problem,
    error: entry.error,
    at: planned ? entry.plannedAt : entry.updatedAt,
    entry: entry.id,
  };
}

function recipientsShown(entry: OutboxEntry & { readonly route: 'mail' }): readonly string[] {
  return entry.redirectedTo === null ? entry.recipients.map((one) => one.address) : [entry.redirectedTo];
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
