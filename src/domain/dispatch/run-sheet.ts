import type { Debtor } from '../debtor.ts';
import type { Invoice } from '../invoice.ts';
import { carries, isWaiting, type MailEntry, type OutboxEntry, type Route } from './entry.ts';
import { invoiceAddressees } from './invoice-addressees.ts';

/** Why a row of the run sheet does not go. */
export const runProblems = [
  'draft',
  'left-out',
  'no-address',
  'no-central-address',
  'no-copies',
  'mail-disabled',
  'already-sent',
  'already-waiting',
  'uncertain',
  'credited',
] as const;
export type RunProblem = (typeof runProblems)[number];

export const routeChoices = ['mail', 'print', 'both', 'none'] as const;
/** How an invoice goes in one run, whatever its debtor's *Verzendwijze*; none: it is left out. */
export type RouteChoice = (typeof routeChoices)[number];

/** One line of the run sheet: what will happen to one invoice on one route, or why nothing will. */
export interface RunSheetRow {
  readonly invoice: Invoice;
  readonly debtor: Debtor;
  readonly route: Route | 'none';
  /** The debtor's own route in whose place this one goes; null: it is the debtor's own, or goes besides it. */
  readonly insteadOf: Route | null;
  /** What a person chose for this invoice in this run; null: nothing. */
  readonly choice: RouteChoice | null;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  /** It goes to the central billing address in the debtor's place. */
  readonly isCentral: boolean;
  readonly copies: number;
  readonly problem: RunProblem | null;
  /** The earlier entry for this invoice on this route, or on the one it replaces, that says most: see `weightOf`. */
  readonly previous: OutboxEntry | null;
}

export interface RunSheetInput {
  readonly invoices: readonly Invoice[];
  readonly debtors: ReadonlyMap<string, Debtor>;
  /** Everything under way or sent that may concern these invoices. */
  readonly entries: readonly OutboxEntry[];
  readonly mailEnabled: boolean;
  /** Mail addresses of the central billing address (*Facturering via TopBakkers*). */
  readonly centralEmail: readonly string[];
  /** Invoices that went before go again only when a reason is given. */
  readonly again: boolean;
  /** By invoice id, what a person chose for this run. */
  readonly choices: ReadonlyMap<string, RouteChoice>;
}

