import type { MailEntry } from '../domain/dispatch/entry.ts';
import { type FinalInvoice, isFinal } from '../domain/invoice.ts';
import type { Options } from '../domain/options.ts';
import { UserError } from '../domain/user-error.ts';
import type { MailAccount } from '../mail/account.ts';
import type { MailText } from '../mail/mail-text.ts';
import { type Attachment, composeMessage } from '../mail/message.ts';
import type { Composed } from '../mail/sender.ts';
import type { Context } from './context.ts';
import { deliveryFileName, deliveryMailText } from './delivery-mail.ts';
import { referredDelivery } from './find-deliveries.ts';
import { findInvoices } from './find-invoices.ts';
import { invoiceFileName, invoiceMailText } from './invoice-mail.ts';
import { originalOf } from './invoice-original.ts';
import { ownTexts } from './mail-texts.ts';
import { isStoreTrouble } from './outbox-entries.ts';
import { productionListFileName, productionListPdf } from './production-list-documents.ts';
import { productionMailText } from './production-list-entry.ts';
import { deliveryNotePdf, deliverySources } from './show-delivery.ts';
import { removeWorkingCopy, writeWorkingCopy } from './working-copy.ts';

/** What a message is put together from, besides its entry. */
export interface MessageSources {
  readonly context: Context;
  readonly account: MailAccount;
  readonly options: Options;
}

/** The words and the documents of a message. */
interface Content {
  readonly text: MailText;
  readonly attachments: readonly Attachment[];
}

/**
 * The invoices of an entry. The last gate against mail to the wrong customer: an invoice goes to the debtor it bills, or not
 * at all.
 * @throws UserError `invoice.unknown`, Error when the entry does not match its invoices
 */
async function invoicesOf(context: Context, entry: MailEntry): Promise<[FinalInvoice, ...FinalInvoice[]]> {
  const invoices = await findInvoices(
    context,
    entry.invoices.map((invoice) => invoice.id),
  );
  const final = invoices.filter(isFinal);
  const [first, ...others] = final;
  if (!first || final.length !== invoices.length || final.some((invoice) => invoice.debtor !== entry.debtor)) {
    throw new Error(`entry ${entry.id} does not match its invoices`);
  }
  return [first, ...others];
}

async function invoiceContent({ context, options }: MessageSources, entry: MailEntry): Promise<Content> {
  const invoices = await invoicesOf(context, entry);
  const attachments: Attachment[] = [];
  for (const invoice of invoices) {
    const fileName = invoiceFileName(invoice, options.invoices.fileName);
    attachments.push({ fileName, content: await originalOf(context, invoice), contentType: 'application/pdf' });
  }
  return { text: invoiceMailText(await ownTexts(context), invoices), attachments };
}

/**
 * The note of the one delivery that an entry brings, as it is now. The same gate: it goes to the debtor that had the
 * delivery, or not at all.
 */
async function deliveryContent({ context, options }: MessageSources, entry: MailEntry): Promise<Content> {
  const [ref, ...others] = entry.deliveries;
  const delivery = ref && (await referredDelivery(context, ref));
  if (!delivery || others.length > 0 || delivery.debtor !== entry.debtor) {
    throw new Error(`entry ${entry.id} does not match its delivery`);
  }
  const text = deliveryMailText(await ownTexts(context), delivery, await deliverySources(context, delivery));
  // Its number may be another one by now, with its date.
  const fileName = deliveryFileName(delivery, options.company.name, entry.language);
  const content = await deliveryNotePdf(context, delivery);
  return { text, attachments: [{ fileName, content, contentType: 'application/pdf' }] };
}

/** The production list of a day, from the deliveries as they are now. */
async function productionListContent({ context, options }: MessageSources, entry: MailEntry): Promise<Content> {
  const { production: date, perDebtor = false, language } = entry;
  if (date === null) throw new Error(`entry ${entry.id} has no day`);
  const fileName = productionListFileName(options.company.name, date, language);
  const content = await productionListPdf(context, { date, perDebtor, language });
  const text = productionMailText(await ownTexts(context), options.company, date, language);
  return { text, attachments: [{ fileName, content, contentType: 'application/pdf' }] };
}

function contentOf(sources: MessageSources, entry: MailEntry): Promise<Content> {
  switch (entry.kind) {
    case 'invoice':
    case 'credit':
      return invoiceContent(sources, entry);
    case 'delivery':
      return deliveryContent(sources, entry);
    case 'production-list':
      return productionListContent(sources, entry);
    default:
      return entry.kind satisfies never;
  }
}

async function keepWorkingCopy(folder: string, { fileName, content }: Attachment): Promise<void> {
  try {
    await writeWorkingCopy(folder, fileName, content);
  } catch (error) {
    if (!isStoreTrouble(error)) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UserError('folder.not-writable', { folder, reason });
  }
}

/** Puts the message of an entry together, to those of its recipients who still wait for it; keeps working copies of its PDFs. */
export async function composeEntry(sources: MessageSources, entry: MailEntry): Promise<Composed> {
  const { account, options } = sources;
  const redirectTo = account.redirectTo ?? entry.redirectedTo;
  const { text, attachments } = await contentOf(sources, entry);
  for (const attachment of attachments) await keepWorkingCopy(options.folders.pdf, attachment);
  const addresses = (role: string) => entry.recipients.filter((one) => one.role === role).map((one) => one.address);
  const { raw, envelope } = await composeMessage({
    // The account's own copies are among the entry's recipients.
    account: { ...account, cc: [], bcc: [], redirectTo },
    to: addresses('to'),
    cc: addresses('cc'),
    bcc: addresses('bcc'),
    ...text,
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

async function workingCopiesOf(context: Context, options: Options, entry: MailEntry): Promise<readonly string[]> {
  const { mail, company, invoices } = options;
  switch (entry.kind) {
    case 'invoice':
    case 'credit':
      if (!mail.deleteInvoicePdf) return [];
      return (await invoicesOf(context, entry)).map((invoice) => invoiceFileName(invoice, invoices.fileName));
    case 'delivery':
      if (!mail.deleteDeliveryPdf) return [];
      return (
        await Promise.all(entry.deliveries.map(async (ref) => (await referredDelivery(context, ref)) ?? ref))
      ).map((delivery) => deliveryFileName(delivery, company.name, entry.language));
    case 'production-list':
      return [];
    default:
      return entry.kind satisfies never;
  }
}

/** Removes the working copies of an entry's PDFs, where the options want that after it was sent. The archive has all. */
export async function removeWorkingCopies(context: Context, options: Options, entry: MailEntry): Promise<void> {
  if (options.folders.pdf === '') return;
  for (const name of await workingCopiesOf(context, options, entry)) await removeWorkingCopy(options.folders.pdf, name);
}
