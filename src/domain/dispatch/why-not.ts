import type { Instant } from '../calendar.ts';
import type { Debtor } from '../debtor.ts';
import type { Invoice } from '../invoice.ts';
import { addresseesOf, type DispatchError, type OutboxEntry, type Route } from './entry.ts';
import { invoiceAddressees } from './invoice-addressees.ts';
import type { RunEnd } from './run-end.ts';
import { type RunProblem, routesOf, weightiest } from './run-sheet.ts';

/**
 * Why an invoice was not sent yet, or when it was: *Waarom niet verzonden?* One fact for each route of the debtor.
 * draft: no number yet · not-asked: nobody has delivered it; `problem` is what would keep it back · waiting: to go now;
 * `stopped` is how the last run ended, when that explains the wait · in-hand: a process sends it.
 */
export type WhyNot =
  | { readonly kind: 'draft' }
  | { readonly kind: 'not-asked'; readonly route: Route; readonly problem: RunProblem | null }
  | {
      readonly kind: 'waiting';
      readonly route: Route;
      readonly entry: string;
      readonly since: Instant;
      readonly by: string;
      readonly stopped: RunEnd | null;
    }
  | {
      readonly kind: 'planned';
      readonly route: Route;
      readonly entry: string;
      readonly since: Instant;
      readonly by: string;
      /** Null: the schedule has no moment for it. */
      readonly at: Instant | null;
    }
  | {
      readonly kind: 'in-hand';
      readonly route: Route;
      readonly entry: string;
      readonly since: Instant;
      readonly user: string;
      readonly pid: number;
    }
  | {
      readonly kind: 'deferred';
      readonly route: Route;
      readonly entry: string;
      readonly error: DispatchError | null;
      readonly attempts: number;
      readonly next: Instant | null;
    }
  | {
      readonly kind: 'failed' | 'uncertain';
      readonly route: Route;
      readonly entry: string;
      readonly error: DispatchError | null;
      readonly at: Instant;
    }
  | {
      readonly kind: 'sent';
      readonly route: Route;
      readonly entry: string;
      readonly at: Instant;
      readonly by: string;
      readonly to: readonly string[];
      readonly copies: number;
      /** The server's acceptance, or the print job. */
      readonly reply: string;
    }
  | { readonly kind: 'withdrawn'; readonly route: Route; readonly entry: string; readonly at: Instant };

export interface WhyNotInput {
  readonly invoice: Invoice;
  /** The billed debtor as it is now. */
  readonly debtor: Debtor;
  readonly entries: readonly OutboxEntry[];
  readonly mailEnabled: boolean;
  /** Mail addresses of the central billing address (*Facturering via TopBakkers*). */
  readonly centralEmail: readonly string[];
  /** How the last run ended; null when none is known. */
  readonly lastEnd: RunEnd | null;
}

/** What would keep an invoice back that nobody has asked to deliver. */
function problemOf(route: Route, { invoice, debtor, mailEnabled, centralEmail }: WhyNotInput): RunProblem | null {
  if (invoice.status === 'credited') return 'credited';
  if (route === 'print') return debtor.copies === 0 ? 'no-copies' : null;
  if (!mailEnabled) return 'mail-disabled';
  const { to, isCentral } = invoiceAddressees(invoice, debtor, centralEmail);
  return to.length > 0 ? null : isCentral ? 'no-central-address' : 'no-address';
}

/** The end of a run that leaves what is due waiting. */
function stoppingEnd(end: RunEnd | null): RunEnd | null {
  return end === null || end.kind === 'done' || end.kind === 'busy' ? null : end;
}

/**
 * What one entry tells: why it has not gone, or when it went.
 * @param lastEnd how the last run ended; null when none is known
 */
export function whyOf(entry: OutboxEntry, lastEnd: RunEnd | null): WhyNot {
  const { route, id, state, error, updatedAt: at, queuedAt: since, queuedBy: by } = entry;
  const about = { route, entry: id };
  switch (state) {
    case 'queued':
      // How a run ends is told for the mail; paper that waits has not had a run yet.
      return { kind: 'waiting', ...about, since, by, stopped: route === 'mail' ? stoppingEnd(lastEnd) : null };
    case 'planned':
      return { kind: 'planned', ...about, since, by, at: entry.plannedAt };
    case 'sending':
      return { kind: 'in-hand', ...about, since: at, user: entry.runner?.user ?? '', pid: entry.runner?.pid ?? 0 };
    case 'deferred':
      return { kind: 'deferred', ...about, error, attempts: entry.attempts, next: entry.plannedAt };
    case 'failed':
    case 'uncertain':
      return { kind: state, ...about, error, at };
    case 'accepted':
    case 'printed': {
      const copies = entry.route === 'print' ? entry.copies : 0;
      return { kind: 'sent', ...about, at, by, to: addresseesOf(entry), copies, reply: entry.reply };
    }
    case 'cancelled':
      return { kind: 'withdrawn', ...about, at };
    default:
      return state satisfies never;
  }
}

/** Why an invoice was not sent yet, for each route that its debtor has or by which it went: the entry that says most. */
export function whyNot(input: WhyNotInput): readonly WhyNot[] {
  const { invoice, debtor, entries, lastEnd } = input;
  if (invoice.status === 'draft') return [{ kind: 'draft' }];
  const used = entries.filter((entry) => entry.invoices.some(({ id }) => id === invoice.id));
  const own = routesOf(debtor);
  const others = used.flatMap(({ route, insteadOf, state }) =>
    own.includes(route) || insteadOf !== undefined || state === 'cancelled' ? [] : [route],
  );
  const told = new Set<string>();
  return [...new Set([...own, ...others])].flatMap((route): readonly WhyNot[] => {
    const entry = weightiest(used, invoice.id, [route]);
    if (!entry) return [{ kind: 'not-asked', route, problem: problemOf(route, input) }];
    if (told.has(entry.id)) return [];
    told.add(entry.id);
    return [whyOf(entry, lastEnd)];
  });
}
