import type { MailEntry } from '../domain/dispatch/entry.ts';
import type { FinalInvoice } from '../domain/invoice.ts';
import type { Options } from '../domain/options.ts';
import { UserError } from '../domain/user-error.ts';
import type { MailAccount } from '../mail/account.ts';
import { composeMessage } from '../mail/message.ts';
import type { Composed } from '../mail/sender.ts';
import type { Context } from './context.ts';
import { findInvoices } from './find-invoices.ts';
import { invoiceFileName, invoiceMailText } from './invoice-mail.ts';
import { originalOf } from './invoice-original.ts';
import { isStoreTrouble } from './outbox-entries.ts';
import { writeWorkingCopy } from './working-copy.ts';

/** What a message is put together from, besides its entry. */
export interface MessageSources {
  readonly context: Context;
  readonly account: MailAccount;
  readonly options: Options;
}

/**
 * The invoices of an entry. The last gate against mail to the wrong customer: an invoice goes to the debtor it bills, or not
 * at all.
 * @throws UserError `invoice.unknown`, Error when the entry does not match its invoices
 */
export async function invoicesOf(context: Context, entry: MailEntry): Promise<[FinalInvoice, ...FinalInvoice[]]> {
  const invoices = await findInvoices(
    context,
    entry.invoices.map((invoice) => invoice.id),
  );
  const final = invoices.filter((invoice): invoice is FinalInvoice => invoice.status !== 'draft');
  const [first, ...others] = final;
  if (!first || final.length !== invoices.length || final.some((invoice) => invoice.debtor !== entry.debtor)) {
    throw new Error(`entry ${entry.id} does not match its invoices`);
  }
  return [first, ...others];
}

async function keepWorkingCopy(folder: string, fileName: string, content: Uint8Array): Promise<void> {
  try {
    await writeWorkingCopy(folder, fileName, content);
  } catch (error) {
    if (!isStoreTrouble(error)) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UserError('folder.not-writable', { folder, reason });
  }
}

/** Puts the message of an entry together, to those of its recipients who still wait for it; keeps working copies of its PDFs. */
export async function composeEntry({ context, account, options }: MessageSources, entry: MailEntry): Promise<Composed> {
  const redirectTo = account.redirectTo ?? entry.redirectedTo;
  const invoices = await invoicesOf(context, entry);
  const attachments = [];
  for (const invoice of invoices) {
    const content = await originalOf(context, invoice);
    const fileName = invoiceFileName(invoice, options.invoices.fileName);
    await keepWorkingCopy(options.folders.pdf, fileName, content);
    attachments.push({ fileName, content, contentType: 'application/pdf' });
  }
  const addresses = (role: string) => entry.recipients.filter((one) => one.role === role).map((one) => one.address);
  const { raw, envelope } = await composeMessage({
    // The account's own copies are among the entry's recipients.
    account: { ...account, cc: [], bcc: [], redirectTo },
    to: addresses('to'),
    cc: addresses('cc'),
    bcc: addresses('bcc'),
    ...invoiceMailText(invoices),
    attachments,
    messageId: entry.messageId,
    date: new Date(entry.updatedAt),
    language: entry.language,
  });
  if (redirectTo !== null) return { raw, envelope };
  // Those who had it from an earlier attempt, or refused it for good, are named in the message and not sent to again.
  const waiting = new Set(entry.recipients.filter((one) => one.state === 'waiting').map((one) => one.address));
  return { raw, envelope: { ...envelope, to: envelope.to.filter((address) => waiting.has(address)) } };
}
