import type { Instant } from '../calendar.ts';
import type { Cents } from '../money.ts';
import { addresseesOf, type Route, type Runner } from './entry.ts';
import type { RunEnd } from './run-end.ts';
import type { RouteChoice, RunProblem, RunSheetRow } from './run-sheet.ts';

/**
 * A row of a run as it is kept. What became of it is not in it: that is read from the outbox, which alone knows.
 */
export interface KeptRow {
  readonly invoice: string;
  /** As printed; empty for a draft. */
  readonly number: string;
  readonly debtor: string;
  readonly debtorName: string;
  readonly route: Route | 'none';
  readonly choice: RouteChoice | null;
  /** Addresses; of a row that does not go since it went or waits, those of that earlier time. */
  readonly to: readonly string[];
  readonly copies: number;
  readonly gross: Cents;
  readonly problem: RunProblem | null;
  /** The outbox entry that carries it out; of a row that does not go, the earlier one that says most about it. */
  readonly entry: string | null;
  /** When that earlier one last changed. */
  readonly at: Instant | null;
}

/** A run as it is kept, from the moment at which it was queued. */
export interface KeptSheet {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  /** Why invoices that went before went again; empty: they did not. */
  readonly reason: string;
  /** The process that queued it and runs it. */
  readonly runner: Runner;
  readonly rows: readonly KeptRow[];
  /** Null until it has come to its end; for good, when its process died before. */
  readonly end: RunEnd | null;
}

/** Problems that an earlier entry makes: whom that one went or goes to is what counts. */
const byEarlier: ReadonlySet<RunProblem | null> = new Set(['already-sent', 'already-waiting', 'uncertain']);

function addresseesShown({ problem, previous, route, to, cc }: RunSheetRow): readonly string[] {
  if (previous && byEarlier.has(problem)) return addresseesOf(previous);
  return route === 'mail' ? [...to, ...cc] : [];
}

/** A row of the run sheet as it is kept. @param entry the one that carries it out; null when it does not go */
export function keptRow(row: RunSheetRow, entry: string | null): KeptRow {
  const { invoice, debtor, choice, problem, previous } = row;
  const route = problem === 'draft' ? 'none' : row.route;
  return {
    invoice: invoice.id,
    number: invoice.status === 'draft' ? '' : invoice.number.text,
    debtor: debtor.number,
    debtorName: debtor.name,
    route,
    choice,
    to: addresseesShown(row),
    copies: route === 'print' ? row.copies : 0,
    gross: invoice.gross,
    problem,
    entry: entry ?? previous?.id ?? null,
    at: entry === null ? (previous?.updatedAt ?? null) : null,
  };
}
