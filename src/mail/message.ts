import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Language } from '../domain/debtor.ts';
import { UserError } from '../domain/user-error.ts';
import { fill } from '../i18n/fill.ts';
import { smtpTexts } from '../i18n/smtp.ts';
import type { MailAccount } from './account.ts';
import { oneLine } from './clean-text.ts';
import { envelopeAddress } from './envelope-address.ts';
import { escapeHtml } from './mail-text.ts';

export interface Attachment {
  /** A safe name, see `documentFileName`. */
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly contentType: string;
}

export interface MessageParts {
  readonly account: MailAccount;
  readonly to: readonly string[];
  /** The account's own copies are added. */
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  readonly subject: string;
  /** A fragment as `renderMailText` makes it. */
  readonly html: string;
  readonly text: string;
  readonly attachments?: readonly Attachment[];
  /** With angle brackets, see `messageIdFor`. */
  readonly messageId: string;
  readonly date: Date;
  /** Further headers; values are flattened to one line. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the line that redirected mail begins with. */
  readonly language?: Language;
}

export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

export interface Message {
  /** The whole message with CRLF line ends, the same bytes for the same parts. */
  readonly raw: Buffer;
  /** Addresses as they go over the wire, see `envelopeAddress`. */
  readonly envelope: Envelope;
}

interface Recipients {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
}

/** Text for a header: one line, and never what a mail program would decode (RFC 2047) into something else. */
function headerText(text: string): string {
  return oneLine(text).replaceAll('=?', '= ?');
}

/** Each address once, in the first list that names it. */
function recipientsOf(parts: MessageParts): Recipients {
  const seen = new Set<string>();
  const unseen = (addresses: readonly string[]): readonly string[] =>
    addresses.map(envelopeAddress).filter((address) => !seen.has(address) && seen.add(address));
  const { account } = parts;
  return {
    to: unseen(parts.to),
    cc: unseen([...(parts.cc ?? []), ...account.cc]),
    bcc: unseen([...(parts.bcc ?? []), ...account.bcc]),
  };
}

/** Puts the notice of a redirected message, with its real recipients, on top of both bodies. */
function withNotice(parts: MessageParts, original: string): { readonly html: string; readonly text: string } {
  const notice = fill(smtpTexts(parts.language ?? 'nl').redirected, { to: original });
  return { html: `<p><b>${escapeHtml(notice)}</b></p>\r\n${parts.html}`, text: `${notice}\r\n\r\n${parts.text}` };
}

function cleanHeaders(headers: Readonly<Record<string, string>>): { readonly key: string; readonly value: string }[] {
  return Object.entries(headers).map(([name, value]) => {
    if (!/^[!-9;-~]+$/.test(name)) throw new Error(`No header name: ${JSON.stringify(name)}`);
    return { key: name, value: headerText(value) };
  });
}

/** The Message-ID of a stored message: its id at the sender's domain, so that a second attempt carries the same one. */
export function messageIdFor(id: string, from: string): string {
  const address = envelopeAddress(from);
  return `<${id}@${address.slice(address.lastIndexOf('@') + 1)}>`;
}

/**
 * Makes the MIME message (RFC 5322, RFC 2045) and its envelope. Names, subject and header values are flattened to one line
 * without control characters; Bcc is in the envelope alone. With `redirectTo` the one recipient is that address, and the
 * real ones are only told: in `X-Original-To` and on top of the text.
 * @throws UserError `mail.no-recipient`, `mail.no-sender`, `mail.bad-address`
 */
export async function composeMessage(parts: MessageParts): Promise<Message> {
  const { account } = parts;
  if (!/^<[!-;=?A-~]+@[!-;=?A-~]+>$/.test(parts.messageId)) throw new Error(`No Message-ID: ${parts.messageId}`);
  if (account.from.trim() === '') throw new UserError('mail.no-sender');
  const from = envelopeAddress(account.from);
  const intended = recipientsOf(parts);
  const everybody = [...intended.to, ...intended.cc, ...intended.bcc];
  if (intended.to.length === 0) throw new UserError('mail.no-recipient');

  const redirect = account.redirectTo === null ? null : envelopeAddress(account.redirectTo);
  const shown: Recipients = redirect === null ? intended : { to: [redirect], cc: [], bcc: [] };
  const body = redirect === null ? parts : withNotice(parts, everybody.join(', '));
  const told: Readonly<Record<string, string>> = redirect === null ? {} : { 'X-Original-To': everybody.join(', ') };

  const composer = new MailComposer({
    from: { name: headerText(account.fromName), address: from },
    ...(account.replyTo === null ? {} : { replyTo: envelopeAddress(account.replyTo) }),
    to: [...shown.to],
    cc: [...shown.cc],
    subject: headerText(parts.subject),
    messageId: parts.messageId,
    date: parts.date,
    headers: cleanHeaders({ ...parts.headers, ...told }),
    html: `<!DOCTYPE html>\r\n<html><head><meta charset="utf-8"></head><body>\r\n${body.html}\r\n</body></html>\r\n`,
    text: `${body.text}\r\n`,
    attachments: (parts.attachments ?? []).map(({ fileName, content, contentType }) => ({
      filename: headerText(fileName),
      content: Buffer.from(content),
      contentType: oneLine(contentType),
      contentDisposition: 'attachment',
    })),
    // Not by chance, so that the archive's copy and a second attempt have the same bytes.
    baseBoundary: createHash('sha256').update(parts.messageId).digest('hex').slice(0, 32),
    boundaryPrefix: '=',
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const raw = await composer.compile().build();
  return { raw, envelope: { from, to: redirect === null ? everybody : [redirect] } };
}
