import { randomBytes } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import type { UserError } from '../../src/domain/user-error.ts';
import { renderMailText } from '../../src/mail/mail-text.ts';
import { messageIdFor } from '../../src/mail/message.ts';
import { openTransport } from '../../src/mail/transport.ts';
import { startPeer } from '../helpers/smtp-peer.ts';
import { anAccount, compose, patient } from './fixtures.ts';

function headerLines(raw: Buffer): readonly string[] {
  const head = raw.subarray(0, raw.indexOf('\r\n\r\n')).toString('latin1');
  return head.split(/\r\n(?![ \t])/);
}

function headerNames(raw: Buffer): readonly string[] {
  return headerLines(raw).map((line) => line.slice(0, line.indexOf(':')));
}

const plainNames = ['From', 'To', 'Subject', 'Message-ID', 'Date', 'MIME-Version', 'Content-Type'];

const hostile = [
  'Jansen & Zn.',
  'Škoda – "Café"',
  '=cmd()',
  'x\r\nBcc: evil@example.com',
  'x\nBcc: evil@example.com\n\nHi',
  'a\u001b[31mred\u0007\u0000',
  '../../x',
  'Bakker, Jan <jan@example.org>',
  '=?utf-8?Q?x=0D=0ABcc:_evil=40example.com?=',
  'Ünïcödé ß 面包店 😀',
  '"',
  '\\',
];

describe('hostile names', () => {
  it.each(hostile)('%j arrives as plain data and adds no header', async (name) => {
    const words = renderMailText(
      { subject: 'Factuur voor *|DEBTORNAME|*', body: 'Aan *|DEBTORNAME|*' },
      { DEBTORNAME: name },
    );
    const { raw, envelope } = await compose({ account: anAccount({ fromName: name }), ...words });
    const seen = name.replace(/[\r\n]+/g, ' ').replace(/\p{Cc}/gu, '');
    const mail = await simpleParser(raw);
    const inHeader = seen.replace('=?', '= ?');
    expect(mail.from?.value).toEqual([{ address: 'facturen@bakkerij.example', name: inHeader }]);
    expect(mail.subject).toBe(`Factuur voor ${inHeader}`);
    expect(mail.text?.trim()).toBe(`Aan ${seen}`);
    expect([...headerNames(raw)].sort()).toEqual([...plainNames].sort());
    expect(envelope.to).toEqual(['klant@example.com']);
  });

  it('in further headers and attachment names stay on their line', async () => {
    const { raw } = await compose({
      headers: { 'X-Debtor': 'x\r\nBcc: evil@example.com' },
      attachments: [
        { fileName: 'a\r\nBcc: b.pdf', content: Buffer.from('x'), contentType: 'application/pdf\r\nBcc: c' },
      ],
    });
    expect([...headerNames(raw)].sort()).toEqual([...plainNames, 'X-Debtor'].sort());
    expect(raw.toString('latin1')).not.toMatch(/^Bcc:/im);
    await expect(compose({ headers: { 'X-A\r\nBcc': 'x' } })).rejects.toThrow('No header name');
    await expect(compose({ messageId: '<a@b>\r\nBcc: x@example.com' })).rejects.toThrow('No Message-ID');
  });
});

