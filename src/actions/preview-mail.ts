import { dayOf, yearOf } from '../domain/calendar.ts';
import type { Debtor } from '../domain/debtor.ts';
import { type InvoiceAddressees, invoiceAddressees } from '../domain/dispatch/invoice-addressees.ts';
import { isEmailAddress } from '../domain/email-address.ts';
import { finalInvoiceOf } from '../domain/final-invoice.ts';
import type { FinalInvoice, Invoice } from '../domain/invoice.ts';
import type { Options } from '../domain/options.ts';
import { ownCopies } from '../domain/own-copies.ts';
import { documentTexts } from '../i18n/document.ts';
import { type MailAccount, mailAccount } from '../mail/account.ts';
import { envelopeAddress } from '../mail/envelope-address.ts';
import { composeMessage, messageIdFor } from '../mail/message.ts';
import { type ReadMail, readMessage } from '../mail/read-message.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';
import { invoiceFileName, invoiceMailText } from './invoice-mail.ts';
import { ownTexts } from './mail-texts.ts';
import { invoicePdf } from './show-invoice.ts';

/** What the mail cannot go without. */
export type PreviewGap = 'no-sender' | 'no-address' | 'no-central-address' | 'mail-disabled';

/** A mail as it would go. `from` is empty, and `to` too, where that is what is missing. */
export interface MailPreview extends Omit<ReadMail, 'messageId' | 'at'> {
  /** In no header: those who get it unseen. */
  readonly bcc: readonly string[];
  readonly missing: readonly PreviewGap[];
}

/** Stands where an address is missing, so that the rest can be shown. */
const nobody = 'niemand@factuurpost.invalid';

/** The account as far as a message shows it: how it would leave, and with which password, does not matter here. */
function accountFor({ mail }: Options): MailAccount {
  const from = isEmailAddress(mail.from) ? mail.from : nobody;
  return mailAccount({ ...mail, ...ownCopies(mail, 'invoice'), method: 'folder', folder: '-', from }, '');
}

/** An invoice as final, with the word for a draft where its number will stand. */
export function asFinal(
  invoice: Invoice,
  context: Pick<Context, 'now'>,
  options: Options,
  debtor: Debtor,
): FinalInvoice {
  if (invoice.status !== 'draft') return invoice;
  const date = dayOf(context.now());
  const text = documentTexts(debtor.language).marks.draft;
  const number = { year: yearOf(date), sequence: 1, text };
  return finalInvoiceOf(invoice, number, date, { ...options, debtor });
}

async function attachmentOf(context: Context, invoice: Invoice, final: FinalInvoice, format: string) {
  const fileName = invoiceFileName(final, format);
  return { fileName, content: await invoicePdf(context, invoice), contentType: 'application/pdf' };
}

/** Those who get it and stand in no header; each address once, in the first place that names it. */
function unseenCopies({ redirectTo, cc, bcc }: MailAccount, addressees: InvoiceAddressees): readonly string[] {
  if (redirectTo !== null) return [];
  const seen = new Set([...addressees.to, ...addressees.cc, ...cc].map(envelopeAddress));
  return bcc.map(envelopeAddress).filter((address) => !seen.has(address) && seen.add(address));
}

/**
 * The mail that brings an invoice, or the invoices that a debtor with *Bundelen* gets together, as it would go now: composed
 * by the code that sends, and read back from the message. Needs no server and no complete account. A draft is shown as if
 * it became final today, with the word for a draft in the place of its number.
 * @param invoices of one debtor
 * @throws UserError `mail.bad-address` for an address that would keep the mail from going
 */
export async function previewMail(context: Context, invoices: readonly [Invoice, ...Invoice[]]): Promise<MailPreview> {
  const options = await context.company.read(files.options);
  const [{ debtor: number }] = invoices;
  const debtor = (await context.company.read(files.debtors)).find((one) => one.number === number);
  if (!debtor) throw new Error(`invoice ${invoices[0].id} names debtor ${number}, who is not there`);
  const [first, ...others] = invoices.map((invoice) => asFinal(invoice, context, options, debtor));
  if (!first || others.some((one) => one.debtor !== number)) throw new Error('a mail goes to one debtor');
  const account = accountFor(options);
  const addressees = invoiceAddressees(invoices[0], debtor, options.topBakkers.email);
  const attachments = [];
  for (const [index, final] of [first, ...others].entries()) {
    const invoice = invoices[index] ?? final;
    attachments.push(await attachmentOf(context, invoice, final, options.invoices.fileName));
  }
  const message = await composeMessage({
    account,
    to: addressees.to.length === 0 ? [nobody] : addressees.to,
    cc: addressees.cc,
    ...invoiceMailText(await ownTexts(context), [first, ...others]),
    attachments,
    messageId: messageIdFor('preview', account.from),
    date: context.now(),
    language: first.buyer.language,
  });
  const { messageId: _id, at: _at, ...mail } = await readMessage(message.raw);
  const missing: PreviewGap[] = [];
  if (!options.mail.enabled) missing.push('mail-disabled');
  if (account.from === nobody) missing.push('no-sender');
  if (addressees.to.length === 0) missing.push(addressees.isCentral ? 'no-central-address' : 'no-address');
  const { to, cc, meantFor, text } = mail;
  return {
    ...mail,
    from: account.from === nobody ? '' : mail.from,
    to: to.filter((address) => address !== nobody),
    meantFor: meantFor === nobody ? '' : meantFor,
    text: text.map((line) => line.replaceAll(nobody, '-')),
    bcc: unseenCopies(account, addressees),
    cc,
    missing,
  };
}
