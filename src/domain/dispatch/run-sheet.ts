import type { Debtor } from '../debtor.ts';
import type { Invoice } from '../invoice.ts';
import { isWaiting, type MailEntry, type OutboxEntry } from './entry.ts';

/** Why a row of the run sheet does not go. */
export const runProblems = [
  'draft',
  'no-address',
  'no-copies',
  'mail-disabled',
  'already-sent',
  'already-waiting',
  'uncertain',
] as const;
export type RunProblem = (typeof runProblems)[number];

/** One line of the run sheet: what will happen to one invoice on one route, or why nothing will. */
export interface RunSheetRow {
  readonly invoice: Invoice;
  readonly debtor: Debtor;
  readonly route: 'mail' | 'print' | 'none';
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly copies: number;
  readonly problem: RunProblem | null;
  /** The earlier entry for this invoice on this route that says most about it: see `weightOf`; of equals the newest. */
  readonly previous: OutboxEntry | null;
}

export interface RunSheetInput {
  readonly invoices: readonly Invoice[];
  readonly debtors: ReadonlyMap<string, Debtor>;
  /** Everything under way or sent that may concern these invoices. */
  readonly entries: readonly OutboxEntry[];
  readonly mailEnabled: boolean;
  /** Invoices that went before go again only when a reason is given. */
  readonly again: boolean;
}

/** The routes that a debtor's *Verzendwijze* asks for. */
function routesOf(debtor: Debtor): readonly ('mail' | 'print')[] {
  switch (debtor.dispatch) {
    case 'pdf':
      return ['mail'];
    case 'paper':
      return ['print'];
    case 'both':
      return ['mail', 'print'];
    default:
      return debtor.dispatch satisfies never;
  }
}

/**
 * What an entry says about whether its invoice may go: one under way or uncertain forbids it, one that arrived asks for a
 * reason, whatever became of attempts after it.
 */
function weightOf(entry: OutboxEntry): number {
  switch (entry.state) {
    case 'queued':
    case 'planned':
    case 'deferred':
    case 'sending':
      return 4;
    case 'uncertain':
      return 3;
    case 'accepted':
    case 'printed':
      return 2;
    case 'failed':
      return 1;
    case 'cancelled':
      return 0;
    default:
      return entry.state satisfies never;
  }
}

function previousProblem(previous: OutboxEntry | null, again: boolean): RunProblem | null {
  if (!previous) return null;
  if (isWaiting(previous) || previous.state === 'sending') return 'already-waiting';
  if (previous.state === 'uncertain') return 'uncertain';
  if (previous.state === 'accepted' || previous.state === 'printed') return again ? null : 'already-sent';
  return null;
}

function rowProblem(row: Omit<RunSheetRow, 'problem'>, input: RunSheetInput): RunProblem | null {
  if (row.invoice.status === 'draft') return 'draft';
  const before = previousProblem(row.previous, input.again);
  if (before) return before;
  switch (row.route) {
    case 'mail':
      if (!input.mailEnabled) return 'mail-disabled';
      return row.to.length === 0 ? 'no-address' : null;
    case 'print':
      return row.copies === 0 ? 'no-copies' : null;
    case 'none':
      return null;
    default:
      return row.route satisfies never;
  }
}

/** The run sheet of spec § 6: a row per invoice and route, with what will happen. */
export function runSheet(input: RunSheetInput): readonly RunSheetRow[] {
  const previous = new Map<string, OutboxEntry>();
  for (const entry of [...input.entries].sort((a, b) => weightOf(a) - weightOf(b) || (a.id < b.id ? -1 : 1))) {
    for (const { id } of entry.invoices) previous.set(`${entry.route} ${id}`, entry);
  }
  return input.invoices.flatMap((invoice) => {
    const debtor = input.debtors.get(invoice.debtor);
    if (!debtor) throw new Error(`invoice ${invoice.id} names debtor ${invoice.debtor}, who is not there`);
    return routesOf(debtor).map((route) => {
      const row = {
        invoice,
        debtor,
        route,
        to: debtor.email,
        cc: debtor.cc,
        copies: debtor.copies,
        previous: previous.get(`${route} ${invoice.id}`) ?? null,
      };
      return { ...row, problem: rowProblem(row, input) };
    });
  });
}

/** The failed mail of a row that some of its recipients have had all the same; null when there is none. */
export function partlyAccepted({ previous }: RunSheetRow): MailEntry | null {
  if (previous?.route !== 'mail' || previous.state !== 'failed') return null;
  return previous.recipients.some((recipient) => recipient.state === 'accepted') ? previous : null;
}

/**
 * The rows that go, as the entries they share: a row each, or for a debtor with *Bundelen* all its mails in one. What some
 * recipients have had goes apart from what nobody has, since it does not go to them again.
 */
export function grouped(rows: readonly RunSheetRow[]): readonly (readonly RunSheetRow[])[] {
  const groups = new Map<string, RunSheetRow[]>();
  for (const row of rows) {
    if (row.problem !== null) continue;
    const key =
      row.route === 'mail' && row.debtor.bundle
        ? `bundle ${row.debtor.number} ${partlyAccepted(row)?.id ?? ''}`
        : `${row.route} ${row.invoice.id}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}
