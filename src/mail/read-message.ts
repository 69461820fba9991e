import type { AddressObject, EmailAddress } from 'mailparser';
import type { Instant } from '../domain/calendar.ts';
import { plainLine } from '../domain/plain-text.ts';
import { oneLine } from './clean-text.ts';
import { headerOf } from './eml-file.ts';
import { plainText } from './mail-text.ts';

export interface ReadAttachment {
  readonly name: string;
  /** Bytes, decoded. */
  readonly size: number;
  readonly contentType: string;
}

/** A message as a person reads it. Plain text through and through: nothing in it can do anything to a terminal. */
export interface ReadMail {
  /** `Name <address>`, or the address alone; empty when the message says nothing. */
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  /** Null when it has none that can be read. */
  readonly at: Instant | null;
  readonly messageId: string;
  /** Of redirected mail: whom it was for. */
  readonly meantFor: string;
  /** The body, of the text part; of a message without one, what its HTML says. */
  readonly text: readonly string[];
  readonly attachments: readonly ReadAttachment[];
}

function addressText({ name, address = '' }: EmailAddress): string {
  const [cleanName, cleanAddress] = [oneLine(name), oneLine(address)];
  return cleanName === '' || cleanName === cleanAddress ? cleanAddress : `${cleanName} <${cleanAddress}>`;
}

function addressesOf(header: AddressObject | readonly AddressObject[] | undefined): readonly string[] {
  const all = header === undefined ? [] : 'value' in header ? [header] : header;
  return all
    .flatMap(({ value }) => value.flatMap((one) => one.group ?? [one]))
    .map(addressText)
    .filter((text) => text !== '');
}

/** The lines of a body, cleaned one by one; what stands in from the left stays so. */
function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => {
    const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '  ') ?? '';
    return `${indent}${plainLine(line)}`.trimEnd();
  });
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The moment that a Date header names; null when it names none. */
export function momentOf(header: string): Instant | null {
  const date = new Date(header);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** Reads a raw message (RFC 5322). Whatever it holds, the result is plain text; nothing is fetched, opened or run. */
export async function readMessage(raw: Uint8Array): Promise<ReadMail> {
  // Loaded here, so that nothing else pays for it at start.
  const { simpleParser } = await import('mailparser');
  const bytes = Buffer.from(raw);
  const mail = await simpleParser(bytes, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
  const body = mail.text || (typeof mail.html === 'string' ? plainText(mail.html) : '');
  const meantFor = mail.headers.get('x-original-to');
  return {
    from: addressesOf(mail.from).join(', '),
    to: addressesOf(mail.to),
    cc: addressesOf(mail.cc),
    replyTo: addressesOf(mail.replyTo),
    subject: oneLine(mail.subject ?? ''),
    at: momentOf(headerOf(bytes, 'Date')),
    messageId: oneLine(mail.messageId ?? ''),
    meantFor: typeof meantFor === 'string' ? oneLine(meantFor) : '',
    text: linesOf(body),
    attachments: mail.attachments.map(({ filename, size, contentType }) => ({
      name: oneLine(filename ?? ''),
      size,
      contentType: oneLine(contentType),
    })),
  };
}