/** The routes that a debtor's *Verzendwijze* asks for. */
export function routesOf(debtor: Pick<Debtor, 'dispatch'>): readonly Route[] {
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

function routesChosen(choice: RouteChoice): readonly Route[] {
  switch (choice) {
    case 'mail':
    case 'print':
      return [choice];
    case 'both':
      return ['mail', 'print'];
    case 'none':
      return [];
    default:
      return choice satisfies never;
  }
}

/** A choice that differs from the debtor's own way. */
export function isSwitched(choice: RouteChoice, debtor: Pick<Debtor, 'dispatch'>): boolean {
  return routesChosen(choice).join() !== routesOf(debtor).join();
}

/**
 * What an entry says about whether its invoice may go: one under way or uncertain forbids it, one that arrived asks for a
 * reason, whatever became of attempts after it.
 */
export function weightOf(entry: OutboxEntry): number {
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

/**
 * What an earlier entry of the same document on the same route forbids; null: nothing.
 * @param again what went before may go again, since somebody gave a reason
 */
export function previousProblem(
  previous: OutboxEntry | null,
  again: boolean,
): Extract<RunProblem, 'already-waiting' | 'uncertain' | 'already-sent'> | null {
  if (!previous) return null;
  if (isWaiting(previous) || previous.state === 'sending') return 'already-waiting';
  if (previous.state === 'uncertain') return 'uncertain';
  if (previous.state === 'accepted' || previous.state === 'printed') return again ? null : 'already-sent';
  return null;
}

function rowProblem(row: Omit<RunSheetRow, 'problem'>, input: RunSheetInput): RunProblem | null {
  if (row.choice === 'none') return 'left-out';
  if (row.invoice.status === 'draft') return 'draft';
  const before = previousProblem(row.previous, input.again);
  if (before) return before;
  // Nobody is to be asked for what was taken back, unless somebody says why.
  if (row.invoice.status === 'credited' && !input.again) return 'credited';
  switch (row.route) {
    case 'mail':
      if (!input.mailEnabled) return 'mail-disabled';
      return row.to.length > 0 ? null : row.isCentral ? 'no-central-address' : 'no-address';
    case 'print':
      return row.copies === 0 ? 'no-copies' : null;
    case 'none':
      return null;
    default:
      return row.route satisfies never;
  }
}

/** The entry that says most; of equals the newest. */
export function weightiestOf(entries: readonly OutboxEntry[]): OutboxEntry | null {
  return entries.reduce<OutboxEntry | null>((most, entry) => {
    if (!most) return entry;
    const more = weightOf(entry) - weightOf(most);
    return more > 0 || (more === 0 && entry.id > most.id) ? entry : most;
  }, null);
}

/** The entry that says most about an invoice on any of these routes; of equals the newest. */
export function weightiest(
  entries: readonly OutboxEntry[],
  invoice: string,
  covered: readonly Route[],
): OutboxEntry | null {
  return weightiestOf(entries.filter((entry) => covered.some((route) => carries(entry, invoice, route))));
}

/**
 * The row of one route. Chosen paper of a debtor with no copies is one copy: whoever chooses paper wants a sheet. A route
 * that the debtor does not have goes in the place of the one it has, so what went by that one counts as sent.
 */
function rowOn(
  route: Route,
  about: Pick<RunSheetRow, 'invoice' | 'debtor' | 'choice'>,
  entries: readonly OutboxEntry[],
  centralEmail: readonly string[],
) {
  const { invoice, debtor, choice } = about;
  const own = routesOf(debtor);
  const replaces = (choice === 'mail' || choice === 'print') && !own.includes(route);
  const insteadOf = replaces ? (own[0] ?? null) : null;
  return {
    ...about,
    route,
    insteadOf,
    ...invoiceAddressees(invoice, debtor, centralEmail),
    copies: choice !== null && debtor.copies === 0 ? 1 : debtor.copies,
    previous: weightiest(entries, invoice.id, insteadOf === null ? [route] : [route, insteadOf]),
  };
}

function leftOut(about: Pick<RunSheetRow, 'invoice' | 'debtor' | 'choice'>) {
  return {
    ...about,
    route: 'none',
    insteadOf: null,
    to: [],
    cc: [],
    isCentral: false,
    copies: 0,
    previous: null,
  } as const;
}

/** The run sheet of spec § 6: a row per invoice and route, with what will happen. */
export function runSheet(input: RunSheetInput): readonly RunSheetRow[] {
  const byInvoice = new Map<string, OutboxEntry[]>();
  for (const entry of input.entries) {
    for (const { id } of entry.invoices) {
      const known = byInvoice.get(id);
      if (known) known.push(entry);
      else byInvoice.set(id, [entry]);
    }
  }
  return input.invoices.flatMap((invoice) => {
    const debtor = input.debtors.get(invoice.debtor);
    if (!debtor) throw new Error(`invoice ${invoice.id} names debtor ${invoice.debtor}, who is not there`);
    const choice = input.choices.get(invoice.id) ?? null;
    const about = { invoice, debtor, choice };
    const chosen = choice === null ? routesOf(debtor) : routesChosen(choice);
    const rows = chosen.map((route) => rowOn(route, about, byInvoice.get(invoice.id) ?? [], input.centralEmail));
    return (rows.length === 0 ? [leftOut(about)] : rows).map((row) => ({ ...row, problem: rowProblem(row, input) }));
  });
}

/** The failed mail that some of its recipients have had all the same; null when the earlier entry is no such one. */
export function partlyAccepted({ previous }: { readonly previous: OutboxEntry | null }): MailEntry | null {
  if (previous?.route !== 'mail' || previous.state !== 'failed') return null;
  return previous.recipients.some((recipient) => recipient.state === 'accepted') ? previous : null;
}

/**
 * The rows that go, as the entries they share: a row each, or for a debtor with *Bundelen* all its mails in one. What some
 * recipients have had goes apart from what nobody has, since it does not go to them again; so does what goes to the central
 * billing address. Credit invoices go apart from invoices: their mail has words of its own.
 */
export function grouped(rows: readonly RunSheetRow[]): readonly (readonly RunSheetRow[])[] {
  const groups = new Map<string, RunSheetRow[]>();
  for (const row of rows) {
    if (row.problem !== null) continue;
    const key =
      row.route === 'mail' && row.debtor.bundle
        ? `bundle ${row.debtor.number} ${row.isCentral} ${row.invoice.origin === 'C'} ${partlyAccepted(row)?.id ?? ''}`
        : `${row.route} ${row.invoice.id}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}