describe('a message', () => {
  it('has the PDF in it byte for byte, under its name', async () => {
    const content = Buffer.concat([
      Buffer.from('%PDF-1.7\r\n'),
      randomBytes(200_000),
      Buffer.from('\n.\r\n.\r\n%%EOF'),
    ]);
    const attachments = [{ fileName: 'Bakkerij_Factuur_2026-00123.pdf', content, contentType: 'application/pdf' }];
    const { raw, envelope } = await compose({ attachments });
    const server = await startPeer();
    const session = await openTransport(anAccount({ port: server.port }), patient).connect();
    await session.send({ raw, envelope, beforeEnd: async () => undefined });
    await session.close();
    await server.close();
    expect(server.received[0]?.raw.equals(raw)).toBe(true);
    const [attachment] = server.received[0]?.parsed.attachments ?? [];
    expect(attachment).toMatchObject({ filename: 'Bakkerij_Factuur_2026-00123.pdf', contentType: 'application/pdf' });
    expect(attachment?.content.equals(content)).toBe(true);
  });

  it('has an HTML and a text part, lines of at most 998 ASCII characters, and CRLF only', async () => {
    const text = `Škoda ${'€'.repeat(3000)}`;
    const { raw } = await compose({ html: `<b>${text}</b>`, text });
    const mail = await simpleParser(raw);
    expect(mail.text?.trim()).toBe(text);
    expect(mail.html).toContain(`<b>${text}</b>`);
    const source = raw.toString('latin1');
    expect(source).not.toMatch(/[^\p{ASCII}]/u);
    expect(source.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...source.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });

  it('is the same to the byte when made again', async () => {
    const attachments = [{ fileName: 'a.pdf', content: Buffer.from('x'), contentType: 'application/pdf' }];
    const first = await compose({ attachments });
    const second = await compose({ attachments });
    expect(second.raw.equals(first.raw)).toBe(true);
    expect(first.raw.toString()).toContain('Message-ID: <01TEST@bakkerij.example>');
    expect(first.raw.toString()).toContain('Date: Mon, 16 Nov 2026 08:00:00 +0000');
  });

  it('goes to To, Cc and Bcc, each once, and shows no Bcc', async () => {
    const { raw, envelope } = await compose({
      account: anAccount({ cc: ['archief@bakkerij.example'], bcc: ['stil@bakkerij.example', 'klant@example.com'] }),
      to: ['klant@example.com', 'tweede@example.com', 'klant@EXAMPLE.com'],
      cc: ['kopie@example.com'],
      bcc: ['geheim@example.com'],
    });
    expect(envelope).toEqual({
      from: 'facturen@bakkerij.example',
      to: [
        'klant@example.com',
        'tweede@example.com',
        'kopie@example.com',
        'archief@bakkerij.example',
        'geheim@example.com',
        'stil@bakkerij.example',
      ],
    });
    const source = raw.toString('latin1');
    expect(source).toContain('To: klant@example.com, tweede@example.com\r\n');
    expect(source).toContain('Cc: kopie@example.com, archief@bakkerij.example\r\n');
    expect(source).not.toMatch(/bcc|geheim|stil@/i);
  });

  it('answers to the reply address when there is one', async () => {
    const { raw } = await compose({ account: anAccount({ replyTo: 'vragen@bakkerij.example' }) });
    expect(headerLines(raw)).toContain('Reply-To: vragen@bakkerij.example');
  });

  it('goes to an IDN domain in punycode', async () => {
    const { raw, envelope } = await compose({ to: ['info@bäckerei.example'] });
    expect(envelope.to).toEqual(['info@xn--bckerei-5wa.example']);
    expect(headerLines(raw)).toContain('To: info@xn--bckerei-5wa.example');
  });

  it('is refused with a clear reason for what cannot be mailed to, or from', async () => {
    const code = async (promise: Promise<unknown>) => {
      const error = (await promise.catch((caught: unknown) => caught)) as UserError;
      return [error.code, error.params];
    };
    expect(await code(compose({ to: ['müller@example.com'] }))).toEqual([
      'mail.bad-address',
      { address: 'müller@example.com', problem: 'local-not-ascii' },
    ]);
    expect(await code(compose({ to: ['a@example.com\r\nDATA'] }))).toMatchObject(['mail.bad-address', {}]);
    expect(await code(compose({ to: [] }))).toEqual(['mail.no-recipient', {}]);
    expect(await code(compose({ account: anAccount({ from: ' ' }) }))).toEqual(['mail.no-sender', {}]);
  });

  it('fetches no file and no address, whatever the attachment looks like', async () => {
    const { raw } = await compose({ html: '<img src="file:///etc/hosts">', text: '/etc/hosts' });
    expect(raw.toString()).not.toContain('localhost');
  });
});

describe('a redirected message', () => {
  it('goes to the one address alone and tells who it is really for', async () => {
    const { raw, envelope } = await compose({
      account: anAccount({ redirectTo: 'oefenen@bakkerij.example', cc: ['archief@bakkerij.example'] }),
      to: ['klant@example.com'],
      cc: ['kopie@example.com'],
      bcc: ['geheim@example.com'],
    });
    expect(envelope).toEqual({ from: 'facturen@bakkerij.example', to: ['oefenen@bakkerij.example'] });
    const mail = await simpleParser(raw);
    expect(mail.to).toMatchObject({ text: 'oefenen@bakkerij.example' });
    expect(mail.cc).toBeUndefined();
    const everybody = 'klant@example.com, kopie@example.com, archief@bakkerij.example, geheim@example.com';
    expect(mail.headers.get('x-original-to')).toBe(everybody);
    expect(mail.text).toMatch(new RegExp(`^Omgeleide post. Eigenlijk bestemd voor: ${everybody}\\n\\nGeachte`));
    expect(mail.html).toContain(`<p><b>Omgeleide post. Eigenlijk bestemd voor: ${everybody}</b></p>`);
  });
});

describe('the Message-ID', () => {
  it('is the id at the domain of the sender', () => {
    expect(messageIdFor('01JCZ', 'Info@Bäckerei.example')).toBe('<01JCZ@xn--bckerei-5wa.example>');
  });
});
