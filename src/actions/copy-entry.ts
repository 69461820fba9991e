import type { InvoiceRef, MailEntry, OutboxEntry, PrintEntry, RecipientState } from '../domain/dispatch/entry.ts';
import type { PlannedGroup, RowMoment } from '../domain/dispatch/run-plan.ts';
import { partlyAccepted, type RunSheetRow } from '../domain/dispatch/run-sheet.ts';
import { isEmailAddress } from '../domain/email-address.ts';
import type { FinalInvoice, Invoice } from '../domain/invoice.ts';
import type { MailOptions, Options } from '../domain/options.ts';
import { envelopeAddress } from '../mail/envelope-address.ts';
import { messageIdFor } from '../mail/message.ts';
import { whoAmI } from '../state/record.ts';
import { invoiceMailText } from './invoice-mail.ts';

/** Stands in a Message-ID when no sender is set: the mail waits until there is one, and the paper goes. */
const noSenderYet = 'factuurpost@factuurpost.invalid';

/** What the entries of one run share. */
export interface Making {
  readonly options: Options;
  readonly reason: string;
  readonly now: Date;
  readonly newId: () => string;
}

function isFinal(invoice: Invoice): invoice is FinalInvoice {
  return invoice.status !== 'draft';
}

function waitingFor(addresses: readonly string[], role: RecipientState['role']): readonly RecipientState[] {
  return addresses.map((address) => ({ address: envelopeAddress(address), role, state: 'waiting', reply: '' }));
}

/** Everybody who gets the mail, each once; those who have had it from a partly accepted one are not sent to again. */
function recipientsOf(row: RunSheetRow, mail: MailOptions): readonly RecipientState[] {
  const all = [
    ...waitingFor(row.to, 'to'),
    ...waitingFor([...row.cc, ...mail.cc], 'cc'),
    ...waitingFor(mail.bcc, 'bcc'),
  ];
  const before = partlyAccepted(row)?.recipients ?? [];
  const seen = new Set<string>();
  return all.flatMap((recipient) => {
    if (seen.has(recipient.address)) return [];
    seen.add(recipient.address);
    const known = before.find((one) => one.address === recipient.address);
    return [known?.state === 'accepted' ? { ...recipient, state: known.state, reply: known.reply } : recipient];
  });
}

function refOf({ id, number }: FinalInvoice): InvoiceRef {
  return { id, number: number.text };
}

function plannedAt(moment: RowMoment): string | null {
  return moment.kind === 'later' ? moment.at : null;
}

/** The entry that carries out one row, or the rows of one bundle. */
export function copyEntry({ rows, moment }: PlannedGroup, making: Making): OutboxEntry {
  const { options, now, reason } = making;
  const [row] = rows;
  const invoices = rows.map(({ invoice }) => invoice).filter(isFinal);
  const [first] = invoices;
  if (!first) throw new Error('a row of a draft has no entry');
  const id = making.newId();
  const base = {
    id,
    kind: first.origin === 'C' ? ('credit' as const) : ('invoice' as const),
    debtor: row.debtor.number,
    debtorName: row.debtor.name,
    invoices: invoices.map(refOf),
    ...(row.insteadOf === null ? {} : { insteadOf: row.insteadOf }),
    state: moment.kind === 'now' ? ('queued' as const) : ('planned' as const),
    attempts: 0,
    queuedAt: now.toISOString(),
    queuedBy: whoAmI(),
    reason,
    plannedAt: plannedAt(moment),
    updatedAt: now.toISOString(),
    runner: null,
    ending: false,
    error: null,
    reply: '',
  };
  if (row.route === 'print') return { ...base, route: 'print', copies: row.copies } satisfies PrintEntry;
  const redirectedTo = options.mail.redirectTo === '' ? null : envelopeAddress(options.mail.redirectTo);
  const entry: MailEntry = {
    ...base,
    route: 'mail',
    language: first.buyer.language,
    recipients: recipientsOf(row, options.mail),
    redirectedTo,
    subject: invoiceMailText([first, ...invoices.slice(1)]).subject,
    messageId: messageIdFor(id, isEmailAddress(options.mail.from) ? options.mail.from : noSenderYet),
    kept: [],
  };
  const before = partlyAccepted(row);
  return before && isComplete(entry) ? settled(entry, before) : entry;
}

function isComplete(entry: MailEntry): boolean {
  return entry.recipients.every((recipient) => recipient.state === 'accepted');
}

/** Those who refused it are no longer among the recipients, and the others have had it: nothing is left to send. */
function settled(entry: MailEntry, before: MailEntry): MailEntry {
  const { messageId, reply } = before;
  return { ...entry, messageId, reply, state: 'accepted', plannedAt: null };
}
